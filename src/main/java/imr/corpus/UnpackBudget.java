package imr.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// How much an archive, with the archives in it, may still unpack to. Used by one thread.
final class UnpackBudget {
  private static final long ALWAYS = 100L << 20;

  private final long allowed;
  private final int times;
  private long left;

  /// @param packed bytes of the archive
  /// @param times how many times that may come out of it, beyond the first 100 MiB
  UnpackBudget(long packed, int times) {
    this.times = times;
    allowed = ALWAYS + times * packed;
    left = allowed;
  }

  /// More came out than an archive of letters would hold.
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(String message) {
      super(message);
    }
  }

  /// The same bytes, counted as they are read or skipped.
  InputStream counting(InputStream unpacked) {
    return new FilterInputStream(unpacked) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        spend(Math.max(0, read));
        return read;
      }

      @Override
      public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(count, left + 1));
        spend(skipped);
        return skipped;
      }
    };
  }

  private void spend(long bytes) throws Exceeded {
    left -= bytes;
    if (left < 0) {
      throw new Exceeded(
          String.format(
              Locale.ROOT,
              "unpacks to over %,d bytes, more than %d times its size: a zip bomb?",
              allowed,
              times));
    }
  }
}
