package imr.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pages as people use them, in a real browser.
class BrowserTest extends InBrowser {
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
  void theCitationQuotesTheSentenceThatIsChosen() throws IOException, InterruptedException {
    String quoted = "#issue-1 .cite .quotation";
    String buttons = "[...document.querySelectorAll('#issue-1 .quote')]";
    String pressed = buttons + ".find((each) => each.ariaPressed === 'true')";
    String chosen = pressed + ".parentElement.textContent.trim()";
    page().open(base + "/determinations/CM00-0000001");
    String first = page().text(quoted);
    String shown = page().evaluate(chosen).asText();
    assertTrue(shown.startsWith(first), () -> "but for the number of a note: " + shown);
    page().click("#issue-1 .sentence:has([aria-pressed=false])");
    String clicked = page().text(quoted);
    assertNotEquals(first, clicked);
    assertTrue(page().evaluate(chosen).asText().startsWith(clicked), clicked);
    assertTrue(page().text("#issue-1 .citation").endsWith("\u201C" + clicked + "\u201D"));
    page().evaluate("document.dispatchEvent(new Event('htmx:afterSettle'))");
    assertTrue(page().evaluate(chosen).asText().startsWith(clicked), "a settled page keeps it");
    page().evaluate(buttons + ".find((each) => each.ariaPressed === 'false').focus()");
    page().press("Enter");
    assertNotEquals(clicked, page().text(quoted));
    assertEquals(List.of(), page().axe());
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
    SearchServer gone = anotherServer();
    page().open("http://127.0.0.1:" + gone.port() + "/?q=upheld");
    gone.close();
    page().click("#choose-outcome-overturned");
    assertTrue(page().text("#trouble").contains("isn't responding"));
    page().click("#q");
    page().type("x");
    page().forgetComplaints("ERR_CONNECTION_REFUSED");
    page().forgetComplaints("503"); // what it still asked while the server closed
    page().forgetComplaints("htmx:");
  }

  /// The facts of a case rank decisions, and no request reveals them.
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
        page().evaluate("document.querySelectorAll('.wanted > ol > li').length").asInt() > 0);
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
                    base + "/api/v1/why/decisions?q=physical+therapy&limit=300"),
                asked),
        () -> assertTrue(asked.stream().noneMatch(url -> url.contains(chosen)), asked.toString()));
  }
}
