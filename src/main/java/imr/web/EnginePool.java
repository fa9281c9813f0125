package imr.web;

import imr.deadline.Deadline;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Runs engine calls on a few platform threads behind a bounded queue. More concurrent searches
/// than an engine can process would only wait for each other, and analyzers are kept per thread, so
/// running searches on thousands of virtual threads would waste time and memory. A call works under
/// the [Deadline] of its request, which also runs in the queue; a call that exceeded it there is
/// not started. It is stopped too when its client is gone.
///
/// All long computations belong here. Virtual threads share one carrier thread per processor, so
/// one that computes blocks the others, even those that would only be rejected. Thread-safe.
final class EnginePool implements AutoCloseable {
  private static final int MAX_QUEUE = 256;
  private static final int MAX_EXPORTS = 2;

  /// The interval at which a waiting call checks whether its client is gone.
  private static final Duration LOOK = Duration.ofMillis(500);

  private final ThreadPoolExecutor threads;
  private final Semaphore places;
  private final Duration limit;
  private final String tooMany;
  private final AtomicLong rejected = new AtomicLong();

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
            new LinkedBlockingQueue<>(), // bounded by the semaphore
            Thread.ofPlatform().daemon().name(name, 0).factory());
  }

  /// The pool for searches.
  ///
  /// @param limit the time limit of a request
  /// @param atOnce the number of concurrent calls; at least 2, so that a long one does not block
  ///   the others
  static EnginePool forSearches(Duration limit, int atOnce) {
    return new EnginePool(
        "engine-",
        limit,
        Math.max(2, atOnce),
        MAX_QUEUE,
        "Too many searches at once: try again in a second.");
  }

  /// The pool for exports, which last until the client has read the response. It has no queue.
  ///
  /// @param limit the time limit of a request, which is lifted once it sends what was found
  static EnginePool forExports(Duration limit) {
    return new EnginePool(
        "export-",
        limit,
        MAX_EXPORTS,
        0,
        MAX_EXPORTS + " exports are already running: try again when one has finished.");
  }

  /// The pool is full.
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param advice a sentence that says what to do
    Busy(String advice) {
      super(advice);
    }
  }

  /// Runs a task under the current deadline, waits for it, and rethrows what it throws.
  ///
  /// @throws Busy if the queue is full or the task's time ran out in the queue
  <T> T call(Callable<T> task) {
    Deadline deadline = Deadline.current();
    if (!places.tryAcquire()) {
      throw busy();
    }
    Future<T> result;
    try {
      result = threads.submit(() -> inTime(deadline, task));
    } catch (RejectedExecutionException e) { // the pool is closing
      places.release();
      throw busy();
    }
    try {
      return result(result, deadline);
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

  private static <T> T result(Future<T> result, Deadline deadline)
      throws ExecutionException, InterruptedException {
    while (true) {
      try {
        return result.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        deadline.stopIfAbandoned();
      }
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
    rejected.incrementAndGet();
    return new Busy(tooMany);
  }

  /// The number of waiting calls.
  int waiting() {
    return threads.getQueue().size();
  }

  /// The number of running calls.
  int running() {
    return threads.getActiveCount();
  }

  /// The number of calls rejected as [Busy] since the start.
  long rejected() {
    return rejected.get();
  }

  /// Waits up to the time limit of one call for running and queued calls to finish.
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
