package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.IndexStatus;
import imr.field.Field;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static IndexStatus status(String first, String last) {
    return new IndexStatus(
        new IndexStatus.Contents(1, 1, 0, 0, 0, 0),
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
    assertTrue(Periods.isCutShort(Field.DECIDED_YEAR, "2016", status));
    assertTrue(Periods.isCutShort(Field.DECIDED_QUARTER, "2016-Q2", status));
    assertFalse(Periods.isCutShort(Field.DECIDED_QUARTER, "2016-Q3", status));
    assertFalse(Periods.isCutShort(Field.DECIDED_YEAR, "2017", status), "whole to its last day");
    assertTrue(
        Periods.isCutShort(Field.DECIDED_MONTH, "2017-12", status("2017-12-01", "2017-12-30")));
  }
}
