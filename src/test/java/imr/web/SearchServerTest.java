package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.field.Field;
import imr.json.Json;
import imr.letter.Outcome;
import imr.query.LanguageHelp;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Tag("slow")
class SearchServerTest {
  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void serve() {
    server =
        TestServer.of(
            folder.resolve("index"),
            Letters.letter("CM17-0000001")
                .by("Pain Management")
                .issue(
                    "Cervical medial branch block at C3-4",
                    Outcome.OVERTURNED,
                    "The request for a medial branch block is reasonable. The neck hurts.")
                .issue("MRI of the cervical spine", Outcome.UPHELD, "No red flag.")
                .issue("MRI of the neck", Outcome.OVERTURNED, "A red flag."),
            Letters.letter("CM00-0000002")
                .summary("The <b>claimant</b> is a 40-year-old male. {{7*7}} ${7*7}")
                .issue(
                    "MRI of the knee <script>alert(1)</script>",
                    Outcome.UPHELD,
                    "The <img src=x onerror=alert(2)> knee & \"joint\"."));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path) {
    return server.get(path);
  }

  private static JsonNode json(String path) throws IOException {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), response.body());
    return Json.parsed(response.body());
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
    "/api/search?page=0, 400, page must be 1 or more",
    "/api/search?page=two, 400, page must be a number",
    "/api/search?size=101, 400, size must be from 1 to 100",
    "/api/search?sort=best, 400, sort must be one of",
    "/api/search?size=20&size=50, 400, size can be given only once",
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
    JsonNode problem = Json.parsed(response.body());
    assertEquals(status, problem.at("/status").asInt());
    assertTrue(problem.at("/detail").asText().contains(said), response.body());
  }

  @Test
  void thePageShowsHitsWithMarksAndWordsInFull() {
    String page = get("/?q=overturned+cervical+MBB").body();
    assertTrue(page.contains("Overturned: treatment approved"));
    assertTrue(page.contains("<mark>medial branch block</mark>"), page);
    assertTrue(page.contains("aria-label=\"Remove Outcome: Overturned\""));
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
    assertTrue(page.contains("href=\"/?q=MRI\" id=\"choose-outcome-upheld\""), "dropping Upheld");
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
    assertTrue(page.contains("<mark id=\"mark-2\">neck</mark>"));
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
    assertTrue(page.contains("No decisions match all of these terms"));
    assertTrue(page.contains("No acupuncture decision is in these 4 decisions."), page);
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
  void countsCarryUnitDenominatorAndReceipt() throws IOException {
    JsonNode counts = json("/api/counts?by=outcome,region&q=MRI");
    assertEquals("issues", counts.path("of").asText());
    assertTrue(counts.path("population").asText().contains("not all California decisions"));
    assertEquals(
        json("/api/search?q=MRI&match=all").path("total").path("issues"), counts.path("total"));
    assertTrue(counts.path("margins").path("region").size() > 1);
    assertTrue(counts.path("rows").get(0).path("rate").isMissingNode(), "rows of one outcome");
    assertEquals("procedure:mri", counts.path("receipt").path("interpretedQuery").asText());
    JsonNode rates = json("/api/counts?by=procedure&limit=1");
    assertTrue(rates.path("rows").get(0).path("rate").path("tooFew").asBoolean());
    assertTrue(rates.path("remainder").path("rows").asInt() > 0);

    JsonNode days = json("/api/v1/averages?of=requests&by=sex");
    assertEquals("requests", days.path("of").asText());
    assertTrue(days.path("rows").get(0).path("mean").asDouble() >= 1, days::toString);
    assertEquals(400, get("/api/v1/averages?of=mri").statusCode());
    HttpResponse<String> csv = get("/api/counts?by=procedure&of=letters&format=csv");
    assertTrue(csv.body().startsWith("procedure,count,issues,letters,"), csv.body());
    assertEquals(
        counts.path("receipt").path("fingerprint").asText(),
        csv.headers().firstValue("X-Imr-Fingerprint").orElse(""));
    String asked = csv.headers().firstValue("X-Imr-Query").orElse("");
    assertEquals(
        "by=procedure of=letters", URLDecoder.decode(asked, StandardCharsets.UTF_8), "issue 27");
    for (String wrong :
        List.of("by=colour", "by=sex,sex", "by=a,b,c,d", "of=pages", "format=xml", "limit=0")) {
      assertEquals(400, get("/api/counts?" + wrong).statusCode(), wrong);
    }
    JsonNode none = json("/api/counts?by=sex&outcome=upheld&q=outcome:overturned");
    assertEquals(0, none.path("total").asInt());
    assertEquals(0, none.path("rows").size());
  }

  @Test
  void issuesChosenByOutcomeAreNotRated() throws IOException {
    for (String chosen :
        List.of(
            "by=procedure&outcome=overturned",
            "by=procedure&q=MRI+denied",
            "by=procedure&q=NOT+outcome:upheld",
            "by=procedure&letter-outcome=upheld",
            "by=letter-outcome",
            "by=procedure&syntax=lucene&q=outcome:upheld")) {
      JsonNode counts = json("/api/counts?" + chosen);
      assertTrue(counts.path("rows").size() > 0, chosen);
      counts.path("rows").forEach(row -> assertTrue(row.path("rate").isMissingNode(), chosen));
    }
    assertTrue(json("/api/counts?by=procedure&q=MRI").path("rows").get(0).has("rate"));
    HttpResponse<String> groups = get("/api/compare?a=MRI&b=NOT+outcome:upheld");
    assertEquals(400, groups.statusCode());
    assertTrue(groups.body().contains("a group can't be chosen by outcome"), groups.body());
  }

  @Test
  void specialtiesAreRatedWithinAProcedureAndAYearOnly() throws IOException {
    for (String bare :
        List.of("by=specialty", "by=specialties&q=MRI", "by=specialty&decided=2013..")) {
      JsonNode counts = json("/api/counts?" + bare);
      counts.path("rows").forEach(row -> assertTrue(row.path("rate").isMissingNode(), bare));
      assertTrue(counts.path("rows").size() > 0, bare);
      assertTrue(counts.path("notes").toString().contains("within a procedure and a year"), bare);
    }
    for (String fixed :
        List.of("by=specialty&q=MRI+since+2013", "by=specialty,procedure,decided-year")) {
      JsonNode counts = json("/api/counts?" + fixed);
      counts.path("rows").forEach(row -> assertTrue(row.has("rate"), fixed));
    }
  }

  @Test
  void groupsAreCompared() throws IOException {
    JsonNode groups = json("/api/compare?a=procedure:mri&b=NOT+procedure:mri");
    assertEquals("procedure:mri", groups.path("a").path("interpretedQuery").asText());
    assertTrue(groups.path("crude").isNull(), "three letters are too few");
    assertTrue(groups.path("notes").get(0).asText().startsWith("Too few to compare"));
    for (String wrong : List.of("a=MRI", "a=MRI&b=MRI", "a=MRI&b=OR", "a=MRI&b=region:kne")) {
      assertEquals(400, get("/api/compare?" + wrong).statusCode(), wrong);
    }
  }

  @Test
  void exportsHoldEveryMatchInOrderWithAReceipt() throws IOException {
    HttpResponse<String> csv = get("/api/export.csv?q=MRI");
    assertEquals(200, csv.statusCode());
    assertEquals(
        "procedure:mri",
        csv.headers().firstValue("X-Imr-Interpreted-Query").orElse("").replace("%3A", ":"));
    assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
    long matches = json("/api/search?q=MRI&match=all").path("total").path("issues").asLong();
    List<String> lines = get("/api/export.ndjson?q=MRI").body().lines().toList();
    assertEquals(matches, lines.size());
    assertEquals(Long.toString(matches), csv.headers().firstValue("X-Imr-Issues").orElse(""));
    List<String> ids = lines.stream().map(l -> Json.parsed(l).path("id").asText()).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
    JsonNode first = Json.parsed(lines.getFirst());
    assertTrue(first.path("procedure").isArray());
    assertTrue(first.path("outcome").isTextual());
    assertTrue(csv.body().startsWith("id,letter,issue,path,outcome,"), csv.body());
    assertEquals(0, get("/api/export.ndjson?outcome=overturned&q=outcome:upheld").body().length());
    HttpResponse<String> wrong = get("/api/export.csv?q=OR");
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("can't be read"), wrong.body());
  }

  @Test
  void theCodebookTellsTheShareKnown() throws IOException {
    Map<String, JsonNode> columns = new HashMap<>();
    json("/api/fields").path("fields").forEach(f -> columns.put(f.path("column").asText(), f));
    for (String column : List.of("outcome", "region", "decided", "visits", "condition")) {
      JsonNode field = Objects.requireNonNull(columns.get(column));
      long unknown =
          column.equals("decided") || column.equals("visits")
              ? field.at("/coverage/issues").asLong()
                  - json("/api/search?match=all&" + column + "=%3E%3D0001")
                      .path("total")
                      .path("issues")
                      .asLong()
              : json("/api/counts?by=" + column).path("unknown").path(column).asLong();
      assertEquals(
          field.at("/coverage/issues").asLong() - unknown,
          field.at("/coverage/known").asLong(),
          column);
    }
    String csv = get("/api/codebook.csv").body();
    assertEquals(columns.size() + 1, csv.lines().count());
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
    for (int length : new int[] {2_001, 10_000, 100_000}) {
      HttpResponse<String> refused = get("/api/search?q=" + "a".repeat(length));
      assertEquals(400, refused.statusCode());
      assertTrue(refused.body().contains("the limit is 2,000"), refused.body());
    }
    for (String word : List.of("a", "knee", "MRI", "Norco", "xyz", "x-y-z")) {
      int status =
          get("/api/search?q=" + (word + "+").repeat(1_990 / (word.length() + 1))).statusCode();
      assertTrue(status == 200 || status == 400, word + ": " + status);
    }
    String procedures = "MRI+acupuncture+Norco+TENS+ESI+MBB+chiropractic+tramadol+UDS+EMG+CT+x-ray";
    assertEquals(200, get("/api/search?q=" + procedures).statusCode());
  }

  @Test
  void aCaseNumberGoesStraightToItsLetter() {
    HttpResponse<String> known = get("/?q=cm170000001");
    assertEquals(303, known.statusCode());
    assertEquals("/determinations/CM17-0000001", known.headers().firstValue("location").orElse(""));
    assertEquals(200, get("/?q=CM17-0999999").statusCode());
  }

  @Test
  void suggestionsAreWhatTheIndexHolds() throws IOException {
    JsonNode blocks = json("/api/suggest?q=denied+medial+br").at("/suggestions");
    assertEquals("medial-branch-block", blocks.at("/0/value").asText());
    assertEquals(1, blocks.at("/0/issues").asInt());
    assertTrue(
        blocks.at("/0/query").asText().startsWith("denied medial branch")
            || blocks.at("/0/query").asText().startsWith("denied Medial branch"));
    assertEquals(0, json("/api/suggest?q=acupunc").at("/suggestions").size());
    assertEquals("CM17-0000001", json("/api/suggest?q=cm17").at("/suggestions/0/text").asText());
    assertEquals(
        "specialty:\"Pain Management\"",
        json("/api/suggest?q=pain+man").at("/suggestions/0/query").asText());
    for (String q : List.of("", "+", "a", "%F0%9F%98%80", "a".repeat(3_000))) {
      assertEquals(0, json("/api/suggest?q=" + q).at("/suggestions").size(), q);
    }
  }

  @Test
  void similarDecisionsCanBeThoseThatWentTheOtherWay() throws IOException {
    JsonNode all = json("/api/similar/CM00-0000002/1");
    assertEquals(3, all.at("/hits").size());
    JsonNode opposite = json("/api/similar/CM00-0000002/1?outcome=opposite");
    assertEquals("CM17-0000001#3", opposite.at("/hits/0/id").asText());
    opposite.at("/hits").forEach(hit -> assertEquals("overturned", hit.at("/outcome").asText()));
    JsonNode likeness = opposite.at("/hits/0/likeness");
    assertEquals("mri", likeness.at("/shared/procedure/0").asText());
    assertEquals("cervical", likeness.at("/onlyHere/region/0").asText());
    assertEquals("knee", likeness.at("/onlyThere/region/0").asText());
    assertEquals(404, get("/api/similar/CM00-0000002/9").statusCode());
    assertEquals(404, get("/api/similar/CM99-0000002/1").statusCode());
    assertEquals(400, get("/api/similar/CM00-0000002/x").statusCode());
    assertEquals(400, get("/api/similar/CM00-0000002/1?outcome=won").statusCode());
    String page = get("/determinations/CM00-0000002?similar=1").body();
    assertTrue(page.contains("Opposite outcome"));
    assertTrue(page.contains("<dt>In common</dt>"), "what is shared");
    assertTrue(page.contains("CM17-0000001"));
  }

  @Test
  void chosenDecisionsAreKeptAsTextAndTable() {
    String text = get("/api/citations?id=CM17-0000001%233&id=CM17-0000001%231&q=red").body();
    assertEquals(
        "IMR Case No. CM17-0000001 (Feb 14, 2017), issue 3, MRI of the neck: Overturned: treatment"
            + " approved. Reviewer: Pain Management. Guideline: MTUS: Knee Complaints 2004."
            + " “A red flag.”",
        text.lines().findFirst().orElse(""));
    HttpResponse<String> csv = get("/api/citations?q=block&format=csv");
    assertTrue(csv.headers().firstValue("content-type").orElse("").startsWith("text/csv"));
    assertEquals(2, csv.body().lines().count());
    assertTrue(csv.body().startsWith("case,issue,request,outcome,decided"));
    assertEquals(400, get("/api/citations?id=x").statusCode());
    assertEquals(404, get("/api/citations?id=CM17-0000001%238").statusCode());
    assertEquals(400, get("/api/citations?format=doc").statusCode());
  }

  @Test
  void theFeedIsAtomWithTheNewestDecisions() throws Exception {
    HttpResponse<String> feed = get("/feed?q=MRI");
    assertTrue(
        feed.headers().firstValue("content-type").orElse("").startsWith("application/atom+xml"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document xml =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed.body())));
    NodeList entries = xml.getElementsByTagName("entry");
    assertEquals(3, entries.getLength());
    assertTrue(feed.body().contains("<id>urn:imr-search:CM17-0000001:2</id>"));
    assertTrue(feed.body().contains("&lt;script&gt;"));
  }

  @Test
  void theHelpPageShowsEveryLineOfTheTable() {
    String page = get("/help").body();
    for (LanguageHelp line : LanguageHelp.all()) {
      assertTrue(
          page.contains(
              line.meaning().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")),
          line.query());
    }
    for (Field field : Field.values()) {
      assertTrue(page.contains("<code>" + field.id() + "</code>"), field.id());
    }
  }

  @Test
  void whereNothingIsFoundThePageSaysWhatToDrop() throws IOException {
    JsonNode answer = json("/api/search?q=overturned+MRI+knee");
    assertEquals(0, answer.at("/total/issues").asInt());
    JsonNode drops = answer.at("/advice/relaxations");
    assertEquals("Outcome: Overturned", drops.at("/0/label").asText());
    assertEquals("MRI knee", drops.at("/0/query").asText());
    assertEquals(1, drops.at("/0/issues").asInt());
    assertTrue(
        get("/?q=overturned+MRI+knee")
            .body()
            .contains("Without Outcome: Overturned</a>: 1 result<"));
    JsonNode filtered = json("/api/search?q=knee&outcome=overturned&decided=2017");
    assertEquals(
        List.of("", "outcome", "decided"),
        StreamSupport.stream(filtered.at("/advice/relaxations").spliterator(), false)
            .map(d -> d.path("filter").asText())
            .toList());
  }

  @Test
  void misspelledWordsAreCorrectedAndSaidSo() throws IOException {
    JsonNode answer = json("/api/search?q=resonable");
    assertEquals(
        json("/api/search?q=reasonable").at("/total/issues").asInt(),
        answer.at("/total/issues").asInt());
    assertEquals("resonable", answer.path("query").asText());
    assertEquals("reasonable", answer.at("/advice/didYouMean/0/suggestion").asText());
    assertTrue(get("/?q=resonable").body().contains("Showing results for"));
    assertEquals(0, json("/api/search?q=reasonable").at("/advice/didYouMean").size());
  }

  @Test
  void aRegionTellsHowManyMoreItConcerns() throws IOException {
    JsonNode answer = json("/api/search?q=neck+MRI");
    assertEquals(2, answer.at("/total/issues").asInt());
    assertEquals(0, answer.at("/advice/broader").size());
  }

  /// Every link that a page offers leads to an answer, also from queries with operators.
  @Test
  void everyLinkOfAPageCanBeAsked() {
    for (String q :
        List.of(
            "cervical+OR+lumbar+MRI",
            "MRI+NOT+(cervical+OR+knee)",
            "upheld+AND+MRI+-knee",
            "cervical+AND+NOT+knee",
            "outcome:overturned+AND+block",
            "head+CT+or+brain+MRI",
            "MRI+BUT+NOT+knee")) {
      String page = get("/?q=" + q).body();
      Matcher links = Pattern.compile("href=\"(/\\?[^\"]+)\"").matcher(page);
      int asked = 0;
      while (links.find() && asked++ < 80) {
        String link = links.group(1).replace("&amp;", "&");
        assertEquals(200, get(link).statusCode(), q + " leads to " + link);
      }
      assertTrue(asked > 10, q);
    }
  }

  @Test
  void aBadQueryIsShownWithWhatIsWrongMarked() {
    String page = get("/?q=red+w%2F0+flag").body();
    assertTrue(page.contains("<mark>w/0</mark>"), page);
    assertTrue(page.contains("/?q=red+w%2F1+flag"), page);
  }
}
