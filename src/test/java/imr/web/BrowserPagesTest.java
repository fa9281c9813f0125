package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
