package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import imr.engine.SearchEngine;
import imr.json.Json;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What `/openapi.json` says, against the routes and against answers from the sample letters.
@Tag("slow")
class OpenApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static SearchEngine engine;
  private static SearchServer server;
  private static JsonNode document;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(new StringWriter()));
    line.setErr(new PrintWriter(new StringWriter()));
    String index = folder.resolve("index").toString();
    assertEquals(0, line.execute("index", "corpus", "--index", index));
    Wiring parts = new Wiring();
    engine = parts.folder(Path.of(index));
    server = SearchServer.start(parts.service(engine), ServerOptions.local(0));
    document = Json.parsed(get("/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void everyRouteIsDescribedAndNoOther() {
    Set<String> routes = new TreeSet<>(server.routes());
    routes.removeIf(route -> route.startsWith("/assets/"));
    Set<String> aliases = new TreeSet<>();
    Set<String> described = new TreeSet<>();
    document
        .path("paths")
        .fieldNames()
        .forEachRemaining(path -> {
          described.add(path);
          if (path.startsWith("/api/v1/")) {
            aliases.add(path.replace("/api/v1/", "/api/"));
          }
        });
    assertTrue(aliases.size() > 10, aliases.toString());
    assertTrue(routes.containsAll(aliases), routes.toString());
    routes.removeAll(aliases);
    assertEquals(routes, described);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"search?q=MRI&facets=none", "counts?by=sex", "search?size=0", "suggest?q=lumb"})
  void theNewestVersionIsAlsoTheUnversionedOne(String path)
      throws IOException, InterruptedException {
    HttpResponse<String> versioned = get("/api/v1/" + path);
    HttpResponse<String> unversioned = get("/api/" + path);
    assertEquals(versioned.statusCode(), unversioned.statusCode());
    assertEquals(
        versioned.headers().firstValue("Content-Type"),
        unversioned.headers().firstValue("Content-Type"));
    assertEquals(untimed(versioned.body()), untimed(unversioned.body()));
  }

  private static String untimed(String json) {
    return json.replaceAll("\"at\":\"[^\"]+\"", "");
  }

  /// The answers below are of all routes that answer JSON.
  @Test
  void noAnswerGoesUnchecked() throws NoSuchMethodException {
    Set<String> checked = new TreeSet<>(Set.of("/api/v1/determinations/{case}"));
    for (String line :
        OpenApiTest.class
            .getDeclaredMethod("answersAreAsDescribed", String.class, String.class)
            .getAnnotation(CsvSource.class)
            .value()) {
      checked.add(line.replaceFirst(",.*", ""));
    }
    Set<String> described = new TreeSet<>();
    for (var path : document.path("paths").properties()) {
      if (!schemaOf(path.getKey()).isEmpty()) {
        described.add(path.getKey());
      }
    }
    assertEquals(described, checked);
  }

  @Test
  void everyQueryParameterIsTaken() throws IOException, InterruptedException {
    int tried = 0;
    for (var path : document.path("paths").properties()) {
      if (path.getKey().contains("{") || path.getKey().startsWith("/health")) {
        continue;
      }
      for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
        String name = parameter.path("name").asText();
        if (path.getKey().equals("/api/v1/citations") && name.equals("id")) {
          continue;
        }
        JsonNode schema = parameter.path("schema");
        String value =
            schema.has("enum") ? schema.path("enum").get(0).asText() : example(path.getKey(), name);
        String more =
            switch (path.getKey()) {
              case "/api/v1/compare" -> "&a=MRI&b=NOT+MRI";
              case "/why/sentences" -> "&finding=functional-gain:missing";
              default -> "";
            };
        String query =
            more.contains("&" + name + "=") ? more.substring(1) : name + "=" + value + more;
        HttpResponse<String> response = get(path.getKey() + "?" + query);
        assertEquals(200, response.statusCode(), path.getKey() + "?" + query + response.body());
        tried++;
      }
    }
    assertTrue(tried > 100, "only " + tried + " were tried");
  }

  private static String example(String path, String name) {
    return switch (name) {
      case "page", "size", "limit", "seed" -> "2";
      case "facets" -> "none";
      case "by" -> "sex";
      case "sort-by" -> "-rate";
      case "min" -> "10";
      case "of" -> "requests";
      case "q" -> path.equals("/feed") ? "knee" : "MRI";
      case "age", "visits", "count", "mg", "issue" -> "1..20";
      case "decided", "injured", "denied", "received", "assigned" -> "2015";
      default -> "unknown";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search, ''",
    "/api/v1/search, q=overturned+lumbar+MRI",
    "/api/v1/search, q=opiods+taper+function",
    "/api/v1/search, q=trial+of+walker+or+NCS",
    "/api/v1/search, q=not+overturned+knee+unicorn&sex=female",
    "/api/v1/search, q=region:unknown+acupuncture+without+exercise",
    "/api/v1/search, q=cervical+OR+lumbar+MRI&match=best&size=50",
    "/api/v1/search, q=knee+MRI+OR+zzz&facets=none&sort=newest",
    "/api/v1/counts, ''",
    "/api/v1/counts, by=region&limit=3",
    "/api/v1/counts, by=category%2Cdecided-quarter&of=letters",
    "/api/v1/counts, by=check%2Csex%2Cage-band",
    "/api/v1/averages, of=requests&by=sex",
    "/api/v1/compare, a=category:Pharmaceuticals&b=NOT+category:Pharmaceuticals",
    "/api/v1/compare, a=MRI&b=acupuncture",
    "/api/v1/compare, a=decided:..2014&b=decided:2015..",
    "/api/v1/why, ''",
    "/api/v1/why, q=physical+therapy&decided-on=anything",
    "/api/v1/why, procedure=mri&decided=1999",
    "/api/v1/why/decisions, criterion-missing=functional-gain&limit=3",
    "/api/v1/why/decisions, q=zzzz",
    "/api/v1/why/words, category=Pharmaceuticals&seed=7",
    "/api/v1/suggest, q=overturned+epi",
    "/api/v1/suggest, q=CM00",
    "/api/v1/determinations/{case}/coding, ''",
    "/api/v1/similar/{case}/{issue}, size=5",
    "/api/v1/similar/{case}/{issue}, outcome=opposite",
    "/api/v1/fields, ''",
  })
  void answersAreAsDescribed(String path, String query) throws IOException, InterruptedException {
    String first = letters().getFirst();
    HttpResponse<String> response =
        get(path.replace("{case}", first).replace("{issue}", "1") + "?" + query);
    assertEquals(200, response.statusCode(), response.body());
    assertMatches(schemaOf(path), response.body());
  }

  @Test
  void everyLetterIsAsDescribed() throws IOException, InterruptedException {
    for (String id : letters()) {
      assertMatches(
          schemaOf("/api/v1/determinations/{case}"), get("/api/v1/determinations/" + id).body());
    }
  }

  @Test
  void problemsAreAsDescribed() throws IOException, InterruptedException {
    for (String path :
        List.of(
            "/api/v1/search?q=OR",
            "/api/v1/search?size=0",
            "/api/v1/counts?by=x",
            "/api/v1/determinations/x")) {
      assertMatches("Problem", get(path).body());
    }
  }

  private static List<String> letters() throws IOException, InterruptedException {
    Set<String> ids = new TreeSet<>();
    for (int page = 1; page <= 3; page++) {
      Json.parsed(get("/api/v1/search?size=100&facets=none&page=" + page).body())
          .path("hits")
          .forEach(hit -> ids.add(hit.path("id").asText().replaceFirst("#.*", "")));
    }
    return new ArrayList<>(ids);
  }

  private static String schemaOf(String path) {
    return document
        .path("paths")
        .path(path)
        .path("get")
        .path("responses")
        .path("200")
        .path("content")
        .path("application/json")
        .path("schema")
        .path("$ref")
        .asText()
        .replaceFirst(".*/", "");
  }

  private static void assertMatches(String schema, String json) {
    ObjectNode root = Json.object();
    root.set("components", document.path("components"));
    root.put("$ref", "#/components/schemas/" + schema);
    assertTrue(document.path("components").path("schemas").has(schema), schema);
    var faults =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(root)
            .validate(Json.parsed(json));
    assertEquals(List.of(), faults, () -> json.substring(0, Math.min(300, json.length())));
  }
}
