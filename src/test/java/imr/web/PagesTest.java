package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Outcome;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What pages say, without a browser.
@Tag("slow")
class PagesTest {
  private static final String REMAINDER =
      "Physical therapy for the knee, 12 visits was the original request. Physical therapy for the"
          + " knee, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible"
          + " portion of the original request, Physical therapy for the knee, 6 visits is";

  @TempDir private static Path folder;
  private static TestServer server;
  private static Path file;

  @BeforeAll
  static void serve() {
    file = folder.resolve("letter.txt");
    server =
        new TestServer(
            folder.resolve("index"),
            "{\"warnings\":{\"layout-unproven\":3}}",
            store -> {
              Letters kept =
                  Letters.letter("CM17-0000001")
                      .summary("This is a 48-year-old male who hurt his right knee (right).")
                      .issue(REMAINDER, Outcome.UPHELD, "Six visits were enough.")
                      .issue(
                          "MRI of the right knee",
                          Outcome.UPHELD,
                          "The left knee is stable (stable).");
              Files.writeString(file, kept.text());
              byte[] bytes = Files.readAllBytes(file);
              store.put(
                  kept.read(),
                  new FileFacts(file.toString(), bytes.length, 1, ContentHash.ofBytes(bytes)));
              Letters masked =
                  Letters.letter("CM17-0000002")
                      .summary("This is a 48-year-old male, born " + Determination.MASK + ".")
                      .issue("Cane", Outcome.UPHELD, "No.");
              Path other = Files.writeString(folder.resolve("masked.txt"), masked.text());
              byte[] itsBytes = Files.readAllBytes(other);
              store.put(
                  masked.read(),
                  new FileFacts(
                      other.toString(), itsBytes.length, 1, ContentHash.ofBytes(itsBytes)));
              // Forty letters of two years: of the first ten in each, the MRI was granted.
              for (int i = 0; i < 80; i++) {
                Outcome outcome = i % 40 < 10 ? Outcome.OVERTURNED : Outcome.UPHELD;
                store.put(
                    Letters.letter("CM17-00001" + (10 + i))
                        .decided(i < 40 ? "03/01/2015" : "03/01/2016")
                        .issue("MRI of the shoulder", outcome, "The shoulder hurts.")
                        .read(),
                    new FileFacts("/nowhere/" + i, 1, 1, "0"));
              }
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return server.get(path, headers);
  }

  private static String words(String html) {
    return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void theRateIsOfTheSameIssuesWhateverTheirOutcome() {
    String page = words(get("/?q=overturned+shoulder+MRI").body());
    assertTrue(page.contains("20 issues in 20 letters"), page);
    assertTrue(page.contains("among all 80 matching issues with either outcome"), page);
    assertTrue(page.contains("25% (95% interval 17 to 35%): 20 of 80 overturned, in 80"), page);
    assertTrue(page.contains("2015* 25%"), page);
  }

  @Test
  void aMistypedCaseNumberIsMetWithThoseThatBeginAlike() {
    String page = get("/?q=CM17-0000009").body();
    assertTrue(words(page).contains("Decision CM17-0000009 isn't loaded here."), page);
    assertTrue(page.contains("<a href=\"/determinations/CM17-0000001\">"), page);
  }

  @Test
  void tooFewIsSaidInsteadOfARate() {
    String page = words(get("/?q=knee+MRI").body());
    assertTrue(page.contains("too few for a rate: 0 of 1 overturned, in 1 letter"), page);
  }

  @Test
  void aRemainderSaysWhatWasApprovedBeforeAndShowsWhatIsInDispute() {
    String page = words(get("/?q=physical+therapy").body());
    assertTrue(page.contains("Upheld: nothing beyond the 6 visits already approved"), page);
    assertFalse(page.contains("was the original request"), "the card is short");
    assertTrue(
        words(get("/determinations/CM17-0000001").body()).contains("was the original request"));
  }

  @Test
  void marksAreNumberedInTheOrderOfThePageAndTouchTheirNeighbours() {
    String page = get("/determinations/CM17-0000001?q=stable+OR+hurt&mark=2").body();
    assertTrue(page.contains("(<mark id=\"mark-3\">stable</mark>)"), "no blank around a mark");
    assertTrue(page.contains("<mark id=\"mark-2\" class=\"current\">"), page);
    assertTrue(page.indexOf("mark-1\"") < page.indexOf("mark-3\""));
    assertTrue(page.contains("2 of 3 words marked"));
    assertTrue(page.contains("mark=3#mark-3"));
  }

  /// A check is reported once, next to the first of the words that caused it; all of them carry its
  /// number.
  @Test
  void aPossibleFaultStandsAtItsWords() {
    String page = get("/determinations/CM17-0000001").body();
    Matcher noted = Pattern.compile("<span class=\"noted\">(\\w+)<sup").matcher(page);
    assertTrue(noted.find());
    assertEquals("right", noted.group(1));
    assertTrue(noted.find());
    assertEquals("left", noted.group(1));
    assertEquals(
        2,
        page.split("<small class=\"sidenote\" role=\"note\"><b>\\d</b> Possible side", -1).length,
        "said once");
  }

  @Test
  void theOriginalIsGivenOnlyAsItWasRead() throws IOException {
    assertTrue(get("/determinations/CM17-0000001").body().contains("Original file"));
    HttpResponse<String> original = get("/determinations/CM17-0000001/original");
    assertEquals(200, original.statusCode());
    assertEquals(Files.readString(file), original.body());
    assertTrue(
        original.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    String was = Files.readString(file);
    try {
      Files.writeString(file, was.replace("Six", "Ten"), StandardCharsets.UTF_8);
      assertEquals(404, get("/determinations/CM17-0000001/original").statusCode());
    } finally {
      Files.writeString(file, was);
    }
    assertEquals(404, get("/determinations/CM17-0000110/original").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "letter.PDF, .pdf",
    "a.b.txt, .txt",
    "letter, ''",
    "'x.p\"; filename=\"y', ''",
    "'a.p df', ''"
  })
  void anEndingIsPartOfAHeader(String name, String ending) {
    assertEquals(ending, OriginalFile.ending(Path.of("letters.2017", name)));
  }

  /// The file would reveal what the privacy screen masked.
  @Test
  void theOriginalOfAMaskedLetterIsNotGiven() {
    assertFalse(get("/determinations/CM17-0000002").body().contains("Original file"));
    assertEquals(404, get("/determinations/CM17-0000002/original").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "'/?q=', /",
    "'/?q=MRI&outcome=&sort=relevance', /?q=MRI",
    "'/counts?q=&by=procedure&by=region&by=&of=issues', '/counts?by=procedure,region'",
    "'/why?q=&procedure=mri&decided-on=merits', /why?procedure=mri"
  })
  void aPageHasOneAddress(String asked, String own) {
    HttpResponse<String> scripted = get(asked, "HX-Request", "true");
    assertEquals(200, scripted.statusCode());
    assertEquals(own, scripted.headers().firstValue("HX-Push-Url").orElse(""));
    HttpResponse<String> plain = get(asked);
    assertEquals(303, plain.statusCode());
    assertTrue(plain.headers().firstValue("Location").orElse("").endsWith(own));
    assertEquals(200, get(own).statusCode(), "and it is not sent on from there");
  }

  @Test
  void countsShowTheTableThatTheApiAnswers() {
    String page = words(get("/counts?q=shoulder&by=decided-year,outcome").body());
    assertTrue(page.contains("2015* Upheld 30 37.5%"), page);
    assertTrue(page.contains("Total (each counted once) 80"), page);
    String years = words(get("/counts?q=shoulder&by=decided-year").body());
    assertTrue(years.contains("2015* 40 50.0% 10 30 25%, 14 to 40%"), years);
    assertTrue(get("/counts?q=shoulder&by=decided-year").body().contains("class=\"whisker\""));
    String sorted = get("/counts?by=procedure&sort-by=-rate").body();
    assertTrue(sorted.contains("aria-sort=\"descending\""), sorted);
    assertTrue(sorted.contains("sort-by=rate\" title=\"Sort by Rate"), "a click turns it round");
    assertEquals(400, get("/counts?by=procedure&sort-by=age").statusCode());
  }

  /// Beside a filter of its own field a row's number still leads to just its issues.
  @Test
  void aRowBesideAFilterOfItsFieldLeadsToItsIssues() {
    String page = get("/counts?outcome=upheld&outcome=overturned&by=outcome&q=shoulder").body();
    Matcher row = Pattern.compile("<a href=\"([^\"]+)\">20</a>").matcher(page);
    assertTrue(row.find(), page);
    String behind = words(get(row.group(1).replace("&amp;", "&")).body());
    assertTrue(behind.contains("20 issues in 20 letters"), behind);
  }

  @Test
  void whatIsLoadedIsToldWithoutPaths() {
    String page = words(get("/corpus").body());
    assertTrue(page.contains("83 issues in 82 letters"), page);
    assertTrue(page.contains("layout-unproven 3"), page);
    assertFalse(page.contains(folder.toString()));
  }

  /// Under 150 KB, so that a first visit is quick on a slow line.
  @Test
  void aFirstVisitIsLight() {
    String page = get("/").body();
    long bytes = compressed("/");
    Matcher assets = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(page);
    int found = 0;
    while (assets.find()) {
      bytes += compressed(assets.group(1));
      found++;
    }
    assertTrue(found >= 8, "found " + found);
    assertTrue(bytes < 150_000, bytes + " bytes");
  }

  private static long compressed(String path) {
    return server
        .get(path, HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip")
        .body()
        .length;
  }

  /// Templates escape everything that they print, and pages contain no inline style or script.
  @Test
  void noTemplatePrintsWithoutEscaping() throws IOException {
    try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
      for (Path template : templates.toList()) {
        String text = Files.readString(template);
        assertFalse(text.contains("$unsafe"), template.toString());
        assertFalse(text.contains(" style=") || text.contains("<style"), template.toString());
        assertFalse(Pattern.compile(" on[a-z]+=").matcher(text).find(), template.toString());
      }
    }
  }
}
