package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.json.Json;
import imr.letter.FileFacts;
import imr.letter.Outcome;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages and the API say above, below, and instead of the exact matches.
@Tag("slow")
class AnswersTest {
  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void serve() {
    server =
        new TestServer(
            folder.resolve("index"),
            "{}",
            store -> {
              for (int i = 0; i < 40; i++) {
                Outcome outcome = i < 10 ? Outcome.OVERTURNED : Outcome.UPHELD;
                Letters letter =
                    Letters.letter("CM17-00001" + (10 + i))
                        .summary("This is a man with numbness.")
                        .issue("MRI of the shoulder", outcome, "The shoulder hurts.");
                if (i < 3) {
                  letter.issue(
                      "TENS unit",
                      Outcome.UPHELD,
                      "Numbness is reported. There is no documentation of functional gain from the"
                          + " device.");
                }
                if (i == 5) {
                  letter.issue("Interferential unit", Outcome.UPHELD, "It is not needed.");
                }
                store.put(letter.read(), new FileFacts("/nowhere/" + i, 1, 1, "0"));
              }
            });
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void eachFindingIsExplained() {
    JsonNode letter = Json.parsed(server.get("/api/v1/determinations/CM17-0000110").body());
    String url = "/determinations/CM17-0000110/coding";
    JsonNode coding = Json.parsed(server.get("/api/v1" + url).body());
    JsonNode criteria = letter.at("/issues/1/criteria");
    JsonNode findings = coding.at("/issues/1/findings");
    assertFalse(criteria.isEmpty(), letter::toString);
    assertEquals(criteria.size(), findings.size(), coding::toString);
    for (int i = 0; i < criteria.size(); i++) {
      assertEquals(criteria.get(i).path("id"), findings.get(i).path("criterion"));
      assertEquals(criteria.get(i).path("tier"), findings.get(i).path("tier"));
      assertFalse(findings.get(i).path("words").isEmpty(), coding::toString);
    }
    String page = server.get(url).body();
    assertTrue(page.contains(findings.get(0).path("sentence").asText()), page);
    assertTrue(page.contains("Words that spoke most for it"), page);
    assertTrue(server.get("/determinations/CM17-0000110").body().contains(url + "#issue-2"));
    assertEquals(404, server.get("/determinations/CM99-0000000/coding").statusCode());
  }

  private static HttpResponse<String> get(String path, String q) {
    return server.get(path + "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
  }

  /// The page's words, without its tags.
  private static String page(String path, String q) {
    HttpResponse<String> answer = get(path, q);
    assertEquals(200, answer.statusCode(), answer::body);
    return answer.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private static JsonNode json(String path, String q) {
    return Json.parsed(get(path, q).body());
  }

  private static final String SAME = "The same treatment, without some of your other terms";
  private static final String SIMILAR = "Similar treatments (Electrical Stimulation)";

  @Test
  void nearDecisionsStandUnderAHeadingForEachKind() {
    String page = page("/?", "overturned TENS unit");
    assertTrue(page.contains("None of the 3 TENS unit decisions here was overturned."), page);
    assertTrue(page.indexOf(SAME) > 0 && page.indexOf(SAME) < page.indexOf(SIMILAR), page);
    assertFalse(page.contains("Close matches"), page);
  }

  @Test
  void eachPageHasTheHeadingsOfItsDecisions() {
    String first = page("/?match=auto&size=20&", "TENS unit knee");
    assertTrue(first.contains(SAME), first);
    String api = get("/api/search?size=3&page=2&", "TENS unit knee").body();
    assertFalse(api.contains("same_treatment"), api);
    String second = page("/?size=3&page=2&", "TENS unit knee");
    assertFalse(second.contains(SAME), second);
    assertTrue(second.contains(SIMILAR), second);
  }

  @Test
  void aTreatmentThatIsNotInTheCollectionIsSaidSo() {
    String q = "spinal cord stimulator";
    String page = page("/?", q);
    assertTrue(page.contains("No spinal cord stimulator decision is in these 44 decisions."), page);
    JsonNode absence = json("/api/search?", q).at("/advice/absence");
    assertEquals(0, absence.path("issues").asInt());
    assertEquals("Spinal cord stimulator", absence.path("label").asText());
  }

  @Test
  void widerSearchesSayWhatTheyFind() {
    String body = get("/?", "overturned TENS unit").body();
    assertTrue(body.contains("href=\"/?procedure=tens-unit\">TENS unit (3)</a>"), body);
    assertTrue(
        body.contains("href=\"/?subcategory=Electrical+Stimulation\">Electrical Stimulation (4)"),
        body);
    assertFalse(body.contains("Without Outcome: Overturned"), "TENS unit (3) finds the same");
    assertTrue(body.contains("Without Procedure: TENS unit"), body);
    JsonNode broader = json("/api/search?", "overturned TENS unit").at("/advice/absence/broader");
    assertEquals(2, broader.size(), "the category has no more than the subcategory");
    assertEquals("subcategory", broader.at("/1/field").asText());
    assertEquals("Electrical Stimulation", broader.at("/1/values/0").asText());
    assertEquals(4, broader.at("/1/issues").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what percentage of MRIs is approved | Of 40 MRI decisions here, 10 (25%) were overturned.",
        "is a TENS unit ever approved"
            + " | 0 of 3 TENS unit decisions here were overturned (too few for a rate;"
            + " 95% interval 0 to 56%).",
        "why was my MRI denied | See the reasons reviewers gave in 40 MRI decisions.",
        "how many TENS unit decisions | 3 TENS unit decisions are here, in 3 letters.",
        "how many MRI were overturned"
            + " | 10 of 40 MRI decisions here were overturned, in 10 letters.",
        "how often is a shoulder MRI approved"
            + " | Of 40 matching decisions here, 10 (25%) were overturned.",
      })
  void aQuestionIsAnsweredInALine(String q, String answer) {
    String page = page("/?", q);
    assertTrue(page.contains(answer), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MRI", "denied MRI", "how long does it take", "how many gadgets"})
  void nothingIsAnsweredWithoutAQuestionOrDecisions(String q) {
    assertFalse(get("/?", q).body().contains("class=\"direct\""));
  }

  @Test
  void theAnswerLeadsToItsNumbers() {
    String rate = get("/?", "how often are MRIs approved").body();
    assertTrue(rate.contains("href=\"/counts?q=how+often+are+MRIs&amp;by=outcome\""), rate);
    String reasons = get("/?", "why was my MRI denied").body();
    assertTrue(reasons.contains("<a href=\"/why?q=why+was+my+MRI\">Show the reasons"), reasons);
    assertEquals("rate", json("/api/search?", "how often MRI").at("/interpretation/asks").asText());
    assertTrue(json("/api/search?", "MRI").at("/interpretation/asks").isMissingNode());
  }

  @Test
  void decisionsByTheSummaryAloneAreCountedAndCanBeKept() {
    String page = page("/?", "numbness");
    assertTrue(page.contains("44 issues in 40 letters"), page);
    assertTrue(
        page.contains("All 44 3 in the reviewer’s words or the request 41 only in a case summary"),
        page);
    assertEquals(3, json("/api/search?where=reviewer&", "numbness").at("/total/issues").asInt());
    JsonNode summary = json("/api/search?where=summary&", "numbness");
    assertEquals(41, summary.at("/total/issues").asInt());
    assertEquals(3, summary.at("/total/inReviewersWords").asInt());
    assertEquals(41, summary.at("/total/onlyInSummary").asInt());
    assertEquals("summary", summary.at("/hits/0/passages/0/field").asText());
    assertTrue(page("/?where=summary&", "numbness").contains("Case summary This is a man"));
  }

  @Test
  void theReviewersWordsComeFirst() {
    JsonNode hits = json("/api/search?size=44&", "numbness").path("hits");
    for (int i = 0; i < hits.size(); i++) {
      assertEquals(i < 3, hits.get(i).path("request").asText().equals("TENS unit"), "hit " + i);
    }
  }

  @Test
  void countsAndReasonsKeepToTheTextsToo() {
    assertEquals(3, json("/api/counts?where=reviewer&", "numbness").path("total").asInt());
    assertEquals(3, json("/api/why?where=reviewer&", "numbness").at("/all/issues").asInt());
  }

  @Test
  void codesAloneAreSaidNowhere() {
    JsonNode total = json("/api/search?where=summary&", "MRI").path("total");
    assertEquals(40, total.path("issues").asInt());
    assertTrue(total.path("onlyInSummary").isMissingNode());
    assertFalse(get("/?", "MRI").body().contains("class=\"where\""));
    HttpResponse<String> lucene = get("/?where=reviewer&syntax=lucene&", "numbness");
    assertEquals(400, lucene.statusCode());
    assertTrue(lucene.body().contains("write rationale:word instead"), lucene.body());
  }

  private static final String BOTH =
      "Overturned and upheld decisions are compared here, so the search can&#39;t be limited to one"
          + " outcome. Showing both.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/why?",
        "/why/words?",
        "/why/sentences?finding=functional-gain:missing&",
        "/why?outcome=upheld&"
      })
  void pagesOfReasonsShowBothOutcomes(String path) {
    String denied = path.contains("outcome") ? "MRI" : "MRI denied";
    String body = get(path, denied).body().replace("'", "&#39;");
    assertTrue(body.contains(BOTH), body);
    assertFalse(get(path.replace("outcome=upheld&", ""), "MRI").body().contains("Showing both"));
  }

  @Test
  void theApiShowsBothOutcomesWithANote() {
    for (String path : new String[] {"/api/why?", "/api/why/words?", "/api/why/decisions?"}) {
      JsonNode answer = json(path, "denied MRI");
      assertTrue(answer.at("/notes/0").asText().endsWith("Showing both."), answer::toString);
    }
    assertEquals(40, json("/api/why?", "denied MRI").at("/all/issues").asInt());
    JsonNode compared = json("/api/compare?a=MRI+denied&b=TENS+unit&", "");
    assertTrue(compared.at("/notes/0").asText().endsWith("Showing both."), compared::toString);
    assertEquals(40, compared.at("/a/issues").asInt());
  }

  @Test
  void anOutcomeInsideOrIsLeftOutToo() {
    String page = page("/why?", "denied OR shoulder");
    assertTrue(page.contains("Showing both."), page);
    assertTrue(page.contains("40 issues in 40 letters"), page);
    String body = get("/why?", "denied OR shoulder").body();
    assertTrue(body.contains("href=\"/?q=shoulder&amp;basis=merits\""), body);
    assertFalse(body.contains("href=\"/?q=denied"), body);
    assertEquals(200, get("/why?syntax=lucene&", "outcome:upheld OR shoulder").statusCode());
    assertEquals(
        200, get("/why/sentences?finding=reason-given:shown&", "denied OR x").statusCode());
    JsonNode compared = json("/api/compare?a=denied+OR+MRI&b=TENS+unit&", "");
    assertEquals(40, compared.at("/a/issues").asInt(), compared::toString);
  }

  @Test
  void theListForThePhysicianNamesWhatAQuestionIsAbout() {
    String body = get("/why?", "why isn't a tens unit covered").body();
    assertTrue(body.contains("what to document for <strong>TENS unit</strong>"), body);
    body = get("/why?", "tens unit").body();
    assertTrue(body.contains("what to document for <strong>tens unit</strong>"), body);
  }

  @Test
  void groupsThatDifferOnlyInTheirOutcomeAreRejected() {
    for (String groups :
        new String[] {"a=denied&b=overturned&", "a=MRI+denied&b=MRI+overturned&"}) {
      HttpResponse<String> answer = get("/api/compare?" + groups, "");
      assertEquals(400, answer.statusCode());
      assertTrue(answer.body().contains("Compare two treatments"), answer::body);
    }
  }

  @Test
  void theReasonsPageStartsWithTheListAndEndsWithTheMethod() {
    String page = page("/why?", "TENS unit");
    int at = -1;
    for (String part :
        new String[] {
          "What reviewers wanted to see",
          "Functional improvement from earlier treatment",
          "What reviewers found",
          "In favor of the request",
          "Against the request",
          "too few for a rate",
          "Build an argument",
          "How these numbers were made",
          "judged two things separately"
        }) {
      int next = page.indexOf(part, at + 1);
      assertTrue(next > at, part + " is not in its place: " + page);
      at = next;
    }
    assertTrue(
        page.contains("There is no documentation of functional gain from the device. ○"), page);
  }

  @Test
  void aRateByAFieldLeadsToItsCounts() {
    String page = page("/?", "overturn rate by guideline");
    assertTrue(page.contains("Of 44 matching decisions here, 10 (23%) were overturned."), page);
    assertTrue(page.contains("Show the rates by guideline"), page);
    String body = get("/?", "overturn rate by guideline").body();
    assertTrue(body.contains("by=guideline\">Show the rates"), body);
    JsonNode read = Json.parsed(get("/api/v1/search?", "MRI per reviewer specialty, count").body());
    assertEquals("specialty", read.at("/interpretation/asksBy").asText(), read::toString);
  }

  @Test
  void aQuestionWhatAWordMeansIsAnsweredAboveAllDecisions() {
    String body = get("/?", "what does upheld mean").body();
    assertTrue(body.contains("the reviewer agreed with the denial"), body);
    assertTrue(body.contains("href=\"/help#words\""), body);
    assertTrue(server.get("/help").body().contains("id=\"words\""));
  }

  @Test
  void aPageTooFarLeadsBackToTheFirst() {
    HttpResponse<String> answer = server.get("/?q=MRI&page=9999");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("Open an earlier page"), answer.body());
    assertTrue(answer.body().contains("href=\"/?q=MRI\""), answer.body());
  }

  @Test
  void wordsAreHiddenUnderAThousandIssues() {
    assertFalse(get("/why?", "MRI").body().contains("/why/words"));
    String page = page("/why/words?", "MRI");
    assertTrue(page.contains("Under 1,000 issues"), page);
    assertFalse(page.contains("More frequent in overturned"), page);
  }
}
