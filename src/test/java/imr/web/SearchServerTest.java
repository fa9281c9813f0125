package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.letter.Outcome;
import imr.lucene.LuceneEngine;
import imr.lucene.LuceneStore;
import imr.search.DeterminationJson;
import imr.search.LetterStore;
import imr.search.SearchEngine;
import imr.search.SearchService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServerTest {
  @TempDir private static Path folder;
  private static SearchEngine engine;
  private static SearchServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void serve() {
    try (LetterStore store =
        LuceneStore.open(folder.resolve("index"), Letters.VOCABULARY, "rules")) {
      put(
          store,
          Letters.letter("CM17-0000001")
              .by("Pain Management")
              .issue(
                  "Cervical medial branch block at C3-4",
                  Outcome.OVERTURNED,
                  "The request for a medial branch block is reasonable. The neck hurts.")
              .issue("MRI of the cervical spine", Outcome.UPHELD, "No red flag.")
              .issue("MRI of the neck", Outcome.OVERTURNED, "A red flag."));
      put(
          store,
          Letters.letter("CM00-0000002")
              .summary("The <b>claimant</b> is a 40-year-old male. {{7*7}} ${7*7}")
              .issue(
                  "MRI of the knee <script>alert(1)</script>",
                  Outcome.UPHELD,
                  "The <img src=x onerror=alert(2)> knee & \"joint\"."));
      store.commit("{}");
    }
    engine = LuceneEngine.open(folder.resolve("index"), Letters.VOCABULARY);
    server =
        SearchServer.start(
            new SearchService(engine, Letters.VOCABULARY, Clock.systemUTC(), "test"),
            "127.0.0.1",
            0);
  }

  private static void put(LetterStore store, Letters letter) {
    var read = letter.read();
    store.put(read, new LetterStore.FileFacts("/" + read.id(), 1, 1, ""));
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  private static HttpResponse<String> get(String path) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String path) throws IOException {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), response.body());
    return DeterminationJson.parsed(response.body());
  }

  @Test
  void theApiAnswersInTheDocumentedShape() throws IOException {
    JsonNode answer = json("/api/search?q=overturned+cervical+medial+branch+block");
    assertEquals("overturned", answer.at("/interpretation/outcome/0").asText());
    assertEquals("medial-branch-block", answer.at("/interpretation/procedure/0").asText());
    assertEquals("cervical", answer.at("/interpretation/region/0").asText());
    assertEquals(1, answer.at("/total/issues").asInt());
    assertEquals(1, answer.at("/total/letters").asInt());
    assertEquals(1, answer.at("/outcomes/overturned").asInt());
    assertEquals(0, answer.at("/outcomes/upheld").asInt());
    JsonNode hit = answer.at("/hits/0");
    assertEquals("CM17-0000001#1", hit.at("/id").asText());
    assertEquals("2017-02-14", hit.at("/decided").asText());
    assertEquals("/determinations/CM17-0000001#issue-1", hit.at("/url").asText());
    String text = hit.at("/passages/0/text").asText();
    JsonNode mark = hit.at("/passages/0/marks/0");
    assertEquals("medial branch block", text.substring(mark.get(0).asInt(), mark.get(1).asInt()));
    assertEquals("outcome", answer.at("/facets/0/field").asText());
    assertTrue(answer.at("/receipt/fingerprint").asText().matches("[0-9a-f]{16}"));
  }

  @Test
  void anythingButAsciiComesThroughUnharmed() throws IOException {
    assertEquals("60° – é", json("/api/search?q=60%C2%B0+%E2%80%93+%C3%A9").at("/query").asText());
    assertTrue(get("/api/search?decided=%C3%A9").body().contains("not \\\"é\\\""));
  }

  @Test
  void facetsCanBeLeftOut() throws IOException {
    assertEquals(0, json("/api/search?q=MRI&facets=none").at("/facets").size());
  }

  @Test
  void aLetterComesAsParsePrintsIt() throws IOException {
    JsonNode letter = json("/api/determinations/cm170000001");
    assertEquals("CM17-0000001", letter.at("/caseNumber").asText());
    assertEquals("2015", letter.at("/layout").asText());
    assertEquals("2017-02-14", letter.at("/decided").asText());
    assertEquals("overturned", letter.at("/issues/0/outcome").asText());
    assertEquals("medial-branch-block", letter.at("/issues/0/procedures/0").asText());
    assertEquals("MTUS", letter.at("/issues/0/reviewerGuideline/citations/0/source").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search?page=0, 400, page counts from 1",
    "/api/search?page=two, 400, page is a number",
    "/api/search?size=101, 400, size goes from 1 to 100",
    "/api/search?sort=best, 400, sort is one of",
    "/api/search?colour=red, 400, there is no parameter colour",
    "/api/search?decided=yesterday, 400, decided takes a date",
    "/api/search?page=200&size=100, 400, export",
    "/api/search?understand=maybe, 400, true or false",
    "/api/determinations/CM99-0000000, 404, No letter",
    "/api/nothing, 404, no page"
  })
  void whatIsWrongIsSaid(String path, int status, String said) throws IOException {
    HttpResponse<String> response = get(path);
    assertEquals(status, response.statusCode(), response.body());
    String type = response.headers().firstValue("content-type").orElse("");
    assertTrue(type.startsWith("application/problem+json"), type);
    JsonNode problem = DeterminationJson.parsed(response.body());
    assertEquals(status, problem.at("/status").asInt());
    assertTrue(problem.at("/detail").asText().contains(said), response.body());
  }

  @Test
  void thePageShowsHitsWithMarksAndWordsInFull() {
    String page = get("/?q=overturned+cervical+MBB").body();
    assertTrue(page.contains("Overturned: treatment approved"));
    assertTrue(page.contains("<mark>medial branch block</mark>"), page);
    assertTrue(page.contains("aria-label=\"Drop Outcome: Overturned\""));
    assertTrue(page.contains("/determinations/CM17-0000001?q=overturned+cervical+MBB#issue-1"));
  }

  @Test
  void droppingAChipDeletesItsWordsAndQuotingKeepsThemAsText() {
    String page = get("/?q=overturned+cervical+MBB").body();
    assertTrue(page.contains("href=\"/?q=cervical+MBB\""), "drop");
    assertTrue(page.contains("href=\"/?q=%22overturned%22+cervical+MBB\""), "as text");
  }

  @Test
  void aValueThatWordsChoseIsDroppedOrJoinedByItsSibling() {
    String page = get("/?q=denied+MRI").body();
    assertTrue(page.contains("href=\"/?q=MRI\" rel=\"nofollow\""), "dropping Upheld");
    assertTrue(
        page.contains("href=\"/?q=MRI&amp;outcome=upheld&amp;outcome=overturned\""),
        "adding Overturned");
  }

  @Test
  void letterTextIsShownAsText() {
    for (String path : List.of("/?q=knee", "/determinations/CM00-0000002?q=knee")) {
      String page = get(path).body();
      assertFalse(page.contains("<script>alert"), path);
      assertFalse(page.contains("<img src=x"), path);
      assertTrue(page.contains("&lt;script&gt;"), path);
    }
    String page = get("/determinations/CM00-0000002").body();
    assertTrue(page.contains("&lt;b&gt;claimant&lt;/b&gt;"));
    assertTrue(page.contains("{{7*7}} ${7*7}"));
  }

  @Test
  void aQueryIsShownAsText() {
    String page = get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertFalse(page.contains("<script>alert"));
  }

  @Test
  void aLetterPageHasAnAnchorForEachIssue() {
    String page = get("/determinations/CM17-0000001?q=neck").body();
    assertTrue(page.contains("id=\"issue-1\"") && page.contains("id=\"issue-2\""));
    assertTrue(page.contains("<mark>neck</mark>"));
    assertTrue(page.contains("Decision rationale") && page.contains("Clinical case summary"));
    assertTrue(page.contains("Partly overturned"));
  }

  @Test
  void theFormKeepsFiltersAndOrder() {
    String page = get("/?q=MRI&outcome=upheld&sort=newest&page=1").body();
    assertTrue(page.contains("<input type=\"hidden\" name=\"outcome\" value=\"upheld\">"));
    assertTrue(page.contains("<input type=\"hidden\" name=\"sort\" value=\"newest\">"));
  }

  @Test
  void theBannerTellsOfSyntheticLetters() {
    assertTrue(get("/nowhere").body().contains("Synthetic letters"));
    assertTrue(get("/").body().contains("Synthetic letters"));
    assertTrue(get("/determinations/CM17-0000001").body().contains("Synthetic letters"));
  }

  @Test
  void noResultSaysWhatToDrop() {
    String page = get("/?q=overturned+knee+acupuncture").body();
    assertTrue(page.contains("No issue meets all of this"));
    assertTrue(page.contains("Drop Procedure: Acupuncture"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/search", "/determinations/CM17-0000001", "/nowhere", "/health/live"})
  void everyAnswerCarriesStrictHeaders(String path) {
    var headers = get(path).headers();
    String policy = headers.firstValue("content-security-policy").orElse("");
    assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
    assertEquals("nosniff", headers.firstValue("x-content-type-options").orElse(""));
    assertTrue(headers.firstValue("set-cookie").isEmpty());
  }

  @Test
  void pagesAskNoOtherHostAndCarryNoStyleOrScriptOfTheirOwn() {
    for (String path : List.of("/?q=MRI", "/determinations/CM17-0000001", "/nowhere")) {
      String page = get(path).body();
      assertFalse(page.matches("(?s).*(?:src|href)=\"(?:https?:)?//.*"), path);
      assertFalse(page.contains(" style="), path);
      assertFalse(page.matches("(?s).*<script(?![^>]*src=).*"), path);
    }
  }

  @Test
  void assetsAreThereAndMayBeKept() {
    for (Asset asset : Asset.all()) {
      HttpResponse<String> response = get(asset.path());
      assertEquals(200, response.statusCode(), asset.path());
      assertTrue(response.headers().firstValue("cache-control").orElse("").contains("immutable"));
    }
  }

  @Test
  void healthTells() {
    assertEquals("live", get("/health/live").body());
    assertEquals("ready", get("/health/ready").body());
  }

  @Test
  void hostileQueriesGetAnAnswer() {
    for (String q :
        List.of(
            "%00",
            "%F0%9F%98%80",
            "((((",
            "%22%22%22",
            "a".repeat(2_000),
            "%E2%80%AE",
            "*%20?%20~",
            "or%20not")) {
      assertEquals(200, get("/api/search?q=" + q).statusCode(), q);
    }
    HttpResponse<String> dangling = get("/api/search?q=OR%20AND%20knee");
    assertEquals(400, dangling.statusCode());
    assertTrue(dangling.body().contains("\"nearest\":\"knee\""), dangling.body());
    assertEquals(400, get("/api/search?q=" + "a".repeat(2_001)).statusCode());
    for (String word : List.of("a", "knee", "MRI", "Norco", "xyz", "x-y-z")) {
      int status =
          get("/api/search?q=" + (word + "+").repeat(1_990 / (word.length() + 1))).statusCode();
      assertTrue(status == 200 || status == 400, word + ": " + status);
    }
    String procedures = "MRI+acupuncture+Norco+TENS+ESI+MBB+chiropractic+tramadol+UDS+EMG+CT+x-ray";
    assertEquals(200, get("/api/search?q=" + procedures).statusCode());
  }
}
