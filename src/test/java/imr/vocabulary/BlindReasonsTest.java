package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Measured;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Sentences;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The quoted sentence of each real rationale, against labels by readers who had not seen the cues;
/// see labels/README.md.
@Tag("slow")
class BlindReasonsTest {
  /// A sentence that supports the reason counts half.
  private static final double SUPPORTS = 0.5;

  @ParameterizedTest
  @CsvSource({"1, 0.99", "2, 0.97"})
  void theQuotedSentenceCarriesTheReason(String part, double score) throws IOException {
    Map<String, Map<Integer, String>> labels = new HashMap<>();
    for (String[] row : BlindLabelsTest.labels("reasons.tsv")) {
      if (row[5].equals(part)) {
        labels
            .computeIfAbsent(row[0] + "#" + row[1], k -> new TreeMap<>())
            .put(Integer.parseInt(row[2]), row[4]);
      }
    }
    int issues = labels.size();
    Map<String, Integer> quoted = new TreeMap<>();
    for (Determination letter : BlindLabelsTest.read().values()) {
      for (Issue issue : letter.issues()) {
        Map<Integer, String> sentences = labels.remove(letter.id() + "#" + issue.number());
        Sentences.Span chosen = issue.codes().quotation().sentence();
        if (sentences != null && chosen != null) {
          quoted.merge(sentences.getOrDefault(chosen.start(), "unlabeled"), 1, Integer::sum);
        }
      }
    }
    assertEquals(Map.of(), labels, "labels of issues that were not read");
    double measured =
        (quoted.getOrDefault("R", 0) + SUPPORTS * quoted.getOrDefault("S", 0)) / issues;
    String line = String.format(Locale.ROOT, "%.3f of %d: %s", measured, issues, quoted);
    try (Measured file = new Measured("blind-reasons-" + part)) {
      file.add(line);
    }
    assertTrue(measured >= score, line);
    for (String wrong : new String[] {"A", "G", "F"}) {
      assertEquals(0, quoted.getOrDefault(wrong, 0), line);
    }
  }
}
