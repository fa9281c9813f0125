package imr.engine;

import imr.field.SearchException;
import java.time.Duration;
import java.util.concurrent.Executor;

/// Until when the question at hand may be worked on. Who asks binds it around the call with [#run];
/// an engine looks at [#current] while it works and, behind it, throws
/// [SearchException.TookTooLong]: a part of an answer is never told as the answer. Immutable.
public final class Deadline {
  /// What is not limited, such as a command that a person can stop.
  public static final Deadline NONE = new Deadline(Duration.ZERO, 0);

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Duration limit;
  private final long end;

  private Deadline(Duration limit, long end) {
    this.limit = limit;
    this.end = end;
  }

  /// Begins now.
  ///
  /// @param limit longer than zero
  /// @throws IllegalArgumentException where it is not
  public static Deadline in(Duration limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("no time at all: " + limit);
    }
    return new Deadline(limit, System.nanoTime() + limit.toNanos());
  }

  /// The one bound around what this thread does, [#NONE] where there is none.
  public static Deadline current() {
    return CURRENT.orElse(NONE);
  }

  /// Does some work with this as its deadline. The work must look at it; nothing is interrupted.
  public <T, X extends Throwable> T run(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /// An executor whose tasks have this as their deadline, whichever thread runs them.
  public Executor over(Executor executor) {
    return task -> executor.execute(() -> ScopedValue.where(CURRENT, this).run(task));
  }

  /// Whether there is one.
  public boolean isSet() {
    return this != NONE;
  }

  /// Whether the time is over; never where nothing is limited.
  public boolean isOver() {
    return isSet() && System.nanoTime() - end >= 0;
  }

  /// The time that is left, zero when it is over; more than any question takes where nothing is
  /// limited.
  public Duration left() {
    return isSet()
        ? Duration.ofNanos(Math.max(0, end - System.nanoTime()))
        : Duration.ofSeconds(Long.MAX_VALUE);
  }

  /// That the time is over.
  public SearchException.TookTooLong tookTooLong() {
    return new SearchException.TookTooLong(limit);
  }

  /// Goes on while there is time.
  ///
  /// @throws SearchException.TookTooLong when it is over
  public void check() {
    if (isOver()) {
      throw tookTooLong();
    }
  }
}
