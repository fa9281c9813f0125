package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.corpus.Corpus;
import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.corpus.Unreadable;
import imr.corpus.Visitor;
import imr.ingest.LetterReader;
import imr.ingest.Reading;
import imr.letter.Determination;
import imr.letter.IssueCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The coder against labels by a reader who had not seen its rules; see labels/README.md.
class BlindLabelsTest {
  private static final Path LETTERS = Path.of("../shared/letters");
  private static final double FLOOR = 0.95;

  private static Map<String, Determination> read() {
    LetterReader reader = new LetterReader(new TextExtractor(Limits.DEFAULT), Letters.VOCABULARY);
    Map<String, Determination> letters = new HashMap<>();
    new Corpus(List.of(LETTERS), Limits.DEFAULT)
        .walk(
            new Visitor() {
              @Override
              public void file(LetterFile file) {
                if (reader.read(file) instanceof Reading.Letter(var letter)) {
                  letters.put(letter.id(), letter);
                }
              }

              @Override
              public void unreadable(Unreadable entry) {
                throw new AssertionError(entry);
              }
            });
    return letters;
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void serviceBasisAndTimingAreCodedAsTheReaderDid() throws IOException {
    if (!Files.isDirectory(LETTERS)) {
      System.out.println("NO " + LETTERS + ": the comparison with blind labels is skipped");
    }
    Assumptions.assumeTrue(Files.isDirectory(LETTERS), "no real letters beside the checkout");
    Map<String, Determination> letters = read();
    Map<String, int[]> agreed = new TreeMap<>();
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/labels/blind60.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      IssueCodes codes =
          Objects.requireNonNull(letters.get(cells[0]), cells[0])
              .issues()
              .get(Integer.parseInt(cells[1]) - 1)
              .codes();
      mark(agreed, "service", cells[2], id(codes.service()));
      mark(agreed, "basis", cells[3], id(codes.basis()));
      mark(agreed, "ur", cells[4], id(codes.urDecision()));
      mark(agreed, "serviceDate", cells[5], Objects.toString(codes.serviceDate(), ""));
      mark(agreed, "timing", cells[6], id(codes.timing()));
    }
    agreed.forEach((field, counts) -> {
      double share = counts[0] / (double) counts[1];
      System.out.printf(
          Locale.ROOT, "blind labels: %s %d of %d (%.3f)%n", field, counts[0], counts[1], share);
      assertTrue(share >= FLOOR, field + ": " + share);
    });
  }

  private static void mark(Map<String, int[]> agreed, String field, String wanted, String found) {
    int[] counts = agreed.computeIfAbsent(field, f -> new int[2]);
    counts[0] += wanted.equals(found) ? 1 : 0;
    counts[1]++;
  }
}
