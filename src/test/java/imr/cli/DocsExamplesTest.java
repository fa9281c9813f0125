package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import imr.engine.SearchEngine;
import imr.json.Json;
import imr.query.LanguageHelp;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The examples of README.md, docs/api.md and docs/research.md, run against the sample letters.
@Tag("slow")
class DocsExamplesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// The first cell of a table's row, in backquotes.
  private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `(.+?)` +\\|");

  /// A link to a search, or the words that the search box shows while it is empty.
  private static final Pattern LINK_OR_PLACEHOLDER =
      Pattern.compile("href=\"/\\?q=([^\"&$]+)\"|placeholder=\"([^\"$]+)\"");

  @TempDir private static Path folder;
  private static SearchEngine engine;
  private static SearchServer server;

  @BeforeAll
  static void serve() {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(new StringWriter()));
    StringWriter err = new StringWriter();
    line.setErr(new PrintWriter(err));
    String index = folder.resolve("index").toString();
    assertEquals(0, line.execute("index", "corpus", "--index", index), err::toString);
    Wiring parts = new Wiring();
    engine = parts.folder(Path.of(index));
    server = SearchServer.start(parts.service(engine), ServerOptions.local(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  private static String block(String document, String name) throws IOException {
    Matcher block =
        Pattern.compile("^```" + name + "\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(Files.readString(Path.of(document)));
    assertTrue(block.find(), document + " has no block of " + name);
    return block.group(1);
  }

  private static String block(String name) throws IOException {
    return block("docs/research.md", name);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode search(String query) throws IOException, InterruptedException {
    String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return Json.parsed(get("/api/search?q=" + q).body());
  }

  /// The examples of the search page, and those of the help.
  static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (String page : List.of("examples", "layout")) {
      LINK_OR_PLACEHOLDER
          .matcher(Files.readString(Path.of("src/main/jte", page + ".jte")))
          .results()
          .map(m -> m.group(1) == null ? m.group(2) : decoded(m.group(1)))
          .forEach(examples::add);
    }
    assertTrue(examples.contains("overturned cervical medial branch block"), examples::toString);
    LanguageHelp.all().forEach(line -> examples.add(line.query()));
    return examples;
  }

  private static String decoded(String parameter) {
    return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleOfThePagesFindsSomething(String query) throws IOException, InterruptedException {
    JsonNode answer = search(query);
    assertTrue(answer.path("total").path("issues").asInt() > 0, answer::toString);
  }

  /// The queries in the tables of README's section on searching.
  static List<String> queries() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String section = readme.replaceFirst("(?s).*\n## Search by example\n(.*?)\n## .*", "$1");
    return FIRST_CELL.matcher(section).results().map(cell -> cell.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQueryOfTheReadmeFindsSomething(String query) throws IOException, InterruptedException {
    JsonNode answer = search(query);
    assertTrue(answer.path("total").path("issues").asInt() > 0, answer::toString);
  }

  @Test
  void theAnswerInTheReferenceIsAPartOfTheRealOne() throws IOException, InterruptedException {
    JsonNode documented = Json.parsed(block("docs/api.md", "json"));
    assertPart("", documented, search(documented.path("query").asText()));
  }

  /// Whether everything that is documented is in the answer; dots stand for what differs each time.
  private static void assertPart(String at, JsonNode documented, JsonNode answer) {
    switch (documented.getNodeType()) {
      case OBJECT ->
          documented
              .properties()
              .forEach(each ->
                  assertPart(
                      at + "/" + each.getKey(), each.getValue(), answer.path(each.getKey())));
      case ARRAY -> {
        for (int i = 0; i < documented.size(); i++) {
          JsonNode like = documented.get(i);
          assertPart(
              at + "/" + i, like, like.isObject() ? counterpart(like, answer) : answer.path(i));
        }
      }
      case NUMBER -> assertEquals(documented.asDouble(), answer.asDouble(Double.NaN), 0.005, at);
      default -> {
        if (!documented.asText().equals("...")) {
          assertEquals(documented, answer, at);
        }
        assertFalse(answer.isMissingNode(), at);
      }
    }
  }

  /// The element of an answer's list that has the same first value.
  private static JsonNode counterpart(JsonNode documented, JsonNode answer) {
    var first = documented.properties().iterator().next();
    for (JsonNode each : answer) {
      if (first.getValue().equals(each.path(first.getKey()))) {
        return each;
      }
    }
    return MissingNode.getInstance();
  }

  @Test
  void everyRouteAndItsParametersAreInTheReference() throws IOException, InterruptedException {
    String reference = Files.readString(Path.of("docs/api.md")).replace("/api/v1/", "/api/");
    JsonNode document = Json.parsed(get("/openapi.json").body());
    Set<String> missing = new TreeSet<>();
    for (var path : document.path("paths").properties()) {
      String route = path.getKey().replace("/api/v1/", "/api/");
      JsonNode get = path.getValue().path("get");
      if (get.path("responses").path("200").path("content").has("text/html")
          || route.endsWith("/original")) {
        continue;
      }
      if (!reference.contains("`" + route + "`")) {
        missing.add(route);
      }
      for (JsonNode parameter : get.path("parameters")) {
        String name = parameter.path("name").asText();
        if (parameter.path("in").asText().equals("query")
            && !reference.contains("`" + name + "`")) {
          missing.add(route + "?" + name);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyPageOfTheReadmeIsServed() throws IOException, InterruptedException {
    String readme = Files.readString(Path.of("README.md"));
    String section = readme.replaceFirst("(?s).*\n## The pages\n(.*?)\n## .*", "$1");
    List<String> pages =
        Pattern.compile("`(/[\\w/]*)`")
            .matcher(section)
            .results()
            .map(page -> page.group(1).replace("CASE", "CM00-0000136"))
            .toList();
    assertTrue(pages.size() > 5, pages::toString);
    for (String page : pages) {
      assertEquals(200, get(page).statusCode(), page);
    }
  }

  @ParameterizedTest
  @CsvSource({"python, python3, example.py", "r, Rscript, example.R"})
  void theExamplePrintsWhatIsPrintedBesideIt(String language, String program, String file)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(isThere(program), "no " + program + " here: its example is not run");
    Path script = folder.resolve(file);
    Files.writeString(
        script, block(language).replace("127.0.0.1:7070", "127.0.0.1:" + server.port()));
    Process process =
        new ProcessBuilder(program, script.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
    assertEquals(block("text"), said);
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
