package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page in a real browser, as it is when it has loaded.
class BrowserPagesTest extends InBrowser {
  /// Elements that moved while the page was loading, from a score of shifts that a reader sees.
  private static final String MOVED =
      "new Promise(done => { new PerformanceObserver(list => { const all = list.getEntries();"
          + " const sum = all.reduce((s, e) => s + e.value, 0);"
          + " done(sum < 0.01 ? '' : sum + ' ' + all.flatMap(e => e.sources).map(s => s.node"
          + " && (s.node.outerHTML || s.node.textContent).slice(0, 80)).join(' | ')); })"
          + ".observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(''), 150); })";

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

  /// Of what the letter's templates would multiply.
  private static final String PRODUCT = Integer.toString(7_919 * 7_927);

  /// What would do something, had a letter's text become part of a page.
  private static final String ALIVE =
      "[...document.querySelectorAll('*')].filter(e =>"
          + " e.matches('script:not([src]), iframe, object, embed, base, meta[http-equiv],"
          + " img[src=x], a[href^=\"javascript\" i], link:not([href^=\"/\"])')"
          + " || [...e.attributes].some(a => a.name.startsWith('on')))"
          + ".map(e => e.outerHTML.slice(0, 80)).join('|')";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=gadget",
        "/?q=gadget&group=letter",
        "/?q=%3Cscript%3Edocument.title%3D%27owned%27%3C%2Fscript%3E+gadget",
        "/determinations/CM00-9999999?q=gadget",
        "/determinations/CM00-9999999?similar=1",
        "/counts?q=gadget&by=specialty",
        "/counts?q=gadget&by=procedure,guideline",
        "/why?q=gadget",
        "/why/words?q=gadget",
        "/why/sentences?q=gadget&finding=functional-gain:missing",
        "/corpus"
      })
  void hostileLettersChangeNothing(String path) throws InterruptedException {
    page().open(base + path);
    assertEquals("", page().evaluate(ALIVE).asText(), path);
    assertTrue(page().evaluate("document.title").asText().contains("IMR Search"), path);
    assertFalse(page().text("body").contains(PRODUCT), "templates in letters are not run: " + path);
    assertFalse(
        page().text("body").matches("(?s).*[\\u202A-\\u202E\\u2066-\\u2069\\u001b\\u0007].*"),
        path);
    page().forgetComplaints("404");
    page().forgetComplaints("400");
  }

  @Test
  void whatLettersSayIsShownAsTheySayIt() throws InterruptedException {
    for (String path : List.of("/?q=gadget", "/determinations/CM00-9999999?q=gadget")) {
      page().open(base + path);
      assertTrue(page().text("main").contains("<script>document.title='owned'</script>"), path);
    }
    page().open(base + "/determinations/CM00-9999999");
    for (String said :
        List.of(
            "{{7919*7927}} ${7919*7927} @if(true)",
            "<base href=//evil.example>",
            "&lt;b&gt;",
            "<iframe")) {
      assertTrue(page().text("main").contains(said), said);
    }
    page().open(base + "/corpus");
    assertTrue(page().evaluate("document.querySelector('details').open = true").asBoolean());
    assertTrue(page().text("main").contains("onerror=\"document.title='owned'\">.pdf"));
  }
}
