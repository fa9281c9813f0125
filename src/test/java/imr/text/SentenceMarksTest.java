package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How sentences are told apart in an index: their ends, whether they quote, and how often they
/// recur.
class SentenceMarksTest {
  private static String shown(String text) {
    return SentenceMarks.marked(text)
        .replace(SentenceMarks.SENTENCE_END, 's')
        .replace(SentenceMarks.PARAGRAPH_END, 'p')
        .replace(SentenceMarks.QUOTED_SENTENCE_END, 'S')
        .replace(SentenceMarks.QUOTED_PARAGRAPH_END, 'P');
  }

  @Test
  void theBlankBehindASentenceBecomesItsEnd() {
    assertEquals("He fell.sIt hurts.", shown("He fell. It hurts."));
    assertEquals("He fell.s It hurts.", shown("He fell.  It hurts."));
    assertEquals("He fell.", shown("He fell."));
    assertEquals("", shown(""));
  }

  @Test
  void anEmptyLineBecomesTheEndOfAParagraph() {
    assertEquals("He fell.p\nIt hurts.sSo.", shown("He fell.\n\nIt hurts. So."));
  }

  @Test
  void theEndsOfQuotedSentencesAreSignsOfTheirOwn() {
    assertEquals(
        "ODG says so.SIt may help.P\nHe fell.", shown("ODG says so. It may help.\n\nHe fell."));
    assertEquals("He fell.sODG says so.SHe is old.", shown("He fell. ODG says so. He is old."));
  }

  @Test
  void allSignsAreEnds() {
    assertEquals(4, SentenceMarks.ENDS.size());
    assertTrue(SentenceMarks.ENDS.containsAll(SentenceMarks.PARAGRAPH_ENDS));
    assertTrue(SentenceMarks.ENDS.containsAll(SentenceMarks.QUOTED_ENDS));
  }

  private static String quoted(String... sentences) {
    QuotationDetector quotations = new QuotationDetector();
    StringBuilder told = new StringBuilder();
    for (String sentence : sentences) {
      told.append(quotations.next(sentence) ? 'q' : '-');
    }
    return told.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The guidelines allow it.",
        "MTUS allows it.",
        "It is recommended as an option.",
        "In studies it shows a gain.",
        "It is indicated for acute pain.",
        "Per ACOEM, it is weak."
      })
  void aGuidelinesWordsAreTold(String sentence) {
    assertEquals("q", quoted(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The guidelines allow it for this patient.",
        "She meets the criteria.",
        "The request is beyond the guideline.",
        "The MRI of 10/12/2016 meets the criteria.",
        "A 40-year-old with evidence of a tear.",
        "There is no documentation of criteria.",
        "It is not medically necessary per ODG.",
        "It hurts.",
        "Odg and Mtus are names"
      })
  void whatSpeaksOfThePatientOrNothingIsNone(String sentence) {
    assertEquals("-", quoted(sentence));
  }

  @Test
  void aQuotationGoesOnUntilThePatientIsSpokenOf() {
    assertEquals("qq--", quoted("ODG says so.", "It may help.", "He fell.", "It may help."));
    assertEquals("-q", quoted("It may help.", "ODG says so."));
  }

  private static final String LONG = "No functional gain is documented.";

  @Test
  void aSentenceIsKnownByItsLettersAlone() {
    String hash = SentenceHash.of(LONG).orElseThrow();
    assertTrue(hash.matches("[0-9a-f]{10}"), hash);
    assertEquals(hash, SentenceHash.of("no FUNCTIONAL gain is\ndocumented").orElseThrow());
    assertNotEquals(hash, SentenceHash.of("No functional gain is documented2.").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "abcdefghijklmnopqrstuvwxy, true",
    "abcdefghijklmnopqrstuvwx, false",
    "'a b c.', false"
  })
  void aShortSentenceIsNotKnown(String sentence, boolean known) {
    assertEquals(known, SentenceHash.of(sentence).isPresent());
  }

  @Test
  void aTextsSentencesAreListedOnceWithoutShortOnes() {
    String other = "It is also not clear what was tried before.";
    List<String> all = SentenceHash.all(LONG + " It hurts. " + other + " " + LONG);
    assertEquals(
        List.of(SentenceHash.of(LONG).orElseThrow(), SentenceHash.of(other).orElseThrow()), all);
    assertFalse(SentenceHash.all("").iterator().hasNext());
  }
}
