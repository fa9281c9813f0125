package imr.bench.soak;

import imr.bench.report.Folders;
import imr.bench.served.Served;
import imr.sample.SampleLetters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Adds letters with `./imr index`, some at a time, until it is stopped.
final class Indexer implements AutoCloseable {
  private static final int AT_ONCE = 200;
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Path home;
  private final Path index;
  private final Path work;
  private final Thread thread;
  private volatile boolean stopped;
  private final AtomicLong added = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  /// @param first number of the first letter
  Indexer(Path home, Path index, Path work, long first) {
    this.home = home;
    this.index = index;
    this.work = work;
    thread = Thread.ofPlatform().name("indexer").start(() -> run(first));
  }

  private void run(long first) {
    for (long from = first; !stopped; from += AT_ONCE) {
      long begun = System.nanoTime();
      try {
        if (index(home, index, work, from, from + AT_ONCE - 1) == 0) {
          added.addAndGet(AT_ONCE);
        } else {
          failed.incrementAndGet();
        }
        long rest = EVERY.toMillis() - (System.nanoTime() - begun) / 1_000_000;
        Served.pause(Duration.ofMillis(Math.max(0, rest)));
      } catch (IOException e) {
        failed.incrementAndGet();
      }
    }
  }

  /// Writes letters with these numbers, both included, and indexes them.
  ///
  /// @return the command's exit code
  static int index(Path home, Path index, Path work, long from, long to) throws IOException {
    Path letters = Files.createTempDirectory(work, "letters");
    try {
      for (SampleLetters.Sample each : new SampleLetters(23).stream(from, to).toList()) {
        Files.write(letters.resolve(each.fileName()), each.content());
      }
      Process process =
          new ProcessBuilder(
                  home.resolve("imr").toString(),
                  "index",
                  letters.toString(),
                  "--index",
                  index.toString())
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("index.log").toFile())
              .start();
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Folders.delete(letters);
    }
  }

  long added() {
    return added.get();
  }

  /// Commands that did not end well.
  long failed() {
    return failed.get();
  }

  @Override
  public void close() throws IOException {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
