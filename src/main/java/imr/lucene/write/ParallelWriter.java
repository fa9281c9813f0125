package imr.lucene.write;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.AlreadyClosedException;

/// Writes cases on several threads, each case in the order of its writes. Used by one thread.
public final class ParallelWriter implements AutoCloseable {
  /// Cases that are being written or wait for it; more would only take memory.
  private static final int MAX = 64;

  private final ExecutorService threads;
  private final Map<String, Future<?>> running = new HashMap<>();

  public ParallelWriter(int count) {
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("writer-", 0).factory());
  }

  /// Something to write.
  public interface Write {
    void run() throws IOException;
  }

  /// Begins to write a case, once what was written of it before is done.
  ///
  /// @throws IOException what an earlier write threw
  public void begin(String key, Write write) throws IOException {
    Future<?> before = running.remove(key);
    if (before != null) {
      await(before);
    }
    if (running.size() >= MAX) {
      finishSome();
    }
    running.put(
        key,
        threads.submit(() -> {
          write.run();
          return null;
        }));
  }

  /// Waits until all is written.
  ///
  /// @throws IOException what a write threw
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

  /// Waits for one and takes away all that are done.
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
        // After a fault, Lucene closes its writer and reports that to other threads.
        case AlreadyClosedException cause -> throw new IOException(cause.getMessage(), cause);
        case Error cause -> throw cause;
        // Never as itself: who stores another letter now would take it for a fault of that one.
        case null, default -> throw new IllegalStateException("a write failed", e.getCause());
      }
    }
  }
}
