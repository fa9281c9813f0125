package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.field.Labels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientReaderTest {
  private static final PatientReader READER = new PatientReader(new Labels(Letters.VOCABULARY));

  private static String read(String q) {
    return ReadPhrases.shown(READER, q);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "45 year old female ^ sex=female (female); age=45 (45 year old)",
        "45-year-old man ^ sex=male (man); age=45 (45-year-old)",
        "38 yo M ^ sex=male (M); age=38 (38 yo)",
        "38 y/o F ^ sex=female (F); age=38 (38 y/o)",
        "aged 52 ^ age=52 (aged 52)",
        "woman in her 60s ^ sex=female (woman); age=60..69 (in her 60s)",
        "women ^ sex=female (women)",
        "males ^ sex=male (males)",
        "older than 60 ^ age=>60 (older than 60)",
        "over 65 ^ age=>65 (over 65)",
        "over the age of 65 ^ age=>65 (over the age of 65)",
        "younger than 30 ^ age=<30 (younger than 30)",
        "under 30 ^ age=<30 (under 30)",
        "over 50 years old ^ age=>50 (over 50 years old)",
        "older than 50 years ^ age=>50 (older than 50 years)",
        "60 and older ^ age=60.. (60 and older)",
        "at least 50 years old ^ age=50.. (at least 50 years old)",
        "30 or younger ^ age=..30 (30 or younger)",
        "between 30 and 40 years old ^ age=30..40 (between 30 and 40 years old)",
        "ages 30-40 ^ age=30..40 (ages 30-40)"
      })
  void ageAndSexAreThePatients(String q, String read) {
    assertEquals(read, read(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "over 60 mg",
        "over 60mg",
        "under 30 days",
        "more than 12 visits",
        "less than 50%",
        "at least 50% relief",
        "between 30 and 40 visits",
        "in the 1960s",
        "34 years since the injury",
        "10/325",
        "human growth hormone",
        "vitamin F",
        "Tylenol M",
        "over 20 sessions of therapy",
        "pain for over 10 years",
        "less than 15 yrs of work"
      })
  void otherNumbersAndLettersAreNoPatient(String q) {
    assertEquals("", read(q));
  }

  @ParameterizedTest
  @CsvSource({"over 60, over 60", "60 and older, 60 or more", "in his 50s, 50 to 59"})
  void theChipShowsTheAgesInWords(String q, String label) {
    assertEquals(
        label, ReadPhrases.by(READER, q).meanings().getFirst().senses().getFirst().label());
  }
}
