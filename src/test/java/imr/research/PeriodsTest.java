package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.IndexStatus;
import imr.field.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
  private static IndexStatus status(String first, String last) {
    return new IndexStatus(
        new IndexStatus.Contents(1, 1, 0, 0, 0, 0, Map.of()),
        LocalDate.parse(first),
        LocalDate.parse(last),
        new IndexStatus.Commit("1", "", ""),
        null,
        "");
  }

  @Test
  void guidelineChangesFallIntoTheirPeriods() {
    assertEquals(
        List.of(LocalDate.of(2016, 7, 28)),
        Periods.changes(Field.DECIDED_QUARTER, "2016-Q3").stream()
            .map(Periods.Change::day)
            .toList());
    assertEquals(1, Periods.changes(Field.DECIDED_MONTH, "2017-12").size());
    assertEquals(1, Periods.changes(Field.DECIDED_YEAR, "2018").size());
    assertEquals(List.of(), Periods.changes(Field.DECIDED_QUARTER, "2016-Q4"));
    assertEquals(List.of(), Periods.changes(Field.DECIDED_YEAR, "unknown"));
    assertEquals(List.of(), Periods.changes(Field.SEX, "2018"));
  }

  @Test
  void onlyTheFirstAndLastPeriodCanBeCutShort() {
    IndexStatus status = status("2016-05-02", "2017-12-31");
    assertTrue(Periods.isPartial(Field.DECIDED_YEAR, "2016", status));
    assertTrue(Periods.isPartial(Field.DECIDED_QUARTER, "2016-Q2", status));
    assertFalse(Periods.isPartial(Field.DECIDED_QUARTER, "2016-Q3", status));
    assertFalse(Periods.isPartial(Field.DECIDED_YEAR, "2017", status), "whole to its last day");
    assertTrue(
        Periods.isPartial(Field.DECIDED_MONTH, "2017-12", status("2017-12-01", "2017-12-30")));
  }

  @ParameterizedTest
  @CsvSource({
    "DECIDED_MONTH, 2016-07, 1",
    "DECIDED_MONTH, 2016-06, 0",
    "DECIDED_MONTH, 2018-01, 1",
    "DECIDED_MONTH, 2017-12, 1",
    "DECIDED_QUARTER, 2017-Q4, 1",
    "DECIDED_QUARTER, 2018-Q1, 1",
    "DECIDED_QUARTER, 2017-Q3, 0",
    "DECIDED_YEAR, 2016, 1",
    "DECIDED_YEAR, 2017, 1",
    "DECIDED_YEAR, 2015, 0",
    "DECIDED_YEAR, x, 0"
  })
  void aPeriodHoldsTheChangesOfItsDays(Field field, String period, int changes) {
    assertEquals(changes, Periods.changes(field, period).size());
  }

  @ParameterizedTest
  @CsvSource({
    "2016-05-02, 2017-12-31, 2016-Q2, true",
    "2016-04-01, 2017-12-31, 2016-Q2, false",
    "2016-03-31, 2017-12-31, 2016-Q2, false",
    "2016-06-30, 2017-12-31, 2016-Q2, true",
    "2016-07-01, 2017-12-31, 2016-Q2, false",
    "2016-01-01, 2016-06-29, 2016-Q2, true",
    "2016-01-01, 2016-06-30, 2016-Q2, false",
    "2016-01-01, 2016-04-01, 2016-Q2, true",
    "2016-01-01, 2016-03-31, 2016-Q2, false"
  })
  void aPeriodIsWholeIfItsOwnEndsAreReached(
      String first, String last, String quarter, boolean cut) {
    assertEquals(cut, Periods.isPartial(Field.DECIDED_QUARTER, quarter, status(first, last)));
  }

  @Test
  void notesComeInTheOrderOfThePeriods() {
    List<String> notes =
        Periods.notes(
            Field.DECIDED_YEAR,
            List.of("2016", "2017", "unknown"),
            status("2016-05-02", "2017-12-31"));
    assertEquals(3, notes.size());
    assertTrue(notes.get(0).startsWith("2016 may be partial"));
    assertTrue(notes.get(1).startsWith("2016: in force from Jul 28, 2016"));
    assertTrue(notes.get(2).startsWith("2017: in force from Dec 1, 2017"));
  }
}
