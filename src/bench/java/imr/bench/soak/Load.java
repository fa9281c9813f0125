package imr.bench.soak;

import imr.bench.report.Percentiles;
import imr.bench.served.Served;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Asks at a steady rate, whether or not answers come: what people do does not slow down because a
/// server does. Times run from when a question was due.
final class Load {
  private static final Duration STEP = Duration.ofMillis(5);

  private final HttpClient client;
  private final Served served;
  private final List<String> paths;
  private final Percentiles answered = new Percentiles();
  private final Map<String, AtomicLong> outcomes = new ConcurrentSkipListMap<>();
  private long asked;

  Load(HttpClient client, Served served, List<String> paths) {
    this.client = client;
    this.served = served;
    this.paths = paths;
  }

  /// Questions a second that are answered when so many clients ask without a pause.
  double capacity(int clients, Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    AtomicLong done = new AtomicLong();
    List<Thread> all =
        IntStream.range(0, clients)
            .mapToObj(c ->
                Thread.startVirtualThread(() -> {
                  for (int i = c; System.nanoTime() < end; i += clients) {
                    client
                        .sendAsync(
                            served.request(paths.get(i % paths.size())), BodyHandlers.discarding())
                        .join();
                    done.incrementAndGet();
                  }
                }))
            .toList();
    for (Thread each : all) {
      try {
        each.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return done.get() / (time.toNanos() / 1e9);
  }

  /// Asks so many a second for some time, then waits for what is still to come.
  void run(double rate, Duration time) throws IOException {
    Phaser waiting = new Phaser(1);
    long start = System.nanoTime();
    long sent = 0;
    while (System.nanoTime() - start < time.toNanos()) {
      long due = (long) ((System.nanoTime() - start) / 1e9 * rate);
      for (; sent < due; sent++) {
        ask(paths.get((int) (sent % paths.size())), waiting);
      }
      Served.pause(STEP);
    }
    asked += sent;
    waiting.arriveAndAwaitAdvance();
  }

  private void ask(String path, Phaser waiting) {
    long due = System.nanoTime();
    waiting.register();
    CompletableFuture<?> _ =
        client
            .sendAsync(served.request(path), BodyHandlers.discarding())
            .whenComplete((response, e) -> {
              if (e == null && response.statusCode() == 200) {
                answered.add(System.nanoTime() - due);
              }
              String outcome = e == null ? String.valueOf(response.statusCode()) : e.toString();
              outcomes.computeIfAbsent(outcome, o -> new AtomicLong()).incrementAndGet();
              waiting.arriveAndDeregister();
            });
  }

  long asked() {
    return asked;
  }

  /// How many requests ended so: a status, or why there was none.
  Map<String, Long> outcomes() {
    Map<String, Long> all = new TreeMap<>();
    outcomes.forEach((outcome, count) -> all.put(outcome, count.get()));
    return all;
  }

  /// Of those that were answered, in milliseconds.
  double millis(double share) {
    return answered.millis(share);
  }
}
