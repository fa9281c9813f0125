package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {
  @ParameterizedTest
  @CsvSource({
    "2016, 2016-01-01, 2016-12-31",
    "2015-02, 2015-02-01, 2015-02-28",
    "2016-02, 2016-02-01, 2016-02-29",
    "2016-02-03, 2016-02-03, 2016-02-03",
    "2016-2-3, 2016-02-03, 2016-02-03",
    ">=0001-01-01, 0001-01-01, 2199-12-31",
    "1900..2100, 1900-01-01, 2100-12-31",
    "' 2016 ', 2016-01-01, 2016-12-31",
    "2015..2016-03, 2015-01-01, 2016-03-31",
    "2015 .. 2016, 2015-01-01, 2016-12-31",
    "2016-05-01..2016-05-01, 2016-05-01, 2016-05-01",
    "2016.., 2016-01-01, 2199-12-31",
    "..2016, 1900-01-01, 2016-12-31",
    ".., 1900-01-01, 2199-12-31",
    ">=2016-07, 2016-07-01, 2199-12-31",
    ">2016-07, 2016-08-01, 2199-12-31",
    "> 2016, 2017-01-01, 2199-12-31",
    "<2016-07, 1900-01-01, 2016-06-30",
    "<=2016-07, 1900-01-01, 2016-07-31"
  })
  void aPeriodIsAllOfItsDays(String typed, LocalDate from, LocalDate to) {
    assertEquals(new DayRange(from, to), DayRange.parse(Field.DECIDED, typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "2/14/2017 ^ 2017-02-14",
        "Feb 14, 2017..Mar 2017 ^ 2017-02-14..2017-03",
        "<2/1/2017 ^ ..2017-01",
        ">= Feb 2017 ^ 2017-02..",
        "since 2/1/2017 ^ 2017-02..",
        "before Jan 10, 2017 ^ ..2017-01-09",
        "between 2015 and 2016 ^ 2015..2016",
        "Q1 2017 ^ 2017..2017-03",
        "2016-07.. ^ 2016-07..",
        ".. ^ ..",
        "2016-02-29..2016-02-29 ^ 2016-02-29"
      })
  void aFilterTakesDatesAsPeopleWriteThemAndItsTextReadsBack(String typed, String text) {
    DayRange read = DayRange.parse(Field.DECIDED, typed);
    assertEquals(text, read.text());
    assertEquals(read, DayRange.parse(Field.DECIDED, read.text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "2016 ^ 2016",
        "<2016-07 ^ <2016-07",
        "2015..2016 ^ 2015..2016",
        "Feb 14, 2017 ^ 2017-02-14",
        "after 2016 ^ 2017.."
      })
  void aFilterKeepsAPlainValueAndNormalizesAnother(String typed, String value) {
    assertEquals(value, DayRange.normalized(Field.DECIDED, typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2/30/2017",
        "13/45/2017",
        "MRI in 2016",
        "16",
        "last year",
        "2016-13",
        "2016-00",
        "2016-02-30",
        "2016/02",
        "20161",
        "x..2016",
        "2016..x",
        ">x",
        "2016-02-03-04"
      })
  void whatIsNoDateIsNamedWithTheField(String typed) {
    SearchException.BadRequest e =
        assertThrows(SearchException.BadRequest.class, () -> DayRange.parse(Field.RECEIVED, typed));
    assertTrue(String.valueOf(e.getMessage()).startsWith("received takes a date"), e.getMessage());
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRejected() {
    SearchException.BadRequest e =
        assertThrows(
            SearchException.BadRequest.class, () -> DayRange.parse(Field.DECIDED, "2017..2016"));
    assertEquals("decided=2017..2016 ends before it starts", e.getMessage());
  }

  @Test
  void bothEndsAreIncluded() {
    DayRange range = DayRange.parse(Field.DECIDED, "2016-02..2016-03");
    assertTrue(range.contains(LocalDate.of(2016, 2, 1)));
    assertTrue(range.contains(LocalDate.of(2016, 2, 20)));
    assertTrue(range.contains(LocalDate.of(2016, 3, 31)));
    assertFalse(range.contains(LocalDate.of(2016, 1, 31)));
    assertFalse(range.contains(LocalDate.of(2016, 4, 1)));
  }
}
