package imr.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.corpus.Corpus;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.letter.Outcome;
import imr.lucene.LuceneEngine;
import imr.lucene.LuceneStore;
import imr.parse.LetterParser;
import imr.sample.SampleLetters;
import imr.search.IndexStatus;
import imr.search.LetterStore;
import imr.search.SearchEngine;
import imr.vocabulary.Coder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  @TempDir private Path folder;

  private final Ingest ingest =
      new Ingest(
          new TextExtractor(Limits.DEFAULT), new LetterParser(), new Coder(Letters.VOCABULARY));

  private Path letters() throws IOException {
    return Files.createDirectories(folder.resolve("letters"));
  }

  private IngestReport run() throws IOException {
    try (LetterStore store = LuceneStore.open(folder.resolve("index"), Letters.VOCABULARY)) {
      return ingest.run(new Corpus(List.of(letters())), store, Progress.NONE);
    }
  }

  private IndexStatus status() {
    try (SearchEngine engine = LuceneEngine.open(folder.resolve("index"))) {
      return engine.status();
    }
  }

  private void sample(int count) throws IOException {
    for (SampleLetters.Sample sample : new SampleLetters(2).stream(count).toList()) {
      Files.writeString(letters().resolve(sample.fileName()), sample.text());
    }
  }

  private static String letter(String reason) {
    return Letters.letter("CM17-0000001").issue("MRI", Outcome.UPHELD, reason).text();
  }

  @Test
  void aSecondRunSkipsWhatHasNotChanged() throws IOException {
    sample(40);
    assertEquals(40, run().added());
    String before = status().fingerprint();
    IngestReport again = run();
    assertEquals(40, again.unchanged());
    assertEquals(0, again.added() + again.replaced());
    assertEquals(before, status().fingerprint());
  }

  @Test
  void aChangedFileReplacesItsLetter() throws IOException {
    Path file = Files.writeString(letters().resolve("a.txt"), letter("First."));
    run();
    Files.writeString(file, letter("Second and longer."));
    IngestReport report = run();
    assertEquals(1, report.replaced());
    assertEquals(1, status().letters());
  }

  @Test
  void aTouchedFileIsReadAgainAndChangesNothing() throws IOException {
    Path file = Files.writeString(letters().resolve("a.txt"), letter("First."));
    run();
    String before = status().fingerprint();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertEquals(1, run().replaced());
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
    assertEquals(3, report.added());
    assertEquals(1, report.skipped());
    assertEquals(
        List.of("broken-pdf", "empty", "not-a-letter"),
        report.rejected().stream().map(IngestReport.Rejection::reason).toList());
    IngestReport again = run();
    assertEquals(3, again.rejected().size(), "a rejection stands until the file changes");
    assertEquals(3, again.unchanged());
    assertEquals(3, status().rejected());
  }

  @Test
  void aFileThatIsMendedIsNoLongerRejected() throws IOException {
    Path file = Files.writeString(letters().resolve("a.txt"), "half a lett");
    assertEquals(1, run().rejected().size());
    Files.writeString(file, letter("Whole."));
    IngestReport report = run();
    assertEquals(List.of(), report.rejected());
    assertEquals(0, status().rejected());
    assertEquals(1, status().letters());
  }

  @Test
  void aWordOfFortyThousandLettersCostsNothing() throws IOException {
    sample(2);
    Files.writeString(letters().resolve("a.txt"), letter("x".repeat(40_000) + " is odd."));
    IngestReport report = run();
    assertEquals(3, report.added(), () -> report.rejected().toString());
  }

  @Test
  void theReportIsKeptWithTheIndex() throws IOException {
    sample(2);
    run();
    assertTrue(String.valueOf(status().report()).contains("\"added\":2"), status().report());
  }
}
