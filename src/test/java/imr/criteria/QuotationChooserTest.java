package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import imr.letter.Outcome;
import imr.letter.Quotation;
import imr.letter.Sentences;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which sentence is quoted as the reviewer's reason.
class QuotationChooserTest {
  private static final String GUIDELINE =
      "The MTUS recommends a brace for patients with unstable knees.";
  private static final String HISTORY = "The claimant is a 50 year old man who twisted his knee.";
  private static final String LACK = "There is no documentation of an unstable knee.";
  private static final String FORMULA =
      "Therefore, the requested brace is not medically necessary.";
  private static final String GRANTED = "Therefore, the requested brace is medically necessary.";

  /// The choice if the judge says of each sentence that a guideline may or may not speak.
  private static Quotation of(@Nullable Outcome outcome, String rationale) {
    return QuotationChooser.of(
        rationale,
        outcome,
        List.of(),
        Sentences.of(rationale).stream()
            .collect(Collectors.toMap(Sentences.Span::start, span -> 0.5)));
  }

  private static String quoted(@Nullable Outcome outcome, String rationale) {
    return of(outcome, rationale).text(rationale);
  }

  private static String upheld(String... sentences) {
    return quoted(Outcome.UPHELD, String.join(" ", sentences));
  }

  private static String overturned(String... sentences) {
    return quoted(Outcome.OVERTURNED, String.join(" ", sentences));
  }

  @Test
  void theReasonIsQuotedAndNeitherGuidelineNorHistoryNorFormula() {
    assertEquals(LACK, upheld(GUIDELINE, HISTORY, LACK, FORMULA));
    assertEquals(LACK, upheld(LACK, GUIDELINE, HISTORY, FORMULA));
    String unstable = "His knee gives way on stairs despite ten weeks of exercise.";
    assertEquals(unstable, overturned(GUIDELINE, HISTORY, unstable, GRANTED));
  }

  @Test
  void aSentenceAgainstTheOutcomeIsNotQuoted() {
    assertEquals(
        "However, she has failed exercise and her weakness has worsened.",
        overturned(
            "Repeat imaging is not routinely recommended.",
            "However, she has failed exercise and her weakness has worsened.",
            "The scan is medically necessary."));
    assertEquals(
        "Yet the number of visits exceeds what is advised.",
        upheld(
            "The claimant has improved with therapy.",
            "Yet the number of visits exceeds what is advised.",
            FORMULA));
  }

  @Test
  void aConcessionWithTheReasonIsQuoted() {
    String both = "Although exercise failed, there is no documentation of a trial of ice.";
    assertEquals(both, upheld("Exercise was tried.", both, FORMULA));
  }

  @Test
  void whatIsConcededBeforeATurnDoesNotCountAgainstTheSentence() {
    String both = "Six visits may be appropriate but the twelve requested exceed what is advised.";
    assertEquals(both, upheld("The records mention twelve weeks of knee pain.", both, FORMULA));
  }

  @Test
  void aReasonInTheFormulaIsQuotedWithIt() {
    String both = "Given the lack of any exam findings, the requested brace is not supported.";
    assertEquals(both, upheld(GUIDELINE, HISTORY, both));
  }

  @Test
  void aFormulaWithoutContentNeverBeatsAReason() {
    assertEquals(LACK, upheld(LACK, "Given the above, the request is not medically necessary."));
    assertEquals(LACK, upheld(LACK, "Medical necessity has not been established.", FORMULA));
    assertEquals(LACK, upheld(LACK, "There are no exceptional factors to warrant an exception."));
  }

  @Test
  void wordsBetweenQuotationMarksAreNobodysReason() {
    assertEquals(
        LACK,
        upheld(
            "It reads: \"Braces are common. There is no evidence that they help when used alone."
                + " They exceed what is needed.\"",
            LACK,
            FORMULA));
    assertEquals(
        "There is no record of a 5\" tear.",
        upheld(GUIDELINE, "There is no record of a 5\" tear."));
  }

  @Test
  void ifNothingElseIsSaidTheFormulaOrTheGuidelineIsQuoted() {
    assertEquals(FORMULA, upheld(FORMULA));
    String advice = "The MTUS does not recommend ultrasound for the back.";
    assertEquals(advice, upheld("The MTUS covers ultrasound.", advice, FORMULA));
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "'\n\n'"})
  void withoutASentenceNothingIsQuoted(String rationale) {
    assertEquals("", upheld(rationale));
    assertNull(of(null, rationale).sentence());
  }

  @Test
  void withoutAnOutcomeTheReasonIsStillFound() {
    String reason = "In this case the records do not show a trial because none was made.";
    String rationale = String.join(" ", GUIDELINE, HISTORY, reason);
    assertEquals(reason, quoted(null, rationale));
    assertEquals(reason, quoted(Outcome.PARTLY_OVERTURNED, rationale));
  }

  @Test
  void verdictsAreTheSentencesWithoutAReason() {
    String text =
        String.join(" ", GUIDELINE, LACK, "Medical necessity has not been established.", FORMULA);
    assertEquals(
        List.of("Medical necessity has not been established.", FORMULA),
        of(Outcome.UPHELD, text).verdicts().stream()
            .map(s -> text.substring(s.start(), s.end()))
            .toList());
  }

  @Test
  void findingsInTheSenseOfTheOutcomeWeigh() {
    String text = "The sleep log was read twice. The knee brace was worn daily.";
    assertEquals("The sleep log was read twice.", chosen(text, Sense.MISSING, Outcome.UPHELD));
    assertEquals("The knee brace was worn daily.", chosen(text, Sense.SHOWN, Outcome.UPHELD));
    assertEquals("The sleep log was read twice.", chosen(text, Sense.SHOWN, Outcome.OVERTURNED));
    assertEquals("The knee brace was worn daily.", chosen(text, Sense.MISSING, Outcome.OVERTURNED));
  }

  /// The quotation if two findings of one sense are in the first sentence.
  private static String chosen(String text, Sense sense, Outcome outcome) {
    List<CriterionFinding> findings =
        Arrays.asList("a", "b").stream()
            .map(id -> new CriterionFinding(id, sense, Tier.SURE, 0, 29))
            .toList();
    return QuotationChooser.of(text, outcome, findings, Map.of()).text(text);
  }

  @Test
  void aSureJudgeOverrulesTheRules() {
    String pain = "There is no documentation of pain.";
    String relief = "There is no documentation of relief.";
    String text = pain + " " + relief;
    assertEquals(relief, chosen(text, Map.of(0, 0.99)));
    assertEquals(pain, chosen(text, Map.of(35, 0.99)));
  }

  private static String chosen(String text, Map<Integer, Double> guideline) {
    return QuotationChooser.of(text, Outcome.UPHELD, List.of(), guideline).text(text);
  }

  @Test
  void aSentenceIsNeverCut() {
    String endless = "There is no documentation of " + "pain and ".repeat(600) + "relief.";
    assertEquals("", upheld(endless));
    assertEquals(LACK, upheld(endless, LACK));
    String tooLong = "There is no documentation of " + "pain and ".repeat(200) + "relief.";
    assertEquals(tooLong, upheld(tooLong, FORMULA));
    assertEquals(LACK, upheld(tooLong, LACK));
    String book = "It hurts a bit. ".repeat(3_740) + "There is no documentation of relief at all.";
    assertTrue(book.length() > 59_000);
    assertEquals("There is no documentation of relief at all.", upheld(book));
    assertEquals(
        "It hurts a bit.", upheld("It hurts. ".repeat(30) + book), "what is cut is not read");
  }

  @Test
  void aRationaleBeyondMeasureTakesNoLongTime() {
    String huge =
        Arrays.asList(GUIDELINE, HISTORY, LACK, FORMULA).stream()
            .collect(Collectors.joining(" "))
            .repeat(400);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> upheld(huge));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> upheld("no ".repeat(20_000)));
  }
}
