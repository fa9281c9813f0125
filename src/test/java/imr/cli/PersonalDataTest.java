package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Outcome;
import imr.web.SearchServer;
import imr.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing personal that a file prints comes out again, wherever in the file it stands: not in
/// commands' output, not over HTTP, and not as the file itself.
@Tag("slow")
class PersonalDataTest {
  /// What must not come out.
  private static final List<String> NUMBERS =
      List.of("1960", "6789", "415-555", "0123", "A-12345", "Smith", "Main Street", "example.com");

  private static final String PERSONAL =
      """
      Patient: John Q. Smith   DOB: 01/02/1960
      SSN 123-45-6789, phone 415-555-0123, smith@example.com, MRN A-12345
      12 Main Street, Fresno, CA 93701
      """;

  @TempDir private Path folder;
  private final Run command = new Run();

  private static Letters plain(String number) {
    return Letters.letter(number).issue("Gadget", Outcome.UPHELD, "No gadget was tried.");
  }

  @BeforeEach
  void write() throws IOException {
    Path letters = Files.createDirectories(folder.resolve("letters"));
    Map<String, String> texts =
        Map.of(
            "letterhead.txt",
            PERSONAL + "\n" + plain("CM00-0000001").text(),
            "footer.txt",
            plain("CM00-0000002").text() + "\n\n" + PERSONAL,
            "texts.txt",
            Letters.letter("CM00-0000003")
                .summary("The patient, born 01/02/1960, is Mr. Smith. " + PERSONAL)
                .issue(
                    "Gadget, call 415-555-0123", Outcome.UPHELD, "No. SSN 123-45-6789. " + PERSONAL)
                .text(),
            "hidden.html",
            "<html><head><meta name='dob' content='01/02/1960'></head><body><pre>"
                + plain("CM00-0000004").text().replace("\n", "<br>")
                + "</pre></body></html>",
            "clean.txt",
            plain("CM00-0000005").text());
    for (var each : texts.entrySet()) {
      Files.writeString(letters.resolve(each.getKey()), each.getValue());
    }
    assertEquals(0, run("index", letters.toString(), "--index", index()), command.err::toString);
    nothingPersonal("index", command.out.toString());
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private int run(String... args) {
    return command.run(args);
  }

  private static void nothingPersonal(String where, String said) {
    NUMBERS.forEach(
        each -> assertFalse(said.contains(each), () -> each + " in " + where + ": " + said));
  }

  @Test
  void noCommandPrintsIt() {
    for (List<String> command :
        List.of(
            List.of("search", "gadget"),
            List.of("show", "CM00-0000003"),
            List.of("show", "CM00-0000001"),
            List.of("export", "gadget"),
            List.of("status"))) {
      List<String> args = new ArrayList<>(command);
      args.addAll(List.of("--index", index()));
      assertEquals(
          0, run(args.toArray(String[]::new)), () -> command + this.command.err.toString());
      nothingPersonal(command.toString(), this.command.out.toString() + this.command.err);
    }
    assertTrue(command.out.toString().contains("masked birth-date"), command.out.toString());
    assertTrue(command.out.toString().matches("(?s).*masked birth-date +4 letters.*"));
    assertEquals(0, run("parse", folder.resolve("letters").toString()));
    nothingPersonal("parse", command.out.toString());
    assertEquals(0, run("parse", "--no-mask", folder.resolve("letters/texts.txt").toString()));
    assertTrue(command.out.toString().contains("123-45-6789"), "it was asked for");
  }

  @Test
  void nothingIsStored() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        for (String number : List.of("01/02/1960", "123-45-6789", "415-555-0123", "A-12345")) {
          assertFalse(bytes.contains(number), () -> number + " in " + file);
        }
      }
    }
  }

  @Test
  void nothingIsAnsweredAndNoOriginalIsGiven() throws Exception {
    Wiring parts = new Wiring();
    try (var engine = parts.folder(Path.of(index()));
        SearchServer server = SearchServer.start(parts.service(engine), ServerOptions.local(0));
        HttpClient client = HttpClient.newHttpClient()) {
      String base = "http://127.0.0.1:" + server.port();
      for (String path :
          List.of(
              "/?q=gadget",
              "/?q=1960",
              "/api/search?q=gadget",
              "/api/search?q=%22123-45-6789%22",
              "/feed?q=gadget",
              "/api/export?q=gadget",
              "/corpus")) {
        HttpResponse<String> answer = get(client, base + path);
        String said = answer.body().replace("1960&", "").replace("\"1960\"", "");
        if (path.contains("gadget")) {
          nothingPersonal(path, said);
        } else {
          assertFalse(said.contains("415-555"), path);
        }
      }
      for (int i = 1; i <= 5; i++) {
        String letter = "/determinations/CM00-000000" + i;
        nothingPersonal(letter, get(client, base + letter).body());
        nothingPersonal(letter, get(client, base + "/api" + letter).body());
        assertEquals(
            i == 5 ? 200 : 404, get(client, base + letter + "/original").statusCode(), letter);
        assertEquals(
            i == 5,
            get(client, base + letter).body().contains("/original\""),
            letter + " links it");
      }
    }
  }

  private static HttpResponse<String> get(HttpClient client, String url)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
