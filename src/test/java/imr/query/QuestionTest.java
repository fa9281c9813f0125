package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.query.Interpretation.Question;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
    "overturn rate by guideline, RATE, guideline",
    "percentage overturned by body part, RATE, region",
    "physical therapy approval rate by body part, RATE, region",
    "count of decisions by year, COUNT, decided-year",
    "number of MRIs per reviewer specialty, COUNT, specialty",
    "denials by month, COUNT, decided-month",
    "MRI overturn rate over time, RATE, decided-year",
    "breakdown of opioids by age group, COUNT, age-band",
    "how many MRIs were overturned by guideline chapter, COUNT, chapter",
    "which specialty overturns the most, COUNT, specialty",
    "most denied treatments, COUNT, procedure",
    "what guidelines apply to epidural injections, COUNT, guideline",
    "which guidelines support acupuncture, COUNT, guideline",
    "upheld or overturned by guideline, COUNT, guideline",
    "trend of denials, COUNT, decided-year",
    "how long does an IMR take, COUNT, application-to-decision"
  })
  void aQuestionNamesTheFieldToCountBy(String q, Question question, String by) {
    assertEquals(new Interpretation.Asked(question, Field.of(by)), read(q).asked());
    assertEquals("", String.join(" ", read(q).text()), "no word of it is a condition");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "overturned by a neurologist",
        "denied by the insurer",
        "treated by age 50",
        "approved by guideline",
        "12 visits per year"
      })
  void byIsNotAlwaysWhatIsCounted(String q) {
    assertNull(read(q).asked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what does upheld mean",
        "What does overturned mean?",
        "upheld meaning",
        "what is the difference between upheld and overturned",
        "define medical necessity",
        "what's an IMR?",
        "what is MTUS",
        "what does it mean if my case is upheld",
        "meaning of utilization review"
      })
  void aQuestionWhatAWordMeansIsAnswered(String q) {
    assertEquals(Question.MEANING, read(q).asks());
    assertEquals("", read(q).parsed(), "nothing of it is a condition");
    assertTrue(!read(q).notes().isEmpty() && read(q).notes().getFirst().endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"what is acupuncture", "upheld", "what does the MRI show", "mean arterial"})
  void otherWordsAreNotExplained(String q) {
    assertTrue(read(q).asks() != Question.MEANING, q);
  }

  @Test
  void eachTermIsExplainedOnceAndInASentence() {
    List<String> names =
        LanguageHelp.terms().stream().flatMap(term -> term.names().stream()).toList();
    assertEquals(names.size(), Set.copyOf(names).size(), "a name is in one row");
    LanguageHelp.terms().forEach(term -> assertTrue(term.meaning().endsWith("."), term.meaning()));
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
    "what is the number of knee braces, COUNT",
    "will they pay for my norco, RATE",
    "is physical therapy usually approved, RATE",
    "average overturn rate for acupuncture, RATE",
    "percentage overturned, RATE"
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
