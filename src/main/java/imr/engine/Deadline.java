package imr.engine;

import imr.field.SearchException;
import java.time.Duration;
import java.util.concurrent.Executor;

/// A time limit for one search. The caller binds it with [#run]. An engine checks [#current] while
/// it works and throws [SearchException.TookTooLong] once the time is over, so it never returns
/// part of an answer as the whole. Immutable.
public final class Deadline {
  /// No limit, for example for a command that the user can interrupt.
  public static final Deadline NONE = new Deadline(Duration.ZERO, 0);

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Duration limit;
  private final long end;

  private Deadline(Duration limit, long end) {
    this.limit = limit;
    this.end = end;
  }

  /// Starts a deadline now.
  ///
  /// @param limit the time allowed, positive
  /// @throws IllegalArgumentException if the limit is not positive
  public static Deadline in(Duration limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("the time limit is not positive: " + limit);
    }
    return new Deadline(limit, System.nanoTime() + limit.toNanos());
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
    return this != NONE;
  }

  /// Whether the time is over. Always false without a limit.
  public boolean isOver() {
    return isSet() && System.nanoTime() - end >= 0;
  }

  /// The remaining time: zero once it is over, practically infinite without a limit.
  public Duration left() {
    return isSet()
        ? Duration.ofNanos(Math.max(0, end - System.nanoTime()))
        : Duration.ofSeconds(Long.MAX_VALUE);
  }

  /// The exception that reports that the time is over.
  public SearchException.TookTooLong tookTooLong() {
    return new SearchException.TookTooLong(limit);
  }

  /// Checks that there is time left.
  ///
  /// @throws SearchException.TookTooLong if the time is over
  public void check() {
    if (isOver()) {
      throw tookTooLong();
    }
  }
}
