package imr.bench;

import imr.bench.report.Folders;
import imr.bench.report.Report;
import imr.corpus.Corpus;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.engine.Order;
import imr.engine.SearchEngine;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.ingest.Ingest;
import imr.ingest.LetterReader;
import imr.ingest.Progress;
import imr.lucene.LuceneEngine;
import imr.lucene.write.LuceneStore;
import imr.opensearch.ClusterOptions;
import imr.opensearch.OpenSearchEngine;
import imr.opensearch.write.OpenSearchStore;
import imr.search.CountRequest;
import imr.search.SearchRequest;
import imr.search.SearchService;
import imr.search.SearchTerms;
import imr.store.LetterStore;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The same sample letters and questions on three nodes of OpenSearch on this machine, and in this
/// process. Each round reopens the engines, so that what they cache of broad questions is reported
/// apart: the first answer and the second.
final class ClusterBench {
  private static final String HERE = "in process";
  private static final String THERE = "cluster";
  private static final int NODES = 3;

  private final Vocabulary vocabulary = Vocabulary.load();
  private final Path home;
  private final Path work;
  private final int letters;
  private final int rounds;

  /// @param work for letters, index and nodes; emptied afterwards
  ClusterBench(Path home, Path work, int letters, int rounds) {
    this.home = home;
    this.work = work;
    this.letters = letters;
    this.rounds = rounds;
  }

  private static SearchRequest filtered(FieldFilter... filters) {
    return SearchRequest.of("")
        .withFilters(List.of(filters))
        .withPaging(SearchRequest.Paging.FIRST.withSort(Order.NEWEST));
  }

  private static Map<String, Consumer<SearchService>> questions() {
    FieldFilter overturned = FieldFilter.of(Field.OUTCOME, "overturned");
    FieldFilter lumbar = FieldFilter.of(Field.REGION, "lumbar");
    Map<String, Consumer<SearchService>> all = new LinkedHashMap<>();
    all.put("everything", service -> service.search(filtered()));
    all.put("overturned", service -> service.search(filtered(overturned)));
    all.put("overturned, lumbar", service -> service.search(filtered(overturned, lumbar)));
    for (String q : List.of("pain", "overturned lumbar MRI", "physical therapy w/5 knee")) {
      all.put(q, service -> service.search(SearchRequest.of(q)));
    }
    all.put("counts by outcome, region", counts(Field.OUTCOME, Field.REGION));
    all.put("counts by procedure, year", counts(Field.PROCEDURE, Field.DECIDED_YEAR));
    all.put("reasons, opioids", service -> service.reasons(SearchRequest.of("opioids"), true));
    return all;
  }

  private static Consumer<SearchService> counts(Field... by) {
    CountRequest request = new CountRequest(filtered(), List.of(by), CountRequest.Unit.ISSUES);
    return service -> service.count(request);
  }

  Report run() throws IOException {
    Report report =
        new Report(
            "cluster",
            String.format(
                Locale.ROOT, "%,d sample letters on three nodes, and in this process", letters));
    Path samples = Files.createDirectories(work.resolve("letters"));
    Path index = work.resolve("index");
    ClusterOptions options = ClusterOptions.of(start());
    try {
      Letters.write(samples, letters, false);
      try (LetterStore store = LuceneStore.open(index, vocabulary, "bench")) {
        report.add(HERE + ": files to commit", "s", ingest(samples, store));
      }
      try (LetterStore store = OpenSearchStore.open(options, vocabulary, "bench")) {
        report.add(THERE + ": files to commit", "s", ingest(samples, store));
      }
      for (int round = 0; round < rounds; round++) {
        try (SearchEngine here = LuceneEngine.open(index, vocabulary)) {
          if (round == 0) {
            report.add("issues", "", (double) here.status().issues());
          }
          ask(here, HERE, report);
        }
        forget(options);
        try (SearchEngine there = OpenSearchEngine.open(options, vocabulary)) {
          ask(there, THERE, report);
        }
      }
    } finally {
      script("clean");
      Folders.delete(work);
      Folders.delete(nodes());
    }
    return report;
  }

  private void ask(SearchEngine engine, String side, Report report) {
    SearchService service =
        new SearchService(engine, new SearchTerms(vocabulary), Clock.systemUTC(), "bench");
    questions()
        .forEach((label, question) -> {
          for (String time : List.of("first", "again")) {
            long work = work();
            long from = System.nanoTime();
            question.accept(service);
            String row = label + ", " + side + ", " + time;
            report.add(row, "ms", (System.nanoTime() - from) / 1e6);
            if (side.equals(THERE)) {
              report.add(row + ", the nodes' work", "ms", (double) (work() - work));
            }
          }
        });
  }

  /// Processor time of all nodes, in milliseconds.
  private long work() {
    long sum = 0;
    for (int node = 1; node <= NODES; node++) {
      try {
        String pid = Files.readString(nodes().resolve("node-" + node + ".pid")).strip();
        sum +=
            ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toMillis();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sum;
  }

  private Path nodes() {
    return work.resolveSibling(work.getFileName() + "-nodes");
  }

  /// Makes the nodes forget what they have counted.
  private static void forget(ClusterOptions options) throws IOException {
    URI clear = options.nodes().getFirst().resolve("/" + options.name() + "/_cache/clear");
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(clear).POST(HttpRequest.BodyPublishers.noBody()).build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private double ingest(Path samples, LetterStore store) {
    LetterReader reader = new LetterReader(new TextExtractor(Limits.DEFAULT), vocabulary);
    long from = System.nanoTime();
    new Ingest(reader)
        .run(
            new Corpus(List.of(samples), Limits.DEFAULT),
            store,
            Ingest.Options.DEFAULT,
            Progress.NONE);
    return (System.nanoTime() - from) / 1e9;
  }

  private List<URI> start() throws IOException {
    script("clean");
    return Arrays.stream(script("start").strip().split(",", -1)).map(URI::create).toList();
  }

  private String script(String action) throws IOException {
    ProcessBuilder script =
        new ProcessBuilder(
            home.resolve("src/it/cluster/cluster").toString(), nodes().toString(), action);
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    script.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the cluster does not " + action);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return said;
  }
}
