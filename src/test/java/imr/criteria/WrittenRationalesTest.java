package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.Measured;
import imr.vocabulary.Criterion;
import imr.vocabulary.Procedure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The synthetic rationales are labeled by the rules of labels/README.md, and the rows find in them
/// what they do elsewhere.
@Tag("slow")
class WrittenRationalesTest {
  private static final CriterionCoder CODER = new CriterionCoder();
  private static final Set<String> CRITERIA =
      Letters.VOCABULARY.criteria().stream().map(Criterion::id).collect(Collectors.toSet());

  static List<Path> hands() throws IOException {
    return WrittenRationale.hands();
  }

  @ParameterizedTest
  @MethodSource("hands")
  void eachRowIsLabeledByTheRules(Path hand) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (WrittenRationale row : WrittenRationale.read(hand)) {
      boolean right =
          Letters.VOCABULARY.procedure(row.procedure()) != null
              && Set.of("overturned", "upheld").contains(row.outcome())
              && row.voices().length() == row.sentences().size()
              && row.voices().chars().allMatch(v -> WrittenRationale.VOICES.indexOf(v) >= 0)
              && row.findings().stream().allMatch(finding -> isLabel(finding, row));
      if (!right) {
        wrong.add(row.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  /// A finding stands in a sentence of the reviewer; a guideline's condition is labeled only where
  /// the reviewer finds nothing on it.
  private static boolean isLabel(WrittenRationale.Finding finding, WrittenRationale row) {
    boolean settled =
        row.findings().stream()
            .anyMatch(
                f -> f.criterion().equals(finding.criterion()) && !f.sense().equals("required"));
    return CRITERIA.contains(finding.criterion())
        && finding.sentence() >= 0
        && finding.sentence() < row.sentences().size()
        && switch (finding.sense()) {
          case "shown", "missing" -> "PV".indexOf(row.voices().charAt(finding.sentence())) >= 0;
          case "required" -> !settled;
          default -> false;
        };
  }

  @Test
  void noneIsThereTwice() throws IOException {
    Set<String> texts = new HashSet<>();
    List<String> twice = new ArrayList<>();
    int rows = 0;
    for (Path hand : WrittenRationale.hands()) {
      for (WrittenRationale row : WrittenRationale.read(hand)) {
        rows++;
        if (!texts.add(row.text())) {
          twice.add(row.text());
        }
      }
    }
    assertEquals(List.of(), twice);
    assertTrue(rows > 4_000, rows + " rows");
  }

  /// The hands that no row of `criterion-words.tsv` may be written by.
  @ParameterizedTest
  @CsvSource({"shown, 0.52, 0.11", "missing, 0.55, 0.23"})
  void theRowsFindWhatTheyKnow(String sense, double precision, double recall) throws IOException {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (Path hand : WrittenRationale.kept()) {
      for (WrittenRationale row : WrittenRationale.read(hand)) {
        Set<String> labels = new TreeSet<>();
        row.findings().stream()
            .filter(f -> f.sense().equals(sense))
            .forEach(f -> labels.add(f.criterion()));
        Procedure procedure = Letters.VOCABULARY.procedure(row.procedure());
        Set<String> read =
            CODER
                .code(
                    row.text(),
                    List.of(row.procedure()),
                    procedure == null ? List.of() : List.of(procedure.category()))
                .findings()
                .stream()
                .filter(f -> f.sense().name().toLowerCase(Locale.ROOT).equals(sense))
                .map(f -> f.id())
                .collect(Collectors.toSet());
        found += read.size();
        wanted += labels.size();
        read.retainAll(labels);
        right += read.size();
      }
    }
    double p = (double) right / found;
    double r = (double) right / wanted;
    try (Measured measured = new Measured("criteria-in-rationales-" + sense)) {
      measured.add(
          String.format(
              Locale.ROOT, "precision %.3f of %d, recall %.3f of %d", p, found, r, wanted));
    }
    assertTrue(p >= precision && r >= recall, () -> "precision " + p + ", recall " + r);
  }

  /// Whose words sentences of letters are.
  @Test
  void voicesNameSentences() throws IOException {
    Set<String> sentences = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/labels/voices.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      boolean right =
          row.length == 6
              && Integer.parseInt(row[2]) < Integer.parseInt(row[3])
              && (WrittenRationale.VOICES + "M").contains(row[4])
              && sentences.add(String.join(" ", row[0], row[1], row[2], row[5]));
      if (!right) {
        wrong.add(String.join(" ", row));
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(sentences.size() > 600, sentences.size() + " sentences");
  }
}
