package imr.deadline;

/// Checks a deadline at most once in [#STEP] calls, for loops whose single steps take less time
/// than a look at the clock, which takes about 25 ns. Not thread-safe.
public final class PacedCheck {
  static final int STEP = 1_024;

  private final Deadline deadline;
  private int left = STEP;

  private PacedCheck(Deadline deadline) {
    this.deadline = deadline;
  }

  /// Checks of [Deadline#current].
  public static PacedCheck current() {
    return new PacedCheck(Deadline.current());
  }

  /// Counts a step, and checks if it is time to.
  ///
  /// @throws DeadlineExceeded if the time is over
  public void step() {
    if (--left == 0) {
      left = STEP;
      deadline.check();
    }
  }
}
