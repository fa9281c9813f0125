package imr.bench.rival;

import imr.bench.report.Folders;
import imr.bench.report.Percentiles;
import imr.bench.report.Report;
import imr.engine.IssueReceiver;
import imr.engine.IssueSet;
import imr.engine.SearchEngine;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.lucene.LuceneEngine;
import imr.search.SearchService;
import imr.search.SearchTerms;
import imr.vocabulary.Vocabulary;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/// Loads what users would pick instead with the issues of an index, one after the other, and asks
/// each in turn with ours. An interrupted benchmark resumes: what has its result is not measured
/// again.
public final class RivalBench {
  private static final int WARM_UP = 4;

  private final Path index;
  private final Path work;
  private final Path scripts;
  private final int rounds;

  /// @param index of ours, which has the issues
  /// @param work where rivals are loaded and their results are kept
  /// @param scripts that install and start rivals
  public RivalBench(Path index, Path work, Path scripts, int rounds) {
    this.index = index;
    this.work = work;
    this.scripts = scripts;
    this.rounds = rounds;
  }

  /// Measures who has no result yet; one that cannot be had is named and left out.
  ///
  /// @param only ids of rivals, none for all
  /// @param results folder for the JSON
  /// @throws IOException when the index cannot be read or results not be written
  public void run(List<String> only, Path results, PrintWriter out) throws IOException {
    Vocabulary vocabulary = Vocabulary.load();
    Files.createDirectories(work);
    try (SearchEngine engine = LuceneEngine.open(index, vocabulary);
        SearchServer server =
            SearchServer.start(
                new SearchService(engine, new SearchTerms(vocabulary), Clock.systemUTC(), "bench"),
                ServerOptions.local(0));
        OwnSide ours = new OwnSide(index, server)) {
      long letters = engine.status().letters();
      for (Sides side : Sides.values()) {
        String name = String.format(Locale.ROOT, "rival-%s-%d", side.id(), letters);
        if (!only.isEmpty() && !only.contains(side.id())) {
          continue;
        }
        if (Files.exists(results.resolve(name + ".json"))) {
          out.printf(
              Locale.ROOT,
              "%s: measured before, see %s.json; delete it to measure again%n",
              side.label(),
              name);
          continue;
        }
        Report report =
            new Report(
                name,
                String.format(
                    Locale.ROOT,
                    "imr and %s: %,d letters, %,d issues, 60 questions",
                    side.label(),
                    letters,
                    engine.status().issues()));
        out.printf(Locale.ROOT, "%s: loading ...%n", side.label());
        out.flush();
        Path folder = work.resolve(side.id());
        Folders.delete(folder);
        Files.createDirectories(folder);
        try (Rival rival = side.open(folder, scripts)) {
          compare(side, rival, ours, engine, new IssueValues(vocabulary), report);
          report.print(out);
          report.write(results);
        } catch (Exception e) { // of whatever kind: the others are measured all the same
          leftOut(side, e, folder, out);
        } finally {
          Folders.delete(folder);
        }
      }
    }
  }

  private static void leftOut(Sides side, Exception why, Path folder, PrintWriter out)
      throws IOException {
    out.printf(Locale.ROOT, "%s is left out: %s%n", side.label(), why);
    if (why.getCause() != null) {
      out.printf(Locale.ROOT, "  because of %s%n", why.getCause());
    }
    Path log = folder.resolve(Node.LOG);
    if (Files.exists(log)) {
      List<String> lines = Files.readAllLines(log);
      lines.subList(Math.max(0, lines.size() - 5), lines.size()).forEach(out::println);
    }
    out.flush();
  }

  private void compare(
      Sides side, Rival rival, Side ours, SearchEngine engine, IssueValues values, Report report)
      throws Exception {
    long from = System.nanoTime();
    rival.load(loader -> engine.read(IssueSet.ALL, each(loader, values)));
    report.add(
        side.label() + ", load, with reading from our index",
        "s",
        (System.nanoTime() - from) / 1e9);
    report.add(side.label() + ", size", "MiB", rival.size() / (double) (1 << 20));
    report.add("imr, size", "MiB", ours.size() / (double) (1 << 20));
    List<Ask> asks = Ask.all();
    round(side.label(), rival, asks, new Report("", ""));
    for (int round = 0; round < WARM_UP; round++) { // ours runs compiled as a server's does
      round("imr", ours, asks, new Report("", ""));
    }
    for (int round = 0; round < rounds; round++) {
      round(side.label(), rival, asks, report);
      round("imr", ours, asks, report);
    }
    report.wantAtLeast(
        side.label() + " p50 / imr p50", side.label() + ", p50", "imr, p50", side.goal());
    report.wantAtLeast(
        side.label() + " p95 / imr p95", side.label() + ", p95", "imr, p95", side.goal());
    report.wantAtMost(
        "imr size / " + side.label() + " size", "imr, size", side.label() + ", size", 1);
  }

  private static void round(String label, Side side, List<Ask> asks, Report report)
      throws Exception {
    Percentiles all = new Percentiles();
    long issues = 0;
    for (String kind : asks.stream().map(Ask::kind).distinct().toList()) {
      Percentiles of = new Percentiles();
      for (Ask ask : asks.stream().filter(a -> a.kind().equals(kind)).toList()) {
        long from = System.nanoTime();
        Side.Answer answer = side.ask(ask);
        long took = System.nanoTime() - from;
        of.add(took);
        all.add(took);
        issues += answer.issues();
        if (answer.issues() > 0 && (answer.shown() == 0 || answer.values() == 0)) {
          throw new IOException(label + " shows nothing for " + ask);
        }
      }
      report.add(label + ", " + kind + ", p50", "ms", of.millis(0.5));
    }
    report.add(label + ", p50", "ms", all.millis(0.50));
    report.add(label + ", p95", "ms", all.millis(0.95));
    report.add(label + ", slowest", "ms", all.millis(1));
    report.add(label + ", issues found by all questions", "", (double) issues);
  }

  private static IssueReceiver each(Rival.Loader loader, IssueValues values) {
    return new IssueReceiver() {
      @Override
      public void begin(String fingerprint, long issues) {}

      @Override
      public void issue(Determination letter, Issue issue) throws IOException {
        try {
          loader.take(FlatIssue.of(letter, issue, values));
        } catch (IOException e) {
          throw e;
        } catch (Exception e) {
          throw new IOException(e.getMessage(), e);
        }
      }
    };
  }
}
