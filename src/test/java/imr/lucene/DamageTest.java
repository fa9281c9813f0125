package imr.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.engine.SearchEngine;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.lucene.write.IndexCopy;
import imr.lucene.write.LuceneCheck;
import imr.lucene.write.LuceneStore;
import imr.store.IndexCheck;
import imr.store.LetterStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged indexes are recognized, and backups can replace them.
@Tag("slow")
class DamageTest {
  private static final List<Determination> LETTERS = Letters.sample(3, 60);

  @TempDir private Path folder;

  private Path index(String name, int letters) {
    Path index = folder.resolve(name);
    write(index, 0, letters);
    return index;
  }

  private static void write(Path index, int from, int to) {
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      for (int i = from; i < to; i++) {
        store.put(LETTERS.get(i), new FileFacts("/letters/" + i, 1, 1, "00"));
      }
      store.commit("{}");
    }
  }

  private static IndexCheck check(Path index) {
    return LuceneCheck.check(index, Letters.VOCABULARY);
  }

  private static long letters(Path index) {
    try (SearchEngine engine = LuceneEngine.open(index, Letters.VOCABULARY)) {
      LETTERS.forEach(letter -> {
        Determination held = engine.determination(letter.id());
        assertTrue(held == null || held.identity().equals(letter.identity()));
      });
      return engine.status().letters();
    }
  }

  private static List<Path> parts(Path index) throws IOException {
    try (var files = Files.list(index)) {
      return files.filter(f -> IndexFolder.isPart(f.getFileName().toString())).sorted().toList();
    }
  }

  @Test
  void aSoundIndexIsSound() {
    Path index = index("i", 40);
    write(index, 30, 50); // ten of them once more: some documents are deleted ones
    IndexCheck check = check(index);
    assertEquals(List.of(), check.faults());
    assertEquals(50, check.letters() + check.superseded());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "cut", "emptied", "changed"})
  void anyDamageIsTold(String how) throws IOException {
    Path sound = index("sound", 40);
    Random random = new Random(5);
    for (Path part : parts(sound)) {
      Path index = folder.resolve(how + part.getFileName());
      IndexCopy.backup(sound, index);
      Path damaged = index.resolve(part.getFileName());
      byte[] bytes = Files.readAllBytes(damaged);
      switch (how) {
        case "gone" -> Files.delete(damaged);
        case "cut" -> Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        case "emptied" -> Files.write(damaged, new byte[0]);
        default -> {
          bytes[random.nextInt(bytes.length)] ^= 0x10;
          Files.write(damaged, bytes);
        }
      }
      assertFalse(check(index).isSound(), part.toString());
      if (!how.equals("changed")) { // one bit in the midst of a text is only found by looking
        var e = assertThrows(IndexUnusable.class, () -> letters(index), part.toString());
        assertTrue(String.valueOf(e.getMessage()).contains("./imr restore"), e.getMessage());
      }
    }
  }

  @Test
  void otherFormatsAreRefused() throws IOException {
    Path index = index("old", 1);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(IndexFolder.FORMAT_KEY, "1").entrySet());
      writer.commit();
    }
    for (var use :
        List.<Runnable>of(() -> letters(index), () -> write(index, 0, 1), () -> check(index))) {
      var e = assertThrows(IndexUnusable.class, use::run);
      assertTrue(
          String.valueOf(e.getMessage())
              .endsWith(
                  "holds an index of format 1, this program reads "
                      + IndexFolder.FORMAT
                      + ": index the letters into a new folder"),
          e.getMessage());
    }
  }

  @Test
  void theSecondWriterIsToldWhoTheFirstIs() throws IOException {
    Path index = index("i", 1);
    try (LetterStore first = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      assertEquals(LetterStore.Contents.SAMPLE, first.contents());
      var e = assertThrows(IndexUnusable.class, () -> write(index, 1, 2));
      String pid = "process " + ProcessHandle.current().pid() + " on ";
      assertTrue(String.valueOf(e.getMessage()).contains(pid), e.getMessage());
    }
    Files.writeString(index.resolve(".imr-writer"), "process 1 on nowhere, killed long ago");
    write(index, 1, 2);
    assertEquals(2, letters(index));
  }

  @Test
  void aBackupOfALiveIndexIsOneCommit() throws InterruptedException {
    Path index = index("live", 2);
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
                for (int i = 2; i < LETTERS.size(); i++) {
                  store.put(LETTERS.get(i), new FileFacts("/letters/" + i, 1, 1, "00"));
                  store.commit("{}");
                }
              }
              done.set(true);
            });
    Path backup = folder.resolve("backup");
    long before = 0;
    do {
      IndexCopy.backup(index, backup);
      IndexCheck check = check(backup);
      assertEquals(List.of(), check.faults());
      assertTrue(check.letters() + check.superseded() >= before);
      before = check.letters() + check.superseded();
    } while (!done.get());
    writer.join();
    IndexCopy.backup(index, backup);
    assertEquals(letters(index), letters(backup));
    assertEquals(0, IndexCopy.backup(index, backup).copied(), "nothing has changed");
  }

  @Test
  void aDamagedIndexGivesWayToItsBackup() throws IOException {
    Path index = index("i", 20);
    Path backup = folder.resolve("backup");
    IndexCopy.backup(index, backup);
    write(index, 20, 30);
    assertThrows(IndexUnusable.class, () -> IndexCopy.restore(backup, index, false));
    assertEquals(30, letters(index), "nothing is given up unasked");
    for (Path part : parts(index)) {
      Files.write(part, new byte[] {7});
    }
    assertThrows(IndexUnusable.class, () -> letters(index));
    IndexCopy.restore(backup, index, true);
    assertEquals(20, letters(index));
    assertEquals(List.of(), check(index).faults());
    write(index, 20, 30);
    assertEquals(30, letters(index));
    assertEquals(20, letters(backup));
  }

  @Test
  void aChangedByteIsMendedByTheNextCopy() throws IOException {
    Path index = index("i", 20);
    Path backup = folder.resolve("backup");
    IndexCopy.backup(index, backup);
    for (Path damaged : parts(backup)) {
      if (!String.valueOf(damaged.getFileName()).startsWith("segments")) {
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(damaged, bytes);
      }
    }
    assertFalse(check(backup).isSound());
    IndexCopy.backup(index, backup);
    assertEquals(List.of(), check(backup).faults());
    Path other = index("other", 20);
    byte[] bytes = Files.readAllBytes(parts(other).getFirst());
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(parts(other).getFirst(), bytes);
    IndexCopy.restore(backup, other, true);
    assertEquals(List.of(), check(other).faults());
  }

  @Test
  void aCopyThatWasBrokenOffIsMadeAgain() throws IOException {
    Path index = index("i", 20);
    Path backup = folder.resolve("backup");
    IndexCopy.backup(index, backup);
    Path half = folder.resolve("half");
    IndexCopy.restore(backup, half, false);
    Files.writeString(half.resolve(IndexFolder.UNFINISHED), "x");
    for (Path part : parts(half)) {
      Files.write(part, new byte[] {7});
    }
    var e = assertThrows(IndexUnusable.class, () -> letters(half));
    assertTrue(String.valueOf(e.getMessage()).contains("not finished"), e.getMessage());
    IndexCopy.restore(backup, half, false);
    assertEquals(20, letters(half));
    // The same in a backup that has an earlier commit: that one stays in use until the end.
    write(index, 20, 30);
    Files.write(backup.resolve("_9.cfs"), new byte[] {7});
    assertEquals(20, letters(backup));
    IndexCopy.backup(index, backup);
    assertEquals(30, letters(backup));
  }

  @Test
  void nothingElseIsWrittenOver() throws IOException {
    Path index = index("i", 2);
    Path live = index("other", 3);
    assertThrows(IndexUnusable.class, () -> IndexCopy.backup(index, live));
    assertThrows(IndexUnusable.class, () -> IndexCopy.backup(index, index));
    Path backup = folder.resolve("backup");
    IndexCopy.backup(index, backup);
    assertThrows(IndexUnusable.class, () -> IndexCopy.backup(live, backup));
    assertThrows(IndexUnusable.class, () -> write(backup, 0, 1));
    Path work = Files.createDirectories(folder.resolve("work"));
    Files.writeString(work.resolve("thesis.txt"), "years");
    assertThrows(IndexUnusable.class, () -> IndexCopy.backup(index, work));
    assertThrows(IndexUnusable.class, () -> IndexCopy.restore(backup, work, true));
    assertEquals("years", Files.readString(work.resolve("thesis.txt")));
    assertEquals(3, letters(live));
    assertEquals(2, letters(backup));
    try (LetterStore store = LuceneStore.open(live, Letters.VOCABULARY, "rules")) {
      assertEquals(LetterStore.Contents.SAMPLE, store.contents());
      assertThrows(IndexUnusable.class, () -> IndexCopy.restore(backup, live, true));
    }
    assertEquals(3, letters(live));
  }
}
