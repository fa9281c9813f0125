package imr.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A stream of the process that remembers why it could not be written, as printers swallow it.
final class Output extends FileOutputStream {
  private volatile @Nullable IOException fault;

  Output(FileDescriptor stream) {
    super(stream);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      super.write(bytes, from, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  /// Whether the reader went away, as `head` does when it has enough. The system tells it in these
  /// words only.
  boolean isReaderGone() {
    IOException e = fault;
    return e != null && String.valueOf(e.getMessage()).contains("Broken pipe");
  }
}
