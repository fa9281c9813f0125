package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.field.Labels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeReaderTest {
  private static final OutcomeReader READER = new OutcomeReader(new Labels(Letters.VOCABULARY));

  private static String outcomes(String q) {
    return ReadPhrases.shown(READER, q).replace("outcome=", "");
  }

  @ParameterizedTest
  @CsvSource({
    "acupuncture denied, upheld (denied)",
    "denials of Norco, upheld (denials)",
    "denial upheld, upheld (denial upheld)",
    "was rejected, upheld (rejected)",
    "turned down, upheld (turned down)",
    "lost the appeal, upheld (lost the appeal)",
    "overturned, overturned (overturned)",
    "reversals, overturned (reversals)",
    "denial reversed, overturned (denial reversed)",
    "finally approved, overturned (approved)",
    "was authorized, overturned (was authorized)",
    "workers who won, overturned (won)",
    "found medically necessary, overturned (found medically necessary)"
  })
  void aWordForADecisionIsTheReviewersDecision(String q, String read) {
    assertEquals(read, outcomes(q));
  }

  @ParameterizedTest
  @CsvSource({
    "not overturned, upheld (not overturned)",
    "wasn't approved, upheld (wasn't approved)",
    "wasnt approved, upheld (wasnt approved)",
    "never authorized, upheld (never authorized)",
    "has not yet been certified, upheld (not yet been certified)",
    "weren't ever granted, upheld (weren't ever granted)",
    "not medically necessary, upheld (not medically necessary)",
    "failed to get approved, upheld (failed to get approved)",
    "not denied, overturned (not denied)",
    "wasn't upheld, overturned (wasn't upheld)",
    "were never rejected, overturned (never rejected)",
    "without a denial, overturned (without a denial)",
    "denial was not upheld, overturned (denial was not upheld)",
    "not found medically necessary, upheld (not found medically necessary)",
    "not deemed to be medically necessary, upheld (not deemed to be medically necessary)"
  })
  void aNegatedDecisionIsTheOtherOne(String q, String read) {
    assertEquals(read, outcomes(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "already approved",
        "previously certified visits",
        "prior authorization",
        "was initially denied",
        "denied at first",
        "approved by the FDA",
        "only what the FDA approved",
        "certified by the insurer",
        "the carrier denied it",
        "utilization review denied",
        "denied by UR",
        "patient refused surgery",
        "worker declined the injection",
        "denies chest pain",
        "he denied any fever",
        "weight loss",
        "loss of motion",
        "covered by guidelines",
        "no red flags",
        "without contrast",
        "without red flags",
        "board certified",
        "disallowance hearing"
      })
  void aWordAboutAnotherDecisionStaysAWord(String q) {
    assertEquals("", outcomes(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "denied by the insurer, then overturned ^ overturned (overturned)",
        "already approved physical therapy denied ^ upheld (denied)",
        "patient refused surgery, fusion denied ^ upheld (denied)",
        "overturned upheld MRI ^ overturned (overturned); upheld (upheld)"
      })
  void ofSeveralDecisionsOnlyTheReviewersIsRead(String q, String read) {
    assertEquals(read, outcomes(q));
  }
}
