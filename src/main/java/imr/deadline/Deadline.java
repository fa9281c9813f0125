package imr.deadline;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/// A time limit for one piece of work: a request, or the reading of one file. The caller binds it
/// with [#run]. Whatever works under it checks [#current] and throws [DeadlineExceeded] once the
/// time is over, so it never returns part of a result as the whole. Thread-safe.
public final class Deadline {
  /// No limit, for example for a command that the user can interrupt.
  public static final Deadline NONE = new Deadline(Duration.ZERO, 0, () -> false);

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Duration limit;
  private final long end;
  private final BooleanSupplier abandoned;
  private volatile boolean stopped;
  private volatile boolean lifted;

  private Deadline(Duration limit, long end, BooleanSupplier abandoned) {
    this.limit = limit;
    this.end = end;
    this.abandoned = abandoned;
  }

  /// Starts a deadline now.
  ///
  /// @param limit the time allowed, positive
  /// @throws IllegalArgumentException if the limit is not positive
  public static Deadline in(Duration limit) {
    return in(limit, () -> false);
  }

  /// Starts a deadline now for work that is pointless once nobody waits for it.
  ///
  /// @param limit the time allowed, positive
  /// @param abandoned whether nobody waits any more; only [#stopIfAbandoned] calls it
  /// @throws IllegalArgumentException if the limit is not positive
  public static Deadline in(Duration limit, BooleanSupplier abandoned) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("the time limit is not positive: " + limit);
    }
    return new Deadline(limit, System.nanoTime() + limit.toNanos(), abandoned);
  }

  /// The deadline bound to the current thread, or [#NONE].
  public static Deadline current() {
    return CURRENT.orElse(NONE);
  }

  /// Runs work under this deadline. The work must check the deadline itself; nothing interrupts it.
  public <T, X extends Throwable> T run(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /// Wraps an executor so that its tasks run under this deadline, on any thread.
  public Executor over(Executor executor) {
    return task -> executor.execute(() -> ScopedValue.where(CURRENT, this).run(task));
  }

  /// Whether the time is limited.
  public boolean isSet() {
    return this != NONE && !lifted;
  }

  /// Removes the limit for what remains, such as sending a result that was found in time. Work that
  /// nobody waits for is still stopped.
  public void lift() {
    lifted = true;
  }

  /// Whether the time is over, or the work was stopped. Always false without a limit.
  public boolean isOver() {
    return stopped || (isSet() && System.nanoTime() - end >= 0);
  }

  /// The remaining time: zero once it is over, practically infinite without a limit.
  public Duration left() {
    if (stopped) {
      return Duration.ZERO;
    }
    return isSet()
        ? Duration.ofNanos(Math.max(0, end - System.nanoTime()))
        : Duration.ofSeconds(Long.MAX_VALUE);
  }

  /// Ends the time at once if nobody waits for the work any more.
  public void stopIfAbandoned() {
    if (!stopped && abandoned.getAsBoolean()) {
      stopped = true;
    }
  }

  /// The exception that reports that the time is over.
  public DeadlineExceeded exceeded() {
    return new DeadlineExceeded(limit);
  }

  /// Checks that there is time left.
  ///
  /// @throws DeadlineExceeded if the time is over
  public void check() {
    if (isOver()) {
      throw exceeded();
    }
  }
}
