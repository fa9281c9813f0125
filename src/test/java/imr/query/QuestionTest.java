package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.query.Interpretation.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The questions that plain words ask.
class QuestionTest {
  private static Interpretation read(String q) {
    return QueryBuilderTest.LANGUAGE.read(q, true).interpretation();
  }

  @ParameterizedTest
  @CsvSource({
    "what percentage of MRIs is denied, RATE",
    "how often is physical therapy approved, RATE",
    "what are my chances of getting an MRI approved, RATE",
    "odds of winning acupuncture, RATE",
    "approval rate for epidural injections, RATE",
    "is acupuncture ever approved, RATE",
    "can I get a TENS unit approved, RATE",
    "why was my physical therapy denied, REASONS",
    "common reasons for denial of an MRI, REASONS",
    "how come acupuncture was denied, REASONS",
    "why isn't acupuncture, REASONS",
    "how many MRIs were overturned, COUNT",
    "what is the number of knee braces, COUNT"
  })
  void aQuestionIsRecognized(String q, Question question) {
    assertEquals(question, read(q).asks());
    assertEquals("", String.join(" ", read(q).text()), "no word of it is a condition");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MRI", "denied MRI", "how long does it take", "how many visits of physical therapy",
        "show me knee braces", "overturned acupuncture", "is there a gym membership", "heart rate",
        "\"how often\" acupuncture"
      })
  void otherWordsAskNothing(String q) {
    assertNull(read(q).asks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "approval rate for acupuncture",
        "denial rate acupuncture",
        "overturn rate by guideline acupuncture"
      })
  void aRateIsAskedWhateverTheOutcome(String q) {
    assertEquals("procedure:acupuncture", read(q).parsed());
  }
}
