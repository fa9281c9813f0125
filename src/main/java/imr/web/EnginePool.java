package imr.web;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Runs engine calls on a few platform threads behind a bounded queue: searches are bound by the
/// processor, and analyzers are kept per thread, so one for each of thousands of virtual threads
/// would waste both. Safe to share.
final class EnginePool implements AutoCloseable {
  private static final int QUEUE = 256;
  private static final String TOO_MANY = "Too many searches at once: try again in a second.";

  private final ThreadPoolExecutor threads;

  EnginePool() {
    int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
    threads =
        new ThreadPoolExecutor(
            cores,
            cores,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().daemon().name("engine-", 0).factory());
  }

  /// There is too much to do at once.
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param advice a sentence that says what to do
    Busy(String advice) {
      super(advice);
    }
  }

  /// Runs a task and waits for it; what it throws is thrown here.
  ///
  /// @throws Busy when the queue is full
  <T> T call(Callable<T> task) {
    Future<T> result;
    try {
      result = threads.submit(task);
    } catch (RejectedExecutionException e) {
      throw new Busy(TOO_MANY);
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
      throw new Busy(TOO_MANY);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
