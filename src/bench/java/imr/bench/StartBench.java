package imr.bench;

import imr.bench.report.Report;
import imr.bench.served.Served;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;

/// `./imr serve` as a command of its own: how long until it answers, and how much memory it takes
/// with the heap held to 1 GB.
final class StartBench {
  private static final String HEAP = "-Xmx1g";
  private static final Path CACHES = Path.of("/proc/sys/vm/drop_caches");
  private static final double STARTS_WITHIN_SECONDS = 1.5;

  private final Path home;
  private final Path index;
  private final int rounds;

  StartBench(Path home, Path index, int rounds) {
    this.home = home;
    this.index = index;
    this.rounds = rounds;
  }

  Report run() throws IOException {
    Report report =
        new Report("start", "./imr serve with " + HEAP + ", command to first answers, and memory");
    round(new Report("", ""), "warm"); // makes the archive of classes, and builds where it must
    for (int round = 0; round < rounds; round++) {
      if (Files.isWritable(CACHES)) {
        new ProcessBuilder("sync").start().onExit().join();
        Files.writeString(CACHES, "3");
        round(report, "cold");
      }
      round(report, "warm");
    }
    report.wantAtMost(
        "warm start", "warm: command to first search answered", STARTS_WITHIN_SECONDS);
    return report;
  }

  private void round(Report report, String kind) throws IOException {
    Path log = Files.createTempFile("imr-start", ".log");
    long from = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient();
        Served served = new Served(home, index, HEAP, client, log)) {
      served.await("/api/search?q=radiculopathy");
      report.add(kind + ": command to first search answered", "s", seconds(from));
      served.await("/api/search");
      report.add(kind + ": command to everything with all facets", "s", seconds(from));
      for (QueryMix.Ask ask : QueryMix.all(QueryBench.issues(client, served.address()))) {
        served.await(ask.path());
      }
      report.add("memory of its own, after the query mix", "MiB", served.ownMiB());
    } finally {
      Files.delete(log);
    }
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }
}
