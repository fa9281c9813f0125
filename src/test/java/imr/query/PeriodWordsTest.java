package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.query.WordInterpreter.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsTest {
  private static String periods(String text) {
    List<Meaning> meanings = new ArrayList<>();
    PeriodWords.read(text, meanings);
    return meanings.stream()
        .map(m -> m.field() + "=" + m.senses().getFirst().value())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "MRI in 2016, decided=2016",
    "MRI during 2016, decided=2016",
    "in the year 2016, decided=2016",
    "decided in 2016, decided=2016",
    "IN 2016, decided=2016",
    "since 2016, decided=2016..",
    "from 2016 on, decided=2016..",
    "from 2016 onwards, decided=2016..",
    "after 2016, decided=>2016",
    "before 2016, decided=<2016",
    "until 2016, decided=..2016",
    "through 2016, decided=..2016",
    "injured since 2015, injured=2015..",
    "Injured in 2015, injured=2015"
  })
  void aYearIsAPeriod(String text, String period) {
    assertEquals(period, periods(text));
  }

  @ParameterizedTest
  @CsvSource({
    "in January 2016, 01", "in jan 2016, 01", "in Jan. 2016, 01", "in February 2016, 02",
    "in feb 2016, 02", "in March 2016, 03", "in apr 2016, 04", "in May 2016, 05",
    "in jun 2016, 06", "in June 2016, 06", "in jul 2016, 07", "in July of 2016, 07",
    "in aug 2016, 08", "in sep 2016, 09", "in Sept. 2016, 09", "in september 2016, 09",
    "in oct 2016, 10", "'in November, 2016', 11", "in dec 2016, 12", "December 2016, 12"
  })
  void aMonthIsAPeriod(String text, String month) {
    assertEquals("decided=2016-" + month, periods(text));
  }

  @ParameterizedTest
  @CsvSource({
    "between 2015 and 2017, decided=2015..2017",
    "from 2015 to 2017, decided=2015..2017",
    "from March 2015 until May 2016, decided=2015-03..2016-05",
    "decided between 2015 and 2015, decided=2015..2015",
    "injured between 2015 and 2016, injured=2015..2016",
    "2015-2017, decided=2015..2017",
    "2015 to 2017, decided=2015..2017",
    "2015–2017, decided=2015..2017",
    "MRI 2015 - June 2016, decided=2015..2016-06",
    "in 2015 and after 2017, decided=2015 decided=>2017",
    "in 2016 or since 2018, decided=2016 decided=2018.."
  })
  void twoEndsAreOnePeriod(String text, String periods) {
    assertEquals(periods, periods(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MTUS 2016",
        "2016",
        "in 2056",
        "in 1999",
        "in 20161",
        "in10 2016",
        "code 2015-2017x",
        "10/2015-2017",
        "a2015-2017",
        "between the two"
      })
  void otherNumbersAreNoPeriod(String text) {
    assertEquals("", periods(text));
  }

  @Test
  void endsInTheWrongOrderAreNoPeriod() {
    assertEquals("", periods("2017 to 2015"));
  }

  @Test
  void whatWasReadIsBlankedAndTheRestKeepsItsPlace() {
    List<Meaning> meanings = new ArrayList<>();
    String text = "MRI in May 2016 of knee";
    String rest = PeriodWords.read(text, meanings);
    assertEquals("MRI             of knee", rest);
    Meaning meaning = meanings.getFirst();
    assertEquals("in May 2016", text.substring(meaning.start(), meaning.end()));
    assertEquals(Field.DECIDED, meaning.field());
    assertTrue(meaning.senses().getFirst().mentions().isEmpty(), "no letter prints it so");
  }
}
