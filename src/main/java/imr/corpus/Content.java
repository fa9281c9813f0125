package imr.corpus;

import java.io.IOException;

/// The bytes of a letter file.
@FunctionalInterface
public interface Content {
  /// All bytes. Of a file on disk they are read at each call, by any thread.
  byte[] read() throws IOException;
}
