package imr.web;

import imr.engine.Deadline;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Runs engine calls on a few platform threads behind a bounded queue: more searches at once than
/// an engine works on would only wait for each other, and analyzers are kept per thread, so one for
/// each of thousands of virtual threads would waste both. A call's time runs from when it is asked
/// for; one whose time went by in the queue is not begun.
///
/// Everything that takes long belongs here: the virtual threads of requests take turns on as many
/// real ones as there are processors, and one that computes lets no other go on, not even to be
/// rejected. Safe to share.
final class EnginePool implements AutoCloseable {
  private static final int QUEUE = 256;
  private static final int EXPORTS = 2;

  private final ThreadPoolExecutor threads;
  private final Semaphore places;
  private final Duration limit;
  private final String tooMany;
  private final AtomicLong refused = new AtomicLong();

  private EnginePool(String name, Duration limit, int atOnce, int queue, String tooMany) {
    this.limit = limit;
    this.tooMany = tooMany;
    places = new Semaphore(atOnce + queue);
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), // as long as there are places
            Thread.ofPlatform().daemon().name(name, 0).factory());
  }

  /// For questions.
  ///
  /// @param limit for one call
  /// @param atOnce calls that run at the same time, at least 2: a long one does not stop the others
  static EnginePool ofQuestions(Duration limit, int atOnce) {
    return new EnginePool(
        "engine-",
        limit,
        Math.max(2, atOnce),
        QUEUE,
        "Too many searches at once: try again in a second.");
  }

  /// For exports, which take as long as their readers do; none waits for another.
  ///
  /// @param limit for finding what is to be read out
  static EnginePool ofExports(Duration limit) {
    return new EnginePool(
        "export-",
        limit,
        EXPORTS,
        0,
        EXPORTS + " exports run already: try again when one has ended.");
  }

  /// There is too much to do at once.
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param advice a sentence that says what to do
    Busy(String advice) {
      super(advice);
    }
  }

  /// Runs a task with a deadline and waits for it; what it throws is thrown here.
  ///
  /// @throws Busy when the queue is full, or was too long for the task's turn to come in time
  <T> T call(Callable<T> task) {
    Deadline deadline = Deadline.in(limit);
    if (!places.tryAcquire()) {
      throw busy();
    }
    Future<T> result;
    try {
      result = threads.submit(() -> inTime(deadline, task));
    } catch (RejectedExecutionException e) { // it is being closed
      places.release();
      throw busy();
    }
    try {
      return result.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException("a search failed", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private <T> T inTime(Deadline deadline, Callable<T> task) throws Exception {
    try {
      if (deadline.isOver()) {
        throw busy();
      }
      return deadline.run(task::call);
    } finally {
      places.release();
    }
  }

  private Busy busy() {
    refused.incrementAndGet();
    return new Busy(tooMany);
  }

  /// Calls that wait for a thread.
  int waiting() {
    return threads.getQueue().size();
  }

  /// Calls at work.
  int running() {
    return threads.getActiveCount();
  }

  /// Calls that were rejected because there was too much to do, since the start.
  long refused() {
    return refused.get();
  }

  /// Lets those at work and in the queue finish, for as long as one may take.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
