package imr.web;

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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages in a real browser, where one is found.
class BrowserTest {
  private static final int PHONE = 400;
  private static final int WIDE = 1280;

  @TempDir private static Path folder;
  private static @Nullable String browser;
  private static @Nullable SearchEngine engine;
  private static @Nullable SearchServer server;
  private static String base = "";

  /// What a browser made of a page.
  ///
  /// @param complaints what it wrote to its console
  private record Seen(String dom, List<String> complaints) {}

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
      store.commit("{}");
    }
    engine = LuceneEngine.open(folder.resolve("index"), Letters.VOCABULARY);
    server =
        SearchServer.start(
            new SearchService(engine, Letters.VOCABULARY, Clock.systemUTC(), "test"),
            "127.0.0.1",
            0);
    base = "http://127.0.0.1:" + server.port();
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

  private static Seen open(String path, int width) {
    try {
      Path out = Files.createTempFile(folder, "dom", ".html");
      Path err = Files.createTempFile(folder, "log", ".txt");
      List<String> command = new ArrayList<>(List.of(String.valueOf(browser)));
      command.addAll(
          List.of(
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-quic",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--enable-logging=stderr",
              "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
              "--window-size=" + width + ",900",
              "--virtual-time-budget=3000"));
      command.addAll(List.of("--dump-dom", base + path));
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the browser did not come back");
      return new Seen(
          Files.readString(out),
          Files.readString(err).lines().filter(l -> l.contains(":CONSOLE")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void pagesLoadWithoutAComplaint() {
    for (String path :
        List.of(
            "/",
            "/?q=upheld+MRI",
            "/?q=w%2F5",
            "/?q=resonable+ladder",
            "/help",
            "/why",
            "/why?q=physical+therapy",
            "/why/words",
            "/why/sentences?finding=functional-gain:missing",
            "/determinations/CM00-0000001",
            "/determinations/CM00-0000001?similar=1",
            "/nowhere")) {
      for (int width : new int[] {WIDE, PHONE}) {
        Seen seen = open(path, width);
        assertEquals(List.of(), seen.complaints(), path);
        assertTrue(seen.dom().contains("IMR&nbsp;Search"), path);
      }
    }
  }

  @Test
  void scriptsInLettersStayText() {
    for (String path : List.of("/?q=gadget", "/determinations/CM00-9999999?q=gadget")) {
      Seen seen = open(path, WIDE);
      assertEquals(List.of(), seen.complaints(), path);
      assertTrue(seen.dom().contains("&lt;script&gt;"), path);
      assertFalse(seen.dom().contains("<title>owned"), path);
    }
  }

  /// The facts of a case rank decisions, and no request tells them.
  @Test
  void anArgumentIsBuiltInTheBrowserAlone() throws IOException, InterruptedException {
    try (DevTools page =
        new DevTools(String.valueOf(browser), Files.createTempDirectory(folder, "profile"))) {
      page.open(base + "/why?q=physical+therapy");
      String chosen =
          page.evaluate(
                  "(() => { const all = [...document.querySelectorAll('.criterion')];"
                      + " const row = all.find(r => r.dataset.id === 'functional-gain') || all[0];"
                      + " row.querySelector('input[value=missing]').click();"
                      + " return row.dataset.id; })()")
              .asText();
      assertFalse(chosen.isEmpty());
      String ranked = page.await("document.querySelector('.builder .status').textContent").asText();
      assertTrue(ranked.startsWith("Ranked: the newest"), ranked);
      assertTrue(page.await("document.querySelectorAll('.side .said').length").asInt() > 0, ranked);
      assertTrue(
          page.await("document.querySelectorAll('.physician li').length").asInt() > 0, ranked);
      assertEquals(List.of(), page.complaints());
      List<String> asked =
          page.requests().stream().filter(url -> !url.contains("/assets/")).toList();
      assertEquals(
          List.of(
              base + "/why?q=physical+therapy",
              base + "/api/why/decisions?procedure=physical-therapy&most=300"),
          asked.stream().filter(url -> url.startsWith(base) && !url.endsWith(".ico")).toList());
      assertTrue(asked.stream().noneMatch(url -> url.contains(chosen)), asked.toString());
    }
  }

  @Test
  void filtersAreFoldedOnAPhoneAndOpenElsewhere() {
    assertFalse(open("/?q=MRI", PHONE).dom().contains("<details class=\"sheet\" open"));
    assertTrue(open("/?q=MRI", WIDE).dom().contains("<details class=\"sheet\" open"));
  }
}
