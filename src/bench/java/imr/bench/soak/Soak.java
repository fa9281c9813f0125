package imr.bench.soak;

import imr.bench.report.Folders;
import imr.bench.served.Served;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Twice what the server can answer, for minutes, while letters are added; then what is left of it.
public final class Soak {
  private static final String HEAP = "-Xmx512m";
  private static final int CLIENTS = 8;

  /// Case numbers of the letters that are there from the start.
  private static final String FIRST = "CM00-000*";

  private static final int MAX_FIRST = 9_999;
  private static final Duration MEASURING = Duration.ofSeconds(15);
  private static final Duration ROUND = Duration.ofSeconds(20);
  private static final double FLAT = 1.5;

  private final Path home;
  private final int letters;
  private final Duration time;
  private final List<String> paths;

  /// @param letters at the start, at most 9,999
  /// @param paths of the questions
  public Soak(Path home, int letters, Duration time, List<String> paths) {
    if (letters < 1 || letters > MAX_FIRST) {
      throw new IllegalArgumentException("letters: 1 to " + MAX_FIRST);
    }
    this.home = home;
    this.letters = letters;
    this.time = time;
    this.paths = paths;
  }

  /// Runs, and prints a table.
  ///
  /// @return whether nothing went wrong but 503s
  /// @throws IOException when a process cannot be started or ends early
  public boolean run(PrintWriter out) throws IOException {
    Path work = Files.createTempDirectory("imr-soak");
    Path index = work.resolve("index");
    HttpClient.Builder clients = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    try (HttpClient client = clients.build()) {
      if (Indexer.index(home, index, work, 1, letters) != 0) {
        throw new IOException(Files.readString(work.resolve("index.log")));
      }
      try (Served served = new Served(home, index, HEAP, client, work.resolve("serve.log"))) {
        served.await("/health/ready");
        boolean sound = run(out, client, served, index, work);
        String said = Files.readString(work.resolve("serve.log"));
        said.lines().filter(line -> line.startsWith("{")).limit(20).forEach(out::println);
        return sound;
      }
    } finally {
      Folders.delete(work);
    }
  }

  private boolean run(PrintWriter out, HttpClient client, Served served, Path index, Path work)
      throws IOException {
    Load load = new Load(client, served, paths);
    load.capacity(CLIENTS, MEASURING); // warms up
    double capacity = load.capacity(CLIENTS, MEASURING);
    Probes probes = new Probes(served, FIRST);
    double heapBefore = served.heapMiB();
    double filesBefore = served.metric("process_files_open_files");
    Indexer indexer = new Indexer(home, index, work, MAX_FIRST + 1L);
    try (indexer) {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        load.run(2 * capacity, left.compareTo(ROUND) < 0 ? left : ROUND);
        probes.ask();
      }
    }
    Served.pause(Duration.ofSeconds(35)); // connections that nobody uses are closed behind 30
    double heap = served.heapMiB();
    double files = served.metric("process_files_open_files");
    double views = served.metric("imr_index_views");
    double tasks = served.metric("imr_index_tasks");
    Map<String, Long> outcomes = load.outcomes();
    row(
        out,
        "time",
        "%,d s, asked %,.0f/s, twice what 8 clients got answered",
        time.toSeconds(),
        2 * capacity);
    row(out, "requests", "%,d", load.asked());
    outcomes.forEach((outcome, count) -> row(out, "  " + outcome, "%,d", count));
    row(out, "p50, p99 of the answered", "%,.0f, %,.0f ms", load.millis(0.5), load.millis(0.99));
    row(out, "heap at start, end", "%.0f, %.0f MiB", heapBefore, heap);
    row(out, "open files at start, end", "%.0f, %.0f", filesBefore, files);
    row(out, "views, tasks at the end", "%.0f, %.0f", views, tasks);
    row(out, "letters at start, added", "%,d, %,d", letters, indexer.added());
    row(out, "index commands that failed", "%d", indexer.failed());
    row(out, "letters that the server has", "%,.0f", served.metric("imr_index_letters"));
    row(out, "answers compared, wrong", "%,d, %d", probes.asked(), probes.wrong());
    long others =
        outcomes.entrySet().stream()
            .filter(each -> !List.of("200", "503").contains(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    boolean sound =
        others == 0
            && probes.wrong() == 0
            && indexer.failed() == 0
            && views == 1
            && tasks == 0
            && files < FLAT * filesBefore + 20
            && heap < FLAT * heapBefore + 32
            && served.metric("imr_index_letters") == letters + indexer.added();
    row(out, "", sound ? "nothing else went wrong" : "THAT IS NOT AS IT SHOULD BE");
    return sound;
  }

  private static void row(PrintWriter out, String what, String format, Object... values) {
    out.printf(Locale.ROOT, "%-28s ", what);
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }
}
