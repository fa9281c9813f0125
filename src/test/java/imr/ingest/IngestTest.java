package imr.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.corpus.Corpus;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.engine.IndexStatus;
import imr.engine.SearchEngine;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.lucene.LuceneEngine;
import imr.lucene.write.LuceneStore;
import imr.sample.SampleLetters;
import imr.store.LetterStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class IngestTest {
  private static Ingest.Options options(
      boolean mask, boolean prune, boolean mixed, boolean verify) {
    return new Ingest.Options(mask, prune, mixed, verify, Ingest.Options.COMMIT_EVERY);
  }

  private static final Ingest.Options PRUNE = options(true, true, false, false);

  @TempDir private Path folder;

  private final Ingest ingest =
      new Ingest(new LetterReader(new TextExtractor(Limits.DEFAULT), Letters.VOCABULARY));

  private Path letters() throws IOException {
    return Files.createDirectories(folder.resolve("letters"));
  }

  private IngestReport run() throws IOException {
    return run(Ingest.Options.DEFAULT);
  }

  private IngestReport run(Ingest.Options options) throws IOException {
    try (LetterStore store =
        LuceneStore.open(folder.resolve("index"), Letters.VOCABULARY, "rules")) {
      return ingest.run(
          new Corpus(List.of(letters()), Limits.DEFAULT), store, options, Progress.NONE);
    }
  }

  private IndexStatus status() {
    try (SearchEngine engine = LuceneEngine.open(folder.resolve("index"), Letters.VOCABULARY)) {
      return engine.status();
    }
  }

  private void sample(int count) throws IOException {
    for (SampleLetters.Sample sample : new SampleLetters(2).stream(count).toList()) {
      Files.write(letters().resolve(sample.fileName()), sample.content());
    }
  }

  private static String letter(String reason) {
    return Letters.letter("CM17-0000001").issue("MRI", Outcome.UPHELD, reason).text();
  }

  @Test
  void aSecondRunSkipsWhatHasNotChanged() throws IOException {
    sample(40);
    assertEquals(40, run().letters().added());
    String before = status().fingerprint();
    IngestReport again = run();
    assertEquals(40, again.letters().unchanged());
    assertEquals(
        0, again.letters().added() + again.letters().changed() + again.letters().readAgain());
    assertEquals(before, status().fingerprint());
  }

  @Test
  void aChangedFileReplacesItsLetter() throws IOException {
    Path file = Files.writeString(letters().resolve("a.txt"), letter("First."));
    run();
    Files.writeString(file, letter("Second and longer."));
    IngestReport report = run();
    assertEquals(1, report.letters().changed());
    assertEquals(1, status().letters());
  }

  @Test
  void aTouchedFileIsReadAgainAndChangesNothing() throws IOException {
    Path file = Files.writeString(letters().resolve("a.txt"), letter("First."));
    run();
    String before = status().fingerprint();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertEquals(1, run().letters().readAgain());
    assertEquals(before, status().fingerprint());
  }

  @Test
  void whatIsNoLetterIsNamedAndTheRestIsRead() throws IOException {
    sample(3);
    Files.writeString(letters().resolve("list.txt"), "milk, bread");
    Files.writeString(letters().resolve("broken.pdf"), "%PDF-1.4 oops");
    Files.writeString(letters().resolve("empty.txt"), "");
    Files.writeString(letters().resolve("notes.md"), "skipped");
    IngestReport report = run();
    assertEquals(3, report.letters().added());
    assertEquals(1, report.skipped());
    assertEquals(Map.of("broken-pdf", 1L, "empty", 1L, "not-a-letter", 1L), report.rejected());
    IngestReport again = run();
    assertEquals(report.rejected(), again.rejected(), "it stands, with its reason");
    assertEquals(3, again.letters().unchanged());
    assertEquals(3, status().rejected());
  }

  @Test
  void aFileThatIsMendedIsNoLongerRejected() throws IOException {
    Path file = Files.writeString(letters().resolve("a.txt"), "half a lett");
    assertEquals(1, run().rejections());
    Files.writeString(file, letter("Whole."));
    IngestReport report = run();
    assertEquals(0, report.rejections());
    assertEquals(0, status().rejected());
    assertEquals(1, status().letters());
  }

  @Test
  void aWordOfFortyThousandLettersCostsNothing() throws IOException {
    sample(2);
    Files.writeString(letters().resolve("a.txt"), letter("x".repeat(40_000) + " is odd."));
    IngestReport report = run();
    assertEquals(3, report.letters().added(), () -> report.rejected().toString());
  }

  @Test
  void theReportIsKeptWithTheIndex() throws IOException {
    sample(2);
    run();
    assertTrue(String.valueOf(status().report()).contains("\"added\":2"), status().report());
  }

  private static String decided(String day, String reason) {
    return Letters.letter("CM17-0000001").decided(day).issue("MRI", Outcome.UPHELD, reason).text();
  }

  private @Nullable Determination show(String id) {
    try (SearchEngine engine = LuceneEngine.open(folder.resolve("index"), Letters.VOCABULARY)) {
      return engine.determination(id);
    }
  }

  @Test
  void theLatestDecisionIsSearchedAndAnEarlierOneComesBackWhenItIsPruned() throws IOException {
    Files.writeString(letters().resolve("b.txt"), decided("01/05/2017", "Early."));
    Path late = Files.writeString(letters().resolve("a.txt"), decided("02/05/2017", "Late."));
    IngestReport report = run();
    assertEquals(1, report.letters().added());
    assertEquals(1, report.letters().superseded());
    assertEquals(1, status().letters());
    assertEquals(1, status().superseded());
    Determination searched = Objects.requireNonNull(show("CM17-1"));
    String earlier = searched.standing().supersedes().getFirst();
    Determination superseded = Objects.requireNonNull(show(earlier));
    assertEquals("Early.", superseded.issues().getFirst().rationale());
    assertEquals("CM17-0000001", superseded.standing().supersededBy());
    Files.delete(late);
    assertEquals(0, run().letters().pruned(), "what vanished is kept");
    assertEquals("Late.", Objects.requireNonNull(show("CM17-1")).issues().getFirst().rationale());
    assertEquals(1, run(PRUNE).letters().pruned());
    assertEquals("Early.", Objects.requireNonNull(show("CM17-1")).issues().getFirst().rationale());
    assertEquals(0, status().superseded());
  }

  @Test
  void twoTextsOfOneCaseAndDayAreBothSearchedAndNameEachOther() throws IOException {
    Files.writeString(letters().resolve("a.txt"), decided("02/05/2017", "One."));
    Files.writeString(letters().resolve("b.txt"), decided("02/05/2017", "Two."));
    assertEquals(2, run().letters().added());
    assertEquals(2, status().letters());
    Determination first = Objects.requireNonNull(show("CM17-0000001"));
    Determination second = Objects.requireNonNull(show(first.standing().sameDay().getFirst()));
    assertEquals(List.of("CM17-0000001"), second.standing().sameDay());
  }

  @Test
  void pruningSparesWhatCannotBeLookedInto() throws IOException {
    sample(3);
    Path zip = letters().resolve("more.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("in.txt"));
      out.write(letter("Packed.").getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(4, run(options(true, false, true, false)).letters().added());
    Files.writeString(zip, "broken now");
    IngestReport broken = run(options(true, true, true, false));
    assertEquals(Map.of("broken-archive", 1L), broken.rejected());
    assertEquals(4, status().letters());
    Files.delete(zip);
    assertEquals(1, run(options(true, true, true, false)).letters().pruned());
    assertEquals(3, status().letters());
  }

  @Test
  void realLettersReplaceASampleUnlessBothAreWanted() throws IOException {
    sample(5);
    run();
    Files.writeString(letters().resolve("z.txt"), letter("Real."));
    IngestReport report = run();
    assertEquals(5, report.letters().sampleReplaced());
    assertEquals(1, status().letters());
    IngestReport again = run();
    assertEquals(Map.of("synthetic-letter", 5L), again.rejected());
    IngestReport mixed = run(options(true, false, true, false));
    assertEquals(0, mixed.rejections());
    assertEquals(6, status().letters());
  }

  @Test
  void aStoppedRunGoesOnToTheSameIndex() throws IOException {
    sample(30);
    run();
    String whole = status().fingerprint();
    try (LetterStore store = LuceneStore.open(folder.resolve("two"), Letters.VOCABULARY, "rules")) {
      Ingest stopped =
          new Ingest(new LetterReader(new TextExtractor(Limits.DEFAULT), Letters.VOCABULARY));
      Corpus corpus = new Corpus(List.of(letters()), Limits.DEFAULT);
      stopped.stop();
      assertTrue(stopped.run(corpus, store, Ingest.Options.DEFAULT, Progress.NONE).interrupted());
      assertEquals(
          30, ingest.run(corpus, store, Ingest.Options.DEFAULT, Progress.NONE).letters().added());
    }
    try (SearchEngine engine = LuceneEngine.open(folder.resolve("two"), Letters.VOCABULARY)) {
      assertEquals(whole, engine.status().fingerprint());
    }
  }

  @Test
  void personalNumbersAreMaskedUnlessAskedFor() throws IOException {
    Files.writeString(letters().resolve("a.txt"), letter("Call (916) 555-0123 for more."));
    IngestReport report = run();
    assertEquals(Map.of("phone-number", 1L), report.masked());
    assertEquals(
        "Call ██████████████ for more.",
        Objects.requireNonNull(show("CM17-1")).issues().getFirst().rationale());
  }

  @Test
  void aLaterDecisionInTheSameWordsIsAnotherLetterWhateverItsFileIsCalled() throws IOException {
    String early = decided("01/05/2017", "Same words.");
    String late = decided("02/05/2017", "Same words.").replace("MRI: Upheld", "MRI: Overturned");
    String before = "";
    for (List<String> texts : List.of(List.of(early, late), List.of(late, early))) {
      Files.writeString(letters().resolve("a.txt"), texts.getFirst());
      Files.writeString(letters().resolve("b.txt"), texts.getLast());
      run(options(true, false, false, true));
      Determination searched = Objects.requireNonNull(show("CM17-1"));
      assertEquals(Outcome.OVERTURNED, searched.issues().getFirst().outcome());
      assertEquals(1, searched.standing().supersedes().size());
      assertEquals(1, status().letters());
      assertTrue(before.isEmpty() || before.equals(status().fingerprint()));
      before = status().fingerprint();
    }
    Files.writeString(letters().resolve("a.txt"), late.replace("Overturned", "Upheld"));
    run();
    assertNotEquals(before, status().fingerprint(), "another outcome, another fingerprint");
  }

  @Test
  void afterAPruneTheLetterIsReadFromAFileThatIsThere() throws IOException {
    Path gone = Files.writeString(letters().resolve("a.txt"), letter("Some words."));
    Files.writeString(letters().resolve("b.txt"), letter("Some-words."));
    assertEquals(1, run().letters().duplicate());
    Files.delete(gone);
    run(PRUNE);
    assertEquals(1, run().letters().readAgain(), "the other file was never read for its own sake");
    Determination held = Objects.requireNonNull(show("CM17-1"));
    assertEquals("b.txt", held.source().file());
    assertEquals("Some-words.", held.issues().getFirst().rationale());
    assertEquals(1, run().letters().unchanged());
  }

  @Test
  void whatIsMendedIsNoLongerListedAsRejected() throws IOException {
    Path zip = Files.writeString(letters().resolve("l.zip"), "no zip");
    assertEquals(Map.of("broken-archive", 1L), run().rejected());
    assertEquals(1, status().rejected(), "broken archives are listed too");
    zip(zip, letter("One."));
    assertEquals(1, run().letters().added());
    assertEquals(0, status().rejected());
  }

  @Test
  void twoEntriesOfOneNameAreTwoFiles() throws IOException {
    zip(
        letters().resolve("l.zip"),
        letter("One."),
        letter("One.").replace("17-0000001", "17-0000002"));
    assertEquals(2, run().letters().added());
    assertEquals(2, run().letters().unchanged());
    assertEquals(2, status().letters());
  }

  private static void zip(Path file, String... texts) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
      for (String text : texts) {
        out.putArchiveEntry(new ZipArchiveEntry("same.txt"));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }
  }
}
