package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.field.Labels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {
  private static final AmountReader READER = new AmountReader(new Labels(Letters.VOCABULARY));

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "more than 12 visits ^ visits=>12 (more than 12 visits)",
        "over twenty sessions ^ visits=>20 (over twenty sessions)",
        "> 12 visits ^ visits=>12 (> 12 visits)",
        "at least 60 tablets ^ count=>=60 (at least 60 tablets)",
        "60+ pills ^ count=>=60 (60+ pills)",
        "6 or fewer sessions ^ visits=<=6 (6 or fewer sessions)",
        "no more than 24 additional visits ^ visits=<=24 (no more than 24 additional visits)",
        "fewer than 10 visits ^ visits=<10 (fewer than 10 visits)",
        "no fewer than 10 visits ^ visits=>=10 (no fewer than 10 visits)",
        "under 7.5 mg ^ mg=<7.5 (under 7.5 mg)"
      })
  void limitsOfAnAmountAreRead(String q, String read) {
    assertEquals(read, ReadPhrases.shown(READER, q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 visits",
        "10mg",
        "more than 12 weeks",
        "over 50 years old",
        "at least 50% relief",
        "L4-5 or fewer levels"
      })
  void otherNumbersAreNoLimit(String q) {
    assertEquals("", ReadPhrases.shown(READER, q));
  }
}
