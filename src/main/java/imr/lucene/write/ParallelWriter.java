package imr.lucene.write;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.AlreadyClosedException;

/// Writes cases on several threads. Writes of the same case keep their order. Not thread-safe.
public final class ParallelWriter implements AutoCloseable {
  /// The maximum number of cases being written or waiting. More would only take memory.
  private static final int MAX_RUNNING = 64;

  private final ExecutorService threads;
  private final Map<String, Future<?>> running = new HashMap<>();

  public ParallelWriter(int count) {
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("writer-", 0).factory());
  }

  /// The write of one case.
  public interface Write {
    void run() throws IOException;
  }

  /// Starts writing a case, after earlier writes of the same case have finished.
  ///
  /// @throws IOException if an earlier write failed
  public void begin(String key, Write write) throws IOException {
    Future<?> before = running.remove(key);
    if (before != null) {
      await(before);
    }
    if (running.size() >= MAX_RUNNING) {
      finishSome();
    }
    running.put(
        key,
        threads.submit(() -> {
          write.run();
          return null;
        }));
  }

  /// Waits until all writes have finished.
  ///
  /// @throws IOException if a write failed
  public void finish() throws IOException {
    for (Future<?> write : running.values()) {
      await(write);
    }
    running.clear();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  /// Waits for one write and removes all that have finished.
  private void finishSome() throws IOException {
    await(running.values().iterator().next());
    for (Future<?> write : running.values()) {
      if (write.isDone()) {
        await(write);
      }
    }
    running.values().removeIf(Future::isDone);
  }

  private static void await(Future<?> write) throws IOException {
    try {
      write.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw new IOException(cause.getMessage(), cause);
        // After a fault, Lucene closes its writer, and other threads get this exception.
        case AlreadyClosedException cause -> throw new IOException(cause.getMessage(), cause);
        case Error cause -> throw cause;
        // Wrapped, because the caller is storing another letter and would blame that one.
        case null, default -> throw new IllegalStateException("a write failed", e.getCause());
      }
    }
  }
}
