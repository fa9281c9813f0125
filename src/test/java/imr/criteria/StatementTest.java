package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Of whom a sentence speaks, and what of it is denied.
class StatementTest {
  /// The sentences by bars; those that quote a guideline begin with `>`.
  private static String read(String rationale) {
    return Statement.of(rationale).stream()
        .map(s -> (s.quotes() ? ">" : "") + s.words())
        .collect(Collectors.joining("|"));
  }

  @Test
  void aSentenceOnThePatientIsNoQuotation() {
    assertEquals("The patient has pain.|It is old.", read("The patient has pain. It is old."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The guidelines recommend it for acute pain.",
        "MTUS states that it helps.",
        "According to ODG, it should be tried first.",
        "It is recommended as an option.",
        "If the patient fails therapy, it may be tried.",
        "When a patient improves, the guideline allows more."
      })
  void aGuidelinesSentenceIs(String sentence) {
    assertEquals(">" + sentence, read(sentence));
  }

  @Test
  void aGuidelinesWordsGoOnUntilThePatientIsSpokenOf() {
    assertEquals(
        ">MTUS recommends it.|>Gains are listed.|The patient has none.|Gains are listed.",
        read("MTUS recommends it. Gains are listed. The patient has none. Gains are listed."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "However, ODG recommends it.",
        "In this case, ODG recommends it.",
        "Based on ODG, it is recommended.",
        "The submitted file and ODG recommend it."
      })
  void aTurnEndsAQuotation(String turn) {
    assertEquals(">MTUS recommends it.|" + turn, read("MTUS recommends it. " + turn));
  }

  @Test
  void anOpenQuotationMarkKeepsItGoing() {
    assertEquals(
        ">MTUS states: \"It helps.|>She is warned.\"|She is warned.",
        read("MTUS states: \"It helps. She is warned.\" She is warned."));
    assertEquals(
        ">MTUS states: \u201CIt helps.|>She is warned.\u201D|She is warned.",
        read("MTUS states: \u201CIt helps. She is warned.\u201D She is warned."));
    assertEquals(
        ">MTUS states: \"It helps.|In this case she is warned.|She is warned.",
        read("MTUS states: \"It helps. In this case she is warned. She is warned."));
  }

  @Test
  void aSentenceMayTurnFromTheGuidelineToThePatient() {
    assertEquals(
        ">MTUS recommends it after therapy, |but the patient has had none.",
        read("MTUS recommends it after therapy, but the patient has had none."));
    assertEquals(
        ">MTUS recommends it; |there is no record of therapy.|Nor is it known.",
        read("MTUS recommends it; there is no record of therapy. Nor is it known."));
    assertEquals(
        ">MTUS recommends it, but it should be short.",
        read("MTUS recommends it, but it should be short."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The request is not medically necessary.",
        "Physical therapy for the knee is medically necessary.",
        "Therefore, the request for an MRI is not supported.",
        "As such, the requested MRI is not certified.",
        "Thus the request is warranted.",
        "Medical necessity is not established.",
      })
  void theClosingFormulaIsNotRead(String closing) {
    assertEquals("He has pain.", read("He has pain. " + closing));
  }

  @Test
  void aFormulaBehindAReasonIsCutOff() {
    assertEquals(
        "He has no deficit, ",
        read("He has no deficit, and the request is not medically necessary."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The request is not medically necessary because he has no deficit.",
        "The request is not supported since therapy was not tried.",
        "MRI is medically necessary given the deficit.",
        "The request for therapy exceeds what is supported.",
      })
  void aFormulaWithItsReasonIsRead(String closing) {
    assertEquals(closing, read(closing));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This decision should not be interpreted as advice to stop it.",
        "This medical necessity decision addresses the request alone.",
        "The treating physician and the patient are advised to consult the guideline.",
      })
  void theStandingParagraphOnTaperingIsLeftOut(String sentence) {
    assertEquals("He has pain.|It is old.", read("He has pain. " + sentence + " It is old."));
  }

  @Test
  void sentencesKnowTheirPlaceInTheRationale() {
    Statement last = Statement.of("He has pain. It is old. ").getLast();
    assertEquals(13, last.start());
    assertEquals(23, last.end());
    Statement turned = Statement.of("MTUS recommends it, but the patient has none.").getLast();
    assertEquals(0, turned.start(), "of the whole sentence");
    assertEquals(45, turned.end());
  }

  @Test
  void aSentenceBeyondMeasureIsReadByItsStart() {
    String longest = "pain ".repeat(1_000);
    Statement read = Statement.of(longest).getFirst();
    assertEquals(4_000, read.words().length());
    assertEquals(longest.strip().length(), read.end());
  }

  private static boolean denied(String sentence, String words) {
    int at = sentence.indexOf(words);
    return Negation.of(sentence, at, at + words.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "There is no sign of a deficit | deficit | true",
        "There is a deficit | deficit | false",
        "The file lacks a deficit | deficit | true",
        "It fails to show a deficit | deficit | true",
        "Not only a deficit was seen | deficit | false",
        "He doesn't have a deficit | deficit | true",
        "It was not old; a deficit was seen | deficit | false",
        "It was not old, but a deficit was seen | deficit | false",
        "It was not old. A deficit was seen | deficit | false",
        "It was not old, and he has a deficit | deficit | false",
        "It is not known, the patient has a deficit | deficit | false",
        "A deficit was not seen | deficit | true",
        "A deficit is absent | deficit | true",
        "A deficit was seen, but it is not old | deficit | false",
        "A deficit is not medically relevant | deficit | false",
        "A deficit wasn't seen | deficit | true",
        "A deficit was ruled out | deficit | true",
        "A nondescript deficit | deficit | false",
        "An unknown cause of a deficit | deficit | true",
      })
  void wordsAreDeniedBeforeOrBehindInTheirClause(String sentence, String words, boolean denied) {
    assertEquals(denied, denied(sentence, words));
  }

  @Test
  void aDenialFarAwayDoesNotReach() {
    String between = "word ".repeat(40);
    assertFalse(denied("no " + between + "deficit", "deficit"));
    assertTrue(denied("no " + between.substring(0, 180) + "deficit", "deficit"));
    assertFalse(denied("deficit " + between + "absent", "deficit"));
    assertTrue(denied("deficit " + between.substring(0, 110) + "absent", "deficit"));
  }
}
