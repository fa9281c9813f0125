package imr.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.corpus.Corpus;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.engine.SearchEngine;
import imr.lucene.LuceneEngine;
import imr.lucene.write.LuceneStore;
import imr.sample.SampleLetters;
import imr.store.LetterStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of 300 files, two thirds of which are damaged in some way.
@Tag("slow")
class MutatedFilesTest {
  private static final int LETTERS = 300;
  private static final long SEED = 20_161_221;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final TreeSet<String> whole = new TreeSet<>();

  /// What became of a letter's file.
  private void write(int number, SampleLetters.Sample sample) throws IOException {
    byte[] bytes = sample.content();
    Path file = folder.resolve("letters").resolve(sample.fileName());
    switch (number % 9) {
      case 0 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length / 2)));
      case 1 -> {
        for (int i = 0; i < 40; i++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
      }
      case 2 -> Files.write(file, new byte[0]);
      case 3 -> Files.write(folder.resolve("letters/renamed" + number + ".pdf"), bytes);
      case 4 -> {
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
          huge.setLength(3L << 30); // sparse: takes no room
        }
      }
      case 5 -> {
        random.nextBytes(bytes);
        Files.write(file, bytes);
      }
      default -> {
        Files.write(file, bytes);
        whole.add(sample.truth().id());
      }
    }
  }

  @Test
  void everyWholeLetterIsIndexedAndEverySpoiltFileIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("letters"));
    int number = 0;
    for (SampleLetters.Sample sample : new SampleLetters(5, 4).stream(LETTERS).toList()) {
      write(number++, sample);
    }
    IngestReport report;
    Path index = folder.resolve("index");
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      report =
          new Ingest(new LetterReader(new TextExtractor(Limits.DEFAULT), Letters.VOCABULARY))
              .run(
                  new Corpus(List.of(folder.resolve("letters")), Limits.DEFAULT),
                  store,
                  Ingest.Options.DEFAULT,
                  Progress.NONE);
    }
    assertEquals(LETTERS, report.files());
    assertEquals(LETTERS, report.letters().read() + report.rejections());
    try (SearchEngine engine = LuceneEngine.open(index, Letters.VOCABULARY)) {
      whole.forEach(id -> assertNotNull(engine.determination(id), id));
      Map<String, Long> reasons =
          engine.rejected().stream()
              .collect(Collectors.groupingBy(f -> f.why().reason().id(), Collectors.counting()));
      assertEquals(report.rejected(), reasons, "all of them are listed");
      assertEquals(34, reasons.get("empty") == null ? 0 : reasons.get("empty"));
      assertEquals(33, reasons.getOrDefault("too-large", 0L));
      assertTrue(engine.rejected().stream().noneMatch(f -> f.why().detail().isBlank()));
      assertEquals(null, reasons.get("internal-error"));
    }
  }
}
