package imr.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An output stream that remembers why a write failed, because printers swallow the exception.
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

  /// Whether the reader is gone, as `head` is once it has enough. The system reports that only in
  /// these words.
  boolean isReaderGone() {
    IOException e = fault;
    return e != null && String.valueOf(e.getMessage()).contains("Broken pipe");
  }
}
