package imr.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Outcome;
import imr.lucene.LuceneEngine;
import imr.lucene.LuceneStore;
import imr.sample.SampleLetters;
import imr.search.LetterStore;
import imr.search.LetterStore.FileFacts;
import imr.search.SearchEngine;
import imr.search.SearchService;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages in a real browser, where one is found.
class BrowserTest {
  private static final int PHONE = 390;
  private static final int WIDE = 1280;

  /// Elements that moved while the page was loading, from a score of shifts that a reader sees.
  private static final String MOVED =
      "new Promise(done => { new PerformanceObserver(list => { const all = list.getEntries();"
          + " const sum = all.reduce((s, e) => s + e.value, 0);"
          + " done(sum < 0.01 ? '' : sum + ' ' + all.flatMap(e => e.sources).map(s => s.node"
          + " && (s.node.outerHTML || s.node.textContent).slice(0, 80)).join(' | ')); })"
          + ".observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(''), 150); })";

  @TempDir private static Path folder;
  private static @Nullable String browser;
  private static @Nullable SearchEngine engine;
  private static @Nullable SearchServer server;
  private static String base = "";
  private @Nullable DevTools open;

  @BeforeAll
  static void serve() {
    browser = find("chromium", "chromium-browser", "google-chrome");
    if (browser == null) {
      System.out.println("NO CHROMIUM FOUND: the tests in a real browser are skipped");
    }
    Assumptions.assumeTrue(browser != null, "no Chromium found");
    try (LetterStore store =
        LuceneStore.open(folder.resolve("index"), Letters.VOCABULARY, "rules")) {
      for (SampleLetters.Sample sample : new SampleLetters(1).stream(80).toList()) {
        store.put(Letters.read(sample.text()), new FileFacts(sample.fileName(), 1, 1, ""));
      }
      store.put(
          Letters.letter("CM00-9999999")
              .issue(
                  "Hostile gadget <script>document.title='owned'</script>",
                  Outcome.UPHELD,
                  "<img src=x onerror=\"document.title='owned'\"> is no picture.")
              .read(),
          new FileFacts("hostile", 1, 1, ""));
      Letters many = Letters.letter("CM00-9999998");
      for (int i = 1; i <= 21; i++) {
        many =
            many.issue(
                "Longwinded" + "ness".repeat(45) + " number " + i,
                i % 3 == 0 ? Outcome.OVERTURNED : Outcome.UPHELD,
                "Reason " + i + ".");
      }
      store.put(many.read(), new FileFacts("many", 1, 1, ""));
      store.commit("{}");
    }
    engine = LuceneEngine.open(folder.resolve("index"), Letters.VOCABULARY);
    server = started();
    base = "http://127.0.0.1:" + server.port();
  }

  private static SearchServer started() {
    return SearchServer.start(
        new SearchService(
            Objects.requireNonNull(engine), Letters.VOCABULARY, Clock.systemUTC(), "test"),
        "127.0.0.1",
        0);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (engine != null) {
      engine.close();
    }
  }

  @BeforeEach
  void openBrowser() throws IOException, InterruptedException {
    open =
        new DevTools(Objects.requireNonNull(browser), Files.createTempDirectory(folder, "profile"));
    open.size(WIDE, 900);
  }

  /// Whatever a test did: no script failed, nothing was asked of another host.
  @AfterEach
  void closeBrowser() {
    DevTools page = page();
    page.close();
    open = null;
    assertEquals(List.of(), page.complaints());
    assertEquals(
        List.of(),
        page.requests().stream()
            .filter(url -> url.startsWith("http") && !url.startsWith("http://127.0.0.1:"))
            .toList());
  }

  private DevTools page() {
    return Objects.requireNonNull(open);
  }

  private static @Nullable String find(String... names) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      for (String name : names) {
        if (Files.isExecutable(Path.of(folder, name))) {
          return Path.of(folder, name).toString();
        }
      }
    }
    return null;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=upheld+MRI",
        "/?q=lumbar+therapy&outcome=upheld&outcome=overturned&group=letter",
        "/?q=resonable+ladder",
        "/?q=nothing+says+this+unicorn&match=all",
        "/?q=%22unclosed",
        "/?q=%D8%B9%D9%84%D8%A7%D8%AC+%F0%9F%A6%B4",
        "/?q=longwinded*",
        "/counts",
        "/counts?by=decided-year",
        "/counts?q=MRI&by=procedure,region",
        "/counts?by=outcome&of=letters",
        "/why",
        "/why?q=physical+therapy",
        "/why/words",
        "/why/sentences?finding=functional-gain:missing",
        "/help",
        "/about",
        "/corpus",
        "/codebook",
        "/determinations/CM00-0000001?q=necessary&mark=1",
        "/determinations/CM00-0000001?similar=1",
        "/determinations/CM00-9999998",
        "/nowhere"
      })
  void aPageIsAccessibleFitsAndStaysPut(String path) throws IOException, InterruptedException {
    for (boolean phone : new boolean[] {false, true}) {
      int width = phone ? PHONE : WIDE;
      page().scheme(phone ? "dark" : "light");
      page().size(width, 900);
      page().open(base + path);
      String where = path + (phone ? ", a phone in the dark" : ", wide and light");
      assertEquals(List.of(), page().axe(), where);
      assertTrue(
          page().evaluate("document.documentElement.scrollWidth").asInt() <= width,
          "no sideways scrolling: " + where);
      assertEquals("", page().evaluate(MOVED).asText(), "what moves while it loads, " + where);
    }
    page().forgetComplaints("404");
    page().forgetComplaints("400");
  }

  @Test
  void aSearchByKeyboardMouseAndWithoutScriptsHasOneAddress() throws InterruptedException {
    String expected = "/?q=upheld+lumbar+MRI";
    page().open(base + "/");
    page().press("/");
    page().type("upheld lumbar MRI");
    page().press("Enter");
    page().awaitAddress(expected);
    assertEquals("q", page().evaluate("document.activeElement.id").asText());
    assertTrue(page().text("#said").contains("issue"), "the number found is told");
    assertTrue(page().text(".chips").contains("Lumbar spine"));

    page().open(base + "/");
    page().click("#q");
    page().type("upheld lumbar MRI");
    page().click("#search button[type=submit]");
    page().awaitAddress(expected);

    page().scripts(false);
    page().open(base + "/");
    page().click("#q");
    page().type("upheld lumbar MRI");
    page().click("#search button[type=submit]");
    page().awaitAddress(expected);
  }

  @Test
  void filtersAreChosenTogetherInOnePlaceWithAndWithoutScripts() throws InterruptedException {
    String expected = "/?outcome=overturned&outcome=upheld";
    for (boolean scripts : new boolean[] {true, false}) {
      page().scripts(scripts);
      page().open(base + "/");
      page().click("#choose-outcome-overturned");
      page().awaitAddress("/?outcome=overturned");
      assertEquals(
          "true",
          page()
              .await("document.querySelector('#choose-outcome-overturned').ariaChecked")
              .asText());
      page().click("#choose-outcome-upheld");
      page().awaitAddress(expected);
    }
    page().scripts(true);
    page().open(base + expected);
    page().evaluate("document.querySelector('#choose-outcome-upheld').focus()");
    page().press(" ");
    page().awaitAddress("/?outcome=overturned");
    assertEquals(
        "choose-outcome-upheld",
        page().await("document.activeElement.id").asText(),
        "the keyboard stays where it was");
  }

  @Test
  void aChipIsDroppedAndBackBringsItAgain() throws InterruptedException {
    page().open(base + "/?q=upheld+lumbar+MRI");
    page().click(".chip .drop");
    page().awaitAddress("/?q=lumbar+MRI");
    assertTrue(page().await("document.getElementById('q').value === 'lumbar MRI'").asBoolean());
    page().back();
    page().awaitAddress("/?q=upheld+lumbar+MRI");
    assertTrue(
        page().await("document.querySelector('.chips')?.innerText.includes('Upheld')").asBoolean());
    assertTrue(
        page().await("document.getElementById('q').value === 'upheld lumbar MRI'").asBoolean());
  }

  @Test
  void pagesAreTurnedAndBackKeepsThePlace() throws InterruptedException {
    page().open(base + "/?q=upheld");
    String first = page().text(".card h3");
    page().click("a[rel=next]");
    page().awaitAddress("/?q=upheld&page=2");
    assertTrue(page().await("scrollY === 0").asBoolean(), "a new page begins at its top");
    assertFalse(page().text(".card h3 + .outcome + .facts").isEmpty());
    page().back();
    page().awaitAddress("/?q=upheld");
    assertTrue(page().await("scrollY > 500").asBoolean(), "back is where it was left");
    assertEquals(first, page().text(".card h3"));
  }

  @Test
  void suggestionsAreTakenByKeyboard() throws InterruptedException {
    page().open(base + "/");
    page().press("/");
    page().type("medial br");
    page().await("document.querySelectorAll('#suggestions [role=option]').length");
    page().press("ArrowDown");
    String chosen =
        page().await("document.querySelector('[aria-selected=true]').dataset.query").asText();
    assertEquals(
        "suggestion-0",
        page().evaluate("document.activeElement.getAttribute('aria-activedescendant')").asText());
    page().press("Enter");
    assertEquals(chosen, page().evaluate("document.getElementById('q').value").asText());
    assertTrue(page().evaluate("document.getElementById('suggestions').hidden").asBoolean());
    page().press("Enter");
    page().await("document.querySelector('.chips') !== null");
    page().evaluate("document.getElementById('q').value = ''");
    page().press("ArrowDown");
    page().await("document.querySelectorAll('#suggestions [role=option]').length");
    assertEquals(chosen, page().text("#suggestions .name"), "recent searches");
    page().press("Escape");
    assertTrue(page().evaluate("document.getElementById('suggestions').hidden").asBoolean());
  }

  @Test
  void resultsAreWalkedByKeys() throws InterruptedException {
    page().open(base + "/?q=upheld");
    page().press("j");
    page().press("j");
    page().press("k");
    page().press("j");
    assertTrue(
        page()
            .evaluate("document.querySelectorAll('.card h3 a')[1] === document.activeElement")
            .asBoolean());
    page().press("Enter");
    assertTrue(page().await("location.pathname.startsWith('/determinations/')").asBoolean());
    page().press("?");
    page().awaitAddress("/help");
  }

  @Test
  void markedWordsAreVisitedOneAfterTheOther() throws InterruptedException {
    for (boolean scripts : new boolean[] {true, false}) {
      page().scripts(scripts);
      page().open(base + "/determinations/CM00-0000001?q=necessary");
      page().click("#mark-next");
      page().awaitAddress("/determinations/CM00-0000001?q=necessary&mark=1");
      assertTrue(page().await("document.querySelector('#mark-1.current') !== null").asBoolean());
      page().click("#mark-next");
      page().awaitAddress("/determinations/CM00-0000001?q=necessary&mark=2");
      assertTrue(page().await("document.querySelector('#mark-2.current') !== null").asBoolean());
      assertTrue(
          page()
              .await(
                  "(() => { const r = document.querySelector('mark.current')"
                      + ".getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight;"
                      + " })()")
              .asBoolean(),
          "it is in sight");
    }
  }

  @Test
  void aTableIsBuiltByChoosing() throws InterruptedException {
    for (boolean scripts : new boolean[] {true, false}) {
      page().scripts(scripts);
      page().open(base + "/counts");
      page()
          .evaluate(
              "document.querySelectorAll('select[name=by]')[0].value = 'region';"
                  + "document.querySelectorAll('select[name=by]')[1].value = 'decided-year'");
      page().click(".asking button");
      page().awaitAddress("/counts?by=region,decided-year");
      assertTrue(page().text(".counts thead").contains("Year decided"));
    }
    page().scripts(true);
    page().open(base + "/counts?by=outcome");
    String count = page().text(".counts tbody a");
    page().click(".counts tbody a");
    page().awaitAddress("/?outcome=upheld");
    assertEquals(count, page().text(".sum strong"), "a number leads to the issues behind it");
  }

  @Test
  void filtersAreASheetOnAPhone() throws IOException, InterruptedException {
    page().size(PHONE, 800);
    page().open(base + "/?q=MRI");
    assertFalse(
        page().evaluate("document.getElementById('filters').checkVisibility()").asBoolean());
    page().click(".filters-button");
    assertTrue(page().await("document.getElementById('filters').checkVisibility()").asBoolean());
    assertEquals(List.of(), page().axe());
    page().click("#choose-outcome-upheld");
    page().awaitAddress("/?q=MRI&outcome=upheld");
    assertTrue(
        page().await("document.getElementById('filters').matches(':popover-open')").asBoolean(),
        "it stays open for the next choice");
    page().click("#filters .done");
    assertTrue(page().await("!document.getElementById('filters').checkVisibility()").asBoolean());
    assertTrue(page().text(".filters-button").contains("(1)"));
  }

  @Test
  void aListIsKeptInTheBrowser() throws IOException, InterruptedException {
    page().open(base + "/?q=upheld");
    page().click(".card .keep");
    page().open(base + "/?q=upheld&page=2");
    page().click(".card .keep");
    assertEquals("(2)", page().text(".my-list .number"));
    page().click(".my-list");
    assertTrue(page().await("document.querySelectorAll('#my-list li').length === 2").asBoolean());
    assertEquals(List.of(), page().axe());
    String csv =
        page().evaluate("document.querySelectorAll('#my-list .more-of a')[1].href").asText();
    assertTrue(csv.contains("format=csv&id=CM00-"), csv);
    assertTrue(csv.contains("%23"), csv);
    page().click("#my-list li button");
    assertTrue(page().await("document.querySelectorAll('#my-list li').length === 1").asBoolean());
    page().open(base + "/help");
    assertEquals("(1)", page().text(".my-list .number"));
  }

  @Test
  void themeAndPageSizeAreRemembered() throws InterruptedException {
    page().open(base + "/?q=upheld");
    page().click("[data-theme-choice=dark]");
    page().click(".sizes a");
    page().awaitAddress("/?q=upheld&size=50");
    page().open(base + "/");
    assertEquals("dark", page().evaluate("document.documentElement.dataset.theme").asText());
    page().press("/");
    page().type("MRI");
    page().press("Enter");
    page().awaitAddress("/?q=MRI&size=50");
  }

  @Test
  void aServerThatIsGoneIsTold() throws InterruptedException {
    SearchServer gone = started();
    page().open("http://127.0.0.1:" + gone.port() + "/?q=upheld");
    gone.close();
    page().click("#choose-outcome-overturned");
    assertTrue(page().text("#trouble").contains("does not answer"));
    page().click("#q");
    page().type("x");
    page().forgetComplaints("ERR_CONNECTION_REFUSED");
    page().forgetComplaints("htmx:");
  }

  @Test
  void scriptsInLettersStayText() throws InterruptedException {
    for (String path : List.of("/?q=gadget", "/determinations/CM00-9999999?q=gadget")) {
      page().open(base + path);
      assertTrue(page().text("main").contains("<script>document.title='owned'</script>"), path);
      assertTrue(page().evaluate("document.title").asText().contains("IMR Search"), path);
      assertEquals(
          0, page().evaluate("document.querySelectorAll('main script, main img').length").asInt());
    }
  }

  /// The facts of a case rank decisions, and no request tells them.
  @Test
  void anArgumentIsBuiltInTheBrowserAlone() throws IOException, InterruptedException {
    page().open(base + "/why?q=physical+therapy");
    String chosen =
        page()
            .evaluate(
                "(() => { const all = [...document.querySelectorAll('.criterion')];"
                    + " const row = all.find(r => r.dataset.id === 'functional-gain') || all[0];"
                    + " row.querySelector('input[value=missing]').click();"
                    + " return row.dataset.id; })()")
            .asText();
    assertFalse(chosen.isEmpty());
    String ranked = page().await("document.querySelector('.builder .status').textContent").asText();
    assertTrue(ranked.startsWith("Ranked: the newest"), ranked);
    assertTrue(page().await("document.querySelectorAll('.side .said').length").asInt() > 0, ranked);
    assertTrue(
        page().await("document.querySelectorAll('.physician li').length").asInt() > 0, ranked);
    assertEquals(List.of(), page().axe());
    List<String> asked =
        page().requests().stream()
            .filter(url -> url.startsWith(base) && !url.contains("/assets/"))
            .toList();
    assertAll(
        () ->
            assertEquals(
                List.of(
                    base + "/why?q=physical+therapy",
                    base + "/api/why/decisions?procedure=physical-therapy&most=300"),
                asked),
        () -> assertTrue(asked.stream().noneMatch(url -> url.contains(chosen)), asked.toString()));
  }
}
