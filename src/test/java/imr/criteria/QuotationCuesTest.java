package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.criteria.QuotationCues.Row;
import imr.criteria.QuotationCues.Where;
import imr.letter.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationCuesTest {
  private static final QuotationCues CUES = new QuotationCues();

  static Stream<Row> rows() {
    return CUES.rows().stream();
  }

  private static boolean isFound(Row row, String sentence) {
    return CUES.found(sentence, row.outcome(), row.where() == Where.QUOTED)
        .get(CUES.rows().indexOf(row));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowSaysWhyItIsThereAndMatchesItsExampleAlone(Row row) {
    assertFalse(row.cue().isBlank() || row.reason().isBlank(), "no reason");
    assertTrue(row.weight() != 0, "no weight");
    assertTrue(isFound(row, row.like()), row.like());
    assertFalse(isFound(row, row.unlike()), row.unlike());
  }

  /// The index names only places at which words start.
  @ParameterizedTest
  @MethodSource("rows")
  void theIndexFindsWhatThePatternDoes(Row row) {
    for (Row other : CUES.rows()) {
      for (String sentence : new String[] {other.like(), other.unlike()}) {
        boolean reads = row.where() != Where.SHORT || sentence.length() <= 75;
        assertEquals(
            reads && row.pattern().matcher(sentence).find(), isFound(row, sentence), sentence);
      }
    }
  }

  @Test
  void aRowCountsOnceForItsOutcome() {
    String sentence =
        "There is no documentation of a trial, and there is no documentation of a plan.";
    double upheld = CUES.score(sentence, Outcome.UPHELD, false);
    assertTrue(upheld > 0, () -> "upheld " + upheld);
    assertTrue(CUES.score(sentence, Outcome.OVERTURNED, false) < upheld);
    assertEquals(
        CUES.score("There is no documentation of a trial.", Outcome.UPHELD, false),
        upheld,
        "counts once");
    assertTrue(CUES.score(sentence, null, false) < upheld);
  }
}
