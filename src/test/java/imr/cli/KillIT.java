package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.lucene.LuceneCheck;
import imr.lucene.LuceneEngine;
import imr.sample.SampleLetters;
import imr.search.IndexCheck;
import imr.search.IndexStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the true program while it indexes, without any warning to it: what it told of as committed
/// is there and whole, and the next run ends with the index that an undisturbed one makes.
/// `-Dimr.kills=50` kills it as often.
class KillIT {
  private static final int KILLS = Integer.getInteger("imr.kills", 5);
  private static final int LETTERS = 1_500;
  private static final int EVERY = 50;

  @TempDir private Path folder;

  private Process imr(Path index, Path said) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-jar",
            Path.of("target", "imr-search.jar").toAbsolutePath().toString(),
            "index",
            folder.resolve("letters").toString(),
            "--index",
            index.toString(),
            "--commit-every",
            Integer.toString(EVERY))
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  /// How many files the program has told of as committed.
  private static long committed(Path said) throws IOException {
    List<String> lines = Files.readAllLines(said);
    String last =
        lines.stream().filter(l -> l.startsWith("committed ")).reduce("", (_, each) -> each);
    return last.isEmpty() ? 0 : Long.parseLong(last.replaceAll("\\D", ""));
  }

  private static IndexStatus status(Path index) {
    try (LuceneEngine engine = LuceneEngine.open(index, Letters.VOCABULARY)) {
      return engine.status();
    }
  }

  private String undisturbed() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("letters"));
    new SampleLetters(11)
        .stream(LETTERS)
            .forEach(sample -> {
              try {
                Files.write(folder.resolve("letters").resolve(sample.fileName()), sample.content());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    Path said = folder.resolve("undisturbed.log");
    assertEquals(0, imr(folder.resolve("undisturbed"), said).waitFor());
    assertEquals(LETTERS, committed(said));
    return status(folder.resolve("undisturbed")).fingerprint();
  }

  @Test
  void whatWasToldAsCommittedOutlivesAKill() throws IOException, InterruptedException {
    String fingerprint = undisturbed();
    Random random = new Random(20_261_129);
    int broken = 0;
    List<Long> kept = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      Path index = folder.resolve("killed" + i);
      Path said = folder.resolve("killed" + i + ".log");
      Process process = imr(index, said);
      long until = random.nextLong(LETTERS);
      while (process.isAlive() && (!Files.exists(said) || committed(said) < until)) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
      broken += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
      long told = committed(said);
      kept.add(told);
      if (told > 0) {
        IndexCheck check = LuceneCheck.check(index, Letters.VOCABULARY);
        assertEquals(List.of(), check.faults());
        assertTrue(check.letters() + check.superseded() >= told, "told of " + told + ": " + check);
      }
      assertEquals(0, imr(index, folder.resolve("again.log")).waitFor(), "the killed one's note");
      assertEquals(fingerprint, status(index).fingerprint());
      assertEquals(List.of(), LuceneCheck.check(index, Letters.VOCABULARY).faults());
      try (var files = Files.walk(index)) {
        files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "kills: %d of %d while it ran; files told of as committed: %s; none lost%n",
        broken,
        KILLS,
        kept);
    assertTrue(broken > 0, "every run had ended before it was killed");
  }
}
