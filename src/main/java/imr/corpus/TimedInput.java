package imr.corpus;

import imr.deadline.Deadline;
import imr.deadline.PacedCheck;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that looks at the clock at each read, for libraries that read all of it before they
/// return.
final class TimedInput extends FilterInputStream {
  private final PacedCheck check = PacedCheck.current();

  TimedInput(InputStream in) {
    super(in);
  }

  /// @throws imr.deadline.DeadlineExceeded if the time is over
  @Override
  public int read() throws IOException {
    check.step();
    return super.read();
  }

  /// @throws imr.deadline.DeadlineExceeded if the time is over
  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    Deadline.current().check();
    return super.read(into, from, length);
  }
}
