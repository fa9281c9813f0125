package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.Measured;
import imr.lucene.write.LuceneCheck;
import imr.store.IndexCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the true program while it indexes, without any warning to it: what it reported as
/// committed is there and whole, and the next run ends with the index that an undisturbed one
/// makes. `-Dimr.kills=50` kills it as often.
@Tag("slow")
class KillIT {
  private static final int KILLS = Integer.getInteger("imr.kills", 5);
  private static final int LETTERS = 300;
  private static final int EVERY = 20;

  @TempDir private Path folder;

  private String undisturbed() throws IOException, InterruptedException {
    TrueProgram.write(letters(), LETTERS);
    Path index = folder.resolve("undisturbed");
    Path said = folder.resolve("undisturbed.log");
    assertEquals(0, TrueProgram.index(letters(), index, EVERY, said).waitFor());
    assertEquals(LETTERS, TrueProgram.committed(said));
    return TrueProgram.status(index).fingerprint();
  }

  private Path letters() {
    return folder.resolve("letters");
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
      Process process = TrueProgram.index(letters(), index, EVERY, said);
      long until = random.nextLong(LETTERS);
      broken += TrueProgram.kill(process, said, until, random.nextInt(60)) ? 1 : 0;
      long told = TrueProgram.committed(said);
      kept.add(told);
      if (told > 0) {
        IndexCheck check = LuceneCheck.check(index, Letters.VOCABULARY);
        assertEquals(List.of(), check.faults());
        assertTrue(check.letters() + check.superseded() >= told, "told of " + told + ": " + check);
      }
      assertEquals(
          0,
          TrueProgram.index(letters(), index, EVERY, folder.resolve("again.log")).waitFor(),
          "the killed one's note");
      assertEquals(fingerprint, TrueProgram.status(index).fingerprint());
      assertEquals(List.of(), LuceneCheck.check(index, Letters.VOCABULARY).faults());
      try (var files = Files.walk(index)) {
        files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
      }
    }
    try (Measured measured = new Measured("kills")) {
      measured.add(
          String.format(
              Locale.ROOT,
              "%d of %d while it ran; files told of as committed: %s; none lost",
              broken,
              KILLS,
              kept));
    }
    assertTrue(broken > 0, "every run had ended before it was killed");
  }
}
