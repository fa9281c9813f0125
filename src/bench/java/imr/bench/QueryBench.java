package imr.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imr.bench.report.Percentiles;
import imr.bench.report.Report;
import imr.engine.SearchEngine;
import imr.lucene.LuceneEngine;
import imr.search.SearchService;
import imr.search.SearchTerms;
import imr.vocabulary.Vocabulary;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The query mix over HTTP, from 1, 2 and 8 clients.
final class QueryBench {
  private static final String HOST = "127.0.0.1";

  private final Path index;
  private final int rounds;

  QueryBench(Path index, int rounds) {
    this.index = index;
    this.rounds = rounds;
  }

  Report run() throws IOException {
    Vocabulary vocabulary = Vocabulary.load();
    try (SearchEngine engine = LuceneEngine.open(index, vocabulary)) {
      return run(
          engine,
          new SearchService(engine, new SearchTerms(vocabulary), Clock.systemUTC(), "bench"));
    }
  }

  private Report run(SearchEngine engine, SearchService service) throws IOException {
    try (SearchServer server = SearchServer.start(service, ServerOptions.local(0));
        HttpClient client = HttpClient.newHttpClient()) {
      Report report =
          new Report(
              "query-" + engine.status().letters(),
              String.format(
                  Locale.ROOT,
                  "200 queries over HTTP on %,d letters, %,d issues",
                  engine.status().letters(),
                  engine.status().issues()));
      String address = "http://" + HOST + ":" + server.port();
      List<QueryMix.Ask> mix = QueryMix.all(issues(client, address));
      for (int round = -2; round < rounds; round++) { // the first two warm up
        Report to = round < 0 ? new Report("", "") : report;
        byKind(client, address, mix, to);
        searches("searches over HTTP", mix, ask -> ask(client, address, ask), to);
        searches("searches, engine alone", mix, new EngineAlone(service)::ask, to);
        for (int clients : new int[] {1, 2, 8}) {
          many(client, address, mix, clients, to);
        }
      }
      return report;
    }
  }

  /// Some issues of the index, as `CASE/NUMBER`.
  static List<String> issues(HttpClient client, String address) throws IOException {
    HttpRequest first =
        HttpRequest.newBuilder(URI.create(address + "/api/search?q=necessary&size=10")).build();
    try {
      byte[] answer = client.send(first, HttpResponse.BodyHandlers.ofByteArray()).body();
      List<String> issues = new ArrayList<>();
      for (JsonNode hit : new ObjectMapper().readTree(answer).path("hits")) {
        String url = hit.path("url").asText();
        issues.add(url.substring("/determinations/".length()).replace("#issue-", "/"));
      }
      if (issues.isEmpty()) {
        throw new IOException("no issue of the index says \"necessary\"");
      }
      return issues;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void byKind(
      HttpClient client, String address, List<QueryMix.Ask> mix, Report report) throws IOException {
    for (String kind : mix.stream().map(QueryMix.Ask::kind).distinct().toList()) {
      Percentiles times = new Percentiles();
      for (QueryMix.Ask ask : mix) {
        if (ask.kind().equals(kind)) {
          times.add(ask(client, address, ask));
        }
      }
      report.add(kind + ", p50", "ms", times.millis(0.5));
      report.add(kind + ", slowest", "ms", times.millis(1));
    }
  }

  /// Runs a query and returns how many nanoseconds it took.
  private interface Asked {
    long nanos(QueryMix.Ask ask) throws IOException;
  }

  private static void searches(String side, List<QueryMix.Ask> mix, Asked asked, Report report)
      throws IOException {
    Percentiles times = new Percentiles();
    for (QueryMix.Ask ask : mix) {
      if (EngineAlone.answers(ask)) {
        times.add(asked.nanos(ask));
      }
    }
    report.add(side + ", p50", "ms", times.millis(0.50));
    report.add(side + ", p95", "ms", times.millis(0.95));
    report.add(side + ", p99", "ms", times.millis(0.99));
  }

  private static void many(
      HttpClient client, String address, List<QueryMix.Ask> mix, int clients, Report report)
      throws IOException {
    Percentiles times = new Percentiles();
    long from = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running = new ArrayList<>();
      for (int each = 0; each < clients; each++) {
        int first = each * mix.size() / clients;
        running.add(
            threads.submit(() -> {
              for (int i = 0; i < mix.size(); i++) {
                times.add(ask(client, address, mix.get((first + i) % mix.size())));
              }
              return null;
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("a client failed", e.getCause());
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    String side = clients == 1 ? "1 client" : clients + " clients";
    report.add(side + ", p50", "ms", times.millis(0.50));
    report.add(side + ", p95", "ms", times.millis(0.95));
    report.add(side + ", p99", "ms", times.millis(0.99));
    report.add(side + ", throughput", "queries/s", clients * mix.size() / seconds);
  }

  /// Nanoseconds until the whole answer was there.
  private static long ask(HttpClient client, String address, QueryMix.Ask ask) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + ask.path())).build();
    long from = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(answer.statusCode() + " for " + ask.path());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return System.nanoTime() - from;
  }
}
