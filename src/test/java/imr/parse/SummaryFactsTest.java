package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.letter.Sex;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryFactsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A 48-year-old man. | 48",
        "A 48 year old man. | 48",
        "A 48 years old man. | 48",
        "A man, 48 years of age. | 48",
        "A 48 yo man. | 48",
        "A 48 y/o man. | 48",
        "A 48-Year-Old man. | 48",
        "A 101-year-old man. | 101",
        "Hurt 3 years ago. |",
        "A man of 48. |",
        "A 1048-year-old tree. |",
        "A 48-year-older tree. |",
      })
  void theAgeIsReadInItsSpellings(String summary, Integer age) {
    assertEquals(age, SummaryFacts.patient(summary).age());
  }

  @Test
  void anAgeFarDownIsAnotherPersons() {
    String filler = "It hurts a lot. ".repeat(24); // 384 characters
    assertEquals(7, SummaryFacts.patient(filler + "A 7-year-old.").age());
    assertNull(SummaryFacts.patient(filler + "It hurts. He has a 7-year-old son.").age());
  }

  @Test
  void aLongOpeningMayHoldTheAgeBehindFourHundredCharacters() {
    String one = "It hurts a lot, ".repeat(30) + "and he is a 52-year-old man";
    assertEquals(52, SummaryFacts.patient(one + ". It hurts.").age());
    assertEquals(52, SummaryFacts.patient("It hurts. " + one + ". It hurts.").age());
    assertNull(SummaryFacts.patient("It hurts. It hurts. " + one + ".").age());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A 48-year-old woman. | FEMALE",
        "A 48-year-old Female. | FEMALE",
        "The lady fell. | FEMALE",
        "A 48-year-old man. | MALE",
        "The MALE fell. | MALE",
        "The gentleman fell. | MALE",
        "The worker fell. |",
        "The manual was read. |",
        "The worker fell. She is a woman. | FEMALE",
        "The worker fell. It hurts. A man came. |",
        "A woman fell. A man came. | FEMALE",
        "The worker fell on 1.5 men. A man came. | MALE",
      })
  void theSexIsThatOfTheFirstTwoSentences(String summary, String sex) {
    assertEquals(sex, Objects.toString(SummaryFacts.patient(summary).sex(), null));
  }

  @Test
  void aSentenceWithAQuotationMarkBehindItEnds() {
    assertNull(SummaryFacts.patient("He fell. It hurt. \"A man came.\"").sex());
    assertEquals(Sex.MALE, SummaryFacts.patient("He fell. it hurt. A man came.").sex());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The date of injury is 1/9/13. | 2013-01-09",
        "Injury date: 1/9/2013. | 2013-01-09",
        "DOI 1/9/2013 | 2013-01-09",
        "He was injured on January 9, 2013. | 2013-01-09",
        "She has a claim from 1-9-13. | 2013-01-09",
        "His injury of the back happened on 1/9/2013 | 2013-01-09",
        "An injury that he had to his back and knee on 1/9/2013 |",
        "An injury, and on 1/9/2013 a visit |",
        "Seen on 1/9/2013 |",
        "Injured on 13/45/2013 |",
      })
  void theDateOfInjuryIsReadFromTheSummary(String summary, String day) {
    assertEquals(day, Objects.toString(SummaryFacts.injured(summary), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The utilization review dated 12/24/13 denied it. | 2013-12-24",
        "The Utilization Review of December 24, 2013 | 2013-12-24",
        "utilization review determination that is being challenged on 12/24/13 | 2013-12-24",
        "utilization review letter, from 12/24/2013 | 2013-12-24",
        "The review dated 12/24/13 |",
        "utilization review 12/24/13 |",
        "utilization review was made by a nurse of the plan on 12/24/13 |",
      })
  void theDateOfTheUtilizationReviewIsReadFromTheSummary(String summary, String day) {
    assertEquals(day, Objects.toString(SummaryFacts.denied(summary), null));
  }
}
