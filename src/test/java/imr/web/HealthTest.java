package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Await;
import imr.Letters;
import imr.letter.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A watchdog is told the truth about an index that open files still answer from.
@Tag("slow")
class HealthTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(200);

  @TempDir private Path folder;

  private TestServer server(Path index) {
    return TestServer.of(
        index, Letters.letter("CM17-0000001").issue("Cane", Outcome.UPHELD, "No."));
  }

  private static void delete(Path index) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(index)) {
      files = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  @Test
  void anIndexWhoseFolderIsGoneIsNotReady() throws Exception {
    Path index = folder.resolve("index");
    try (TestServer server = server(index)) {
      assertEquals(200, server.get("/health/ready").statusCode());
      delete(index);
      Await.until(
          () -> "not ready", LIMIT, PAUSE, () -> server.get("/health/ready").statusCode() == 503);
      String why = server.get("/health/ready").body();
      assertTrue(why.contains("is it still there?"), why);
      assertEquals(200, server.get("/health/live").statusCode());
    }
  }

  /// What is copied back is confirmed by the next look.
  @Test
  void itIsReadyAgainWhenTheFolderIsBack() throws Exception {
    Path index = folder.resolve("index");
    Path kept = folder.resolve("kept");
    try (TestServer server = server(index)) {
      Files.move(index, kept);
      Await.until(
          () -> "not ready", LIMIT, PAUSE, () -> server.get("/health/ready").statusCode() == 503);
      Files.move(kept, index);
      Await.until(
          () -> "ready", LIMIT, PAUSE, () -> server.get("/health/ready").statusCode() == 200);
    }
  }
}
