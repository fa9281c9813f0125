package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.letter.FileFacts;
import imr.letter.Outcome;
import imr.letter.Rejection;
import imr.sample.SampleLetters;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// A real browser and a server for it, where a browser is found; else the tests are skipped. Each
/// test has a page of its own.
@Tag("browser")
abstract class InBrowser {
  static final int PHONE = 390;
  static final int WIDE = 1280;

  @TempDir private static Path folder;
  private static @Nullable Browser browser;
  private static @Nullable TestServer server;
  static String base = "";
  private @Nullable DevTools open;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    String command = find("chromium", "chromium-browser", "google-chrome");
    Assumptions.assumeTrue(command != null, "no Chromium on the path");
    browser =
        new Browser(
            Objects.requireNonNull(command), Files.createDirectory(folder.resolve("profile")));
    server =
        new TestServer(
            folder.resolve("index"),
            "{}",
            store -> {
              for (SampleLetters.Sample sample : new SampleLetters(1).stream(80).toList()) {
                store.put(Letters.read(sample.text()), new FileFacts(sample.fileName(), 1, 1, ""));
              }
              store.put(
                  Letters.letter("CM00-9999999")
                      .by("Gadgetry <svg onload=\"document.title='owned'\">")
                      .summary(
                          "A <base href=//evil.example> 48-year-old. {{7919*7927}} ${7919*7927} @if(true)")
                      .issue(
                          "Hostile gadget <script>document.title='owned'</script>",
                          Outcome.UPHELD,
                          "MTUS \"><iframe srcdoc=\"<script>top.document.title='owned'</script>\">",
                          "<img src=x onerror=\"document.title='owned'\"> is no picture."
                              + " javascript:alert(1) </textarea></title></style> &lt;b&gt;"
                              + " \u202Edenrutrevo\u202C \u2066x\u2069 \u001b[31m\u0007")
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
              store.reject(
                  new FileFacts(
                      "/letters/<img src=x onerror=\"document.title='owned'\">.pdf", 1, 1, ""),
                  new Rejection(
                      Rejection.Reason.BROKEN_PDF,
                      "<script>document.title='owned'</script> is no PDF"));
            });
    base = server.base();
  }

  /// Another server over the same letters.
  static SearchServer anotherServer() {
    return Objects.requireNonNull(server).again();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void openPage() throws InterruptedException {
    open = Objects.requireNonNull(browser).page();
    open.size(WIDE, 900);
  }

  /// Whatever a test did: no script failed, nothing was asked of another host.
  @AfterEach
  void closePage() {
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

  /// The page that a test uses.
  final DevTools page() {
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
}
