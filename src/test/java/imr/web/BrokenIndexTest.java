package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.engine.SearchEngine;
import imr.field.IssueValues;
import imr.letter.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A fault of the program: the response says that there was one, and the log says which.
@Tag("slow")
class BrokenIndexTest {
  private static final String SECRET = "the index of /home/someone";

  @TempDir private static Path folder;
  private static TestServer sound;
  private static SearchServer broken;

  @BeforeAll
  static void serve() {
    sound =
        TestServer.of(
            folder.resolve("index"),
            Letters.letter("CM17-0000001").issue("MRI of the neck", Outcome.UPHELD, "No flag."));
    WatchedIndexes indexes =
        new WatchedIndexes(
            sound.indexes(),
            method -> {
              throw new IllegalStateException(SECRET);
            });
    broken =
        TestServer.again(
            new SearchEngine(indexes, new IssueValues(Letters.VOCABULARY)), ServerOptions.local(0));
  }

  @AfterAll
  static void stop() {
    broken.close();
    sound.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/counts", "/determinations/CM17-0000001", "/api/search", "/api/export.csv"})
  void aFaultIsInTheLogAndNotInTheResponse(String path) throws IOException, InterruptedException {
    try (RequestLines log = RequestLines.listen();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + broken.port() + path))
                  .build(),
              BodyHandlers.ofString());
      assertEquals(500, response.statusCode());
      assertTrue(response.body().contains("Something went wrong"), response.body());
      assertFalse(
          (response.body() + response.headers()).matches("(?s).*(IllegalState|someone|imr\\.).*"),
          response.body());
      assertTrue(log.all().stream().anyMatch(line -> line.contains("500")), log.all().toString());
    }
  }
}
