package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Outcome;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/// Letters and file names that would steer a terminal, a spreadsheet or a feed reader are text
/// there. What they do in a browser is tested with one.
@Tag("slow")
class HostileLettersTest {
  private static final String TERMINAL = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u0008\r";
  private static final String BIDI = "\u202Edlehpu\u202C \u2066x\u2069\u200F";

  @TempDir private Path folder;
  private final Run command = new Run();
  private final StringWriter out = command.out;
  private final StringWriter err = command.err;

  private int run(String... args) {
    return command.run(args);
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  @BeforeEach
  void write() throws IOException {
    Path letters = Files.createDirectories(folder.resolve("letters"));
    Files.writeString(
        letters.resolve("one.txt"),
        Letters.letter("CM00-0000001")
            .by("Pain Management" + TERMINAL)
            .summary("=1+1 " + TERMINAL + BIDI + " was hurt. ]]> <!-- &bogus; \uFFFE")
            .issue(
                "=HYPERLINK(\"http://evil.example\",\"gadget\")" + TERMINAL,
                Outcome.UPHELD,
                "@SUM(1) " + TERMINAL + BIDI,
                "-2+3+cmd|' /C calc'!A0 gadget " + TERMINAL + BIDI + " ]]> </summary> \uFFFE")
            .issue("+gadget(1)", Outcome.OVERTURNED, "\t=1+1")
            .text());
    Files.writeString(letters.resolve("no\u001b[31m\u202Efdp.txt"), "no letter " + TERMINAL);
    assertEquals(1, run("index", letters.toString(), "--index", index()), err::toString);
    harmless("index");
  }

  /// Output contains no control sequences except the program's own colors.
  private void harmless(String what) {
    String said = (out.toString() + err).replace("\r\n", "\n").replaceAll("\u001b\\[[0-9;]*m", "");
    assertFalse(
        said.codePoints()
            .anyMatch(c ->
                c != '\n'
                    && c != '\t' // rows of files have them
                    && (Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT)),
        what + ": " + said);
  }

  @Test
  void noCommandLetsThemSteerTheTerminal() {
    for (List<String> command :
        List.of(
            List.of("search", "gadget"),
            List.of("show", "CM00-0000001"),
            List.of("count", "--by", "specialty,outcome", "gadget"),
            List.of("count", "--by", "procedure", "--format", "csv"),
            List.of("status"),
            List.of("status", "--rejected"),
            List.of("check"))) {
      List<String> args = new ArrayList<>(command);
      args.addAll(List.of("--index", index()));
      assertEquals(0, run(args.toArray(String[]::new)), () -> command + err.toString());
      assertFalse(out.toString().isEmpty(), command.toString());
      harmless(command.toString());
    }
  }

  @Test
  void noCellOfATableIsAFormula() throws IOException {
    assertEquals(0, run("export", "gadget", "--index", index()), err::toString);
    List<CSVRecord> rows = CSVFormat.DEFAULT.parse(new StringReader(out.toString())).getRecords();
    assertEquals(3, rows.size());
    int tamed = 0;
    for (CSVRecord row : rows) {
      for (String cell : row) {
        assertFalse(cell.matches("(?s)[=+@\\t\\r-].*") && !cell.matches("-?\\d+(\\.\\d+)?"), cell);
        tamed += cell.startsWith("'") ? 1 : 0;
      }
    }
    assertTrue(tamed >= 3, out.toString());
  }

  @Test
  void theFeedAndTheApiStayWhatTheyAre() throws Exception {
    Wiring parts = new Wiring();
    try (var engine = parts.folder(Path.of(index()));
        SearchServer server = SearchServer.start(parts.service(engine), ServerOptions.local(0));
        HttpClient client = HttpClient.newHttpClient()) {
      String base = "http://127.0.0.1:" + server.port();
      String feed = get(client, base + "/feed?q=gadget");
      var document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(feed)));
      assertEquals(2, document.getElementsByTagName("entry").getLength());
      assertEquals(0, document.getElementsByTagName("b").getLength());
      String json = get(client, base + "/api/search?q=gadget");
      assertTrue(json.contains("=HYPERLINK(\\\"http"), json);
      assertFalse(json.matches("(?s).*[\\x00-\\x09\\x0B-\\x1F\u202E].*"), json);
    }
  }

  private static String get(HttpClient client, String url)
      throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }
}
