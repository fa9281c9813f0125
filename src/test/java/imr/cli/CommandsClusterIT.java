package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.engine.SearchEngine;
import imr.json.Json;
import imr.opensearch.ClusterOptions;
import imr.opensearch.OpenSearchEngine;
import imr.opensearch.TestCluster;
import imr.search.SearchService;
import imr.search.SearchTerms;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Every command that reads or writes an index does so on a cluster, and prints what it prints of a
/// folder; pages and API too.
@ExtendWith(TestCluster.class)
class CommandsClusterIT {
  private static final String NAME = "commands";

  private static final List<String> PATHS =
      List.of(
          "/?q=overturned+lumbar+MRI",
          "/?q=pain&group=letter&sort=newest",
          "/counts?q=pain&by=procedure",
          "/why?q=opioids",
          "/feed?q=pain",
          "/corpus",
          "/about",
          "/api/search?q=overturned+lumbar+MRI&region=lumbar&size=5",
          "/api/search?q=physical+therapy+w/5+knee&match=all",
          "/api/search?q=sleep+apnea+machine&match=best&size=30",
          "/api/search?q=pain&group=letter&sort=oldest&size=7&page=2",
          "/api/search?q=rationale:med*&syntax=lucene&sort=newest",
          "/api/counts?by=outcome&by=region&by=decided-year&q=pain",
          "/api/compare?a=region:lumbar&b=region:cervical",
          "/api/why?q=opioids",
          "/api/suggest?q=lumb",
          "/api/suggest?q=CM00-00000",
          "/api/similar/CM00-0000003/1?size=5",
          "/api/determinations/CM00-0000003",
          "/api/export.csv?q=pain",
          "/api/export.ndjson?q=overturned",
          "/api/fields");

  @TempDir private Path folder;

  private static String[] on(String[] index, String... command) {
    List<String> all = new ArrayList<>(Arrays.asList(command));
    all.addAll(Arrays.asList(index));
    return all.toArray(String[]::new);
  }

  @Test
  void commandsPrintTheSame() throws IOException, InterruptedException {
    String[] here = {"--index", folder.resolve("index").toString()};
    String[] there = {
      "--engine",
      "opensearch",
      "--nodes",
      TestCluster.nodes(),
      "--name",
      NAME,
      "--replicas",
      "1",
      "--shards",
      "1"
    };
    Run run = new Run();
    assertEquals(0, run.run(on(here, "index", "corpus")), run.err.toString());
    String report = run.out.toString();
    assertEquals(0, run.run(on(there, "index", "corpus")), run.err.toString());
    assertEquals(report, run.out.toString());
    for (String[] command :
        List.<String[]>of(
            new String[] {"index", "corpus"},
            new String[] {"search", "--json", "overturned lumbar MRI"},
            new String[] {"search", "physical therapy w/5 knee", "--outcome", "upheld"},
            new String[] {"count", "--by", "outcome,region", "--format", "csv"},
            new String[] {"count", "--by", "procedure", "--of", "letters", "pain"},
            new String[] {"export", "--format", "ndjson", "opioids"},
            new String[] {"show", "CM00-0000003"},
            new String[] {"status", "--rejected"},
            new String[] {"status"})) {
      int code = run.run(on(here, command));
      String expected = timeless(run.out.toString());
      assertEquals(code, run.run(on(there, command)), run.err.toString());
      assertEquals(expected, timeless(run.out.toString()), Arrays.toString(command));
    }
    assertEquals(0, run.run(on(there, "check")), run.out.toString());
    assertTrue(run.out.toString().endsWith("sound\n"), run.out.toString());
    pagesSayTheSame(folder.resolve("index"));
  }

  private static void pagesSayTheSame(Path index) throws IOException, InterruptedException {
    ClusterOptions named = TestCluster.named(NAME, 1, 1);
    Wiring parts = new Wiring();
    try (SearchEngine folder = parts.folder(index);
        SearchEngine cluster = OpenSearchEngine.open(named, Letters.VOCABULARY);
        SearchServer here = SearchServer.start(parts.service(folder), ServerOptions.local(0));
        SearchServer there =
            SearchServer.start(
                new SearchService(
                    cluster,
                    new SearchTerms(parts.vocabulary()),
                    Clock.systemUTC(),
                    Version.number()),
                ServerOptions.local(0));
        HttpClient client = HttpClient.newHttpClient()) {
      for (String path : PATHS) {
        assertEquals(get(client, here, path), get(client, there, path), path);
      }
    }
  }

  private static String get(HttpClient client, SearchServer server, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), path + ": " + answer.body());
    return timeless(answer.body().replace(":" + server.port(), ":PORT"));
  }

  /// What a clock shows, and the last digits of scores, may differ.
  private static String timeless(String printed) {
    String text =
        printed
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
            .replaceAll("(\"score\" ?: ?\\d+\\.\\d{2})\\d*", "$1");
    return text.startsWith("{") ? sorted(text) : text;
  }

  /// JSON in one form.
  private static String sorted(String json) {
    try {
      JsonNode tree = Json.parsed(json);
      return tree.toPrettyString();
    } catch (IllegalArgumentException e) {
      return json; // lines of it
    }
  }
}
