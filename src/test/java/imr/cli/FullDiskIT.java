package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Await;
import imr.Letters;
import imr.Measured;
import imr.lucene.write.LuceneCheck;
import imr.store.IndexCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is truly full, as the program meets it: a file system in memory, mounted small,
/// where the machine allows that.
@Tag("slow")
class FullDiskIT {
  private static final int LETTERS = 400;
  private static final int EVERY = 50;

  @TempDir private Path folder;
  private boolean mounted;

  private static boolean done(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // no such command here
    }
  }

  private Path small() {
    return folder.resolve("small");
  }

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    Files.createDirectories(small());
    mounted = done("mount", "-t", "tmpfs", "-o", "size=1000k", "tmpfs", small().toString());
    Assumptions.assumeTrue(mounted, "no right to mount a file system");
    TrueProgram.write(folder.resolve("letters"), LETTERS);
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted) {
      // Busy for a moment more after the end of the process that used it.
      Await.until("the full disk is unmounted", () -> done("umount", small().toString()));
    }
  }

  @Test
  void aFullDiskEndsTheRunAndLosesNothing() throws IOException, InterruptedException {
    Path index = small().resolve("index");
    Path said = folder.resolve("said");
    Process process = TrueProgram.index(folder.resolve("letters"), index, EVERY, said);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    String text = Files.readString(said);
    assertEquals(3, process.exitValue(), text);
    assertTrue(text.contains("No space left"), text);
    assertTrue(text.contains("earlier commits are kept"), text);
    long told = TrueProgram.committed(said);
    assertTrue(told > 0 && told < LETTERS, text);
    IndexCheck check = LuceneCheck.check(index, Letters.VOCABULARY);
    assertEquals(List.of(), check.faults());
    assertTrue(check.letters() + check.superseded() >= told, told + " told: " + check);
    try (Measured measured = new Measured("full-disk")) {
      measured.add(String.format(Locale.ROOT, "%d files told of as committed, none lost", told));
    }

    Path elsewhere = folder.resolve("elsewhere");
    assertEquals(
        0,
        TrueProgram.index(folder.resolve("letters"), elsewhere, EVERY, folder.resolve("all"))
            .waitFor());
    // A backup that does not fit fails with a message and does not count as a backup.
    Path copy = small().resolve("copy");
    Process backup =
        TrueProgram.start(said, "backup", copy.toString(), "--index", elsewhere.toString());
    assertEquals(3, backup.waitFor(), Files.readString(said));
    assertTrue(Files.readString(said).contains("No space left"), Files.readString(said));
    Process restore =
        TrueProgram.start(
            said, "restore", copy.toString(), "--index", folder.resolve("new").toString());
    assertEquals(3, restore.waitFor(), Files.readString(said));

    // With free space, the same command continues.
    assertTrue(done("mount", "-o", "remount,size=200m", small().toString()));
    assertEquals(0, TrueProgram.index(folder.resolve("letters"), index, EVERY, said).waitFor());
    assertEquals(
        TrueProgram.status(elsewhere).fingerprint(), TrueProgram.status(index).fingerprint());
    assertEquals(
        0,
        TrueProgram.start(said, "backup", copy.toString(), "--index", elsewhere.toString())
            .waitFor(),
        Files.readString(said));
    assertEquals(
        TrueProgram.status(elsewhere).fingerprint(), TrueProgram.status(copy).fingerprint());
  }
}
