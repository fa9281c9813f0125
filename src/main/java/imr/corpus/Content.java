package imr.corpus;

import java.io.IOException;

/// The bytes of a letter file.
@FunctionalInterface
public interface Content {
  /// Reads all bytes. A file on disk is read again on each call. Thread-safe.
  byte[] read() throws IOException;
}
