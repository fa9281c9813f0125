package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.letter.CaseNumber;
import imr.letter.Dates;
import imr.letter.Warning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyDatesTest {
  private static final LocalDate DAY = LocalDate.of(2016, 10, 22);
  private static final CaseNumber NUMBER = new CaseNumber("CM17-0000001");
  private final List<Warning> warnings = new ArrayList<>();

  private Dates completed(@Nullable LocalDate injured, @Nullable LocalDate denied, String summary) {
    Dates printed = new Dates(DAY, DAY.plusDays(1), injured, denied, DAY.plusDays(2));
    return BodyDates.completed(new HeaderTable(NUMBER, printed, null), "", summary, warnings);
  }

  private List<String> kinds() {
    return warnings.stream().map(w -> w.kind().id()).toList();
  }

  @Test
  void aWholeHeaderStaysAndGivesNoWarning() {
    Dates dates = completed(DAY, DAY, "He fell.");
    assertEquals(new Dates(DAY, DAY.plusDays(1), DAY, DAY, DAY.plusDays(2)), dates);
    assertEquals(List.of(), warnings);
  }

  @Test
  void whatTheHeaderLacksComesFromTheSummary() {
    Dates dates =
        completed(
            null, null, "Injured on 1/9/13. The utilization review dated 12/24/13 denied it.");
    assertEquals(LocalDate.of(2013, 1, 9), dates.injured());
    assertEquals(LocalDate.of(2013, 12, 24), dates.denied());
    assertEquals(List.of("header-missing"), kinds());
    assertEquals(
        "missing from the header: date of injury, UR decision date", warnings.getFirst().message());
    assertNull(warnings.getFirst().issue());
  }

  @Test
  void theOpeningOfANoticeGivesTheDatesThatNoTablePrints() {
    Dates dates =
        BodyDates.completed(
            new HeaderTable(NUMBER, Dates.NONE, null),
            "An application for Independent Medical Review was filed on 7/23/2013 against the"
                + " Utilization Review Denial dated July 15, 2013. A Notice of Assignment and"
                + " Request for Information was sent to both sides on 7/30/2013.",
            "The utilization review dated 7/16/2013 denied it.",
            warnings);
    assertEquals(LocalDate.of(2013, 7, 23), dates.received());
    assertEquals(LocalDate.of(2013, 7, 15), dates.denied());
    assertEquals(LocalDate.of(2013, 7, 30), dates.assigned());
  }

  @Test
  void aNumberOfEightDigitsIsKeptAndTold() {
    Dates all = new Dates(DAY, DAY, DAY, DAY, DAY);
    BodyDates.completed(
        new HeaderTable(new CaseNumber("CM24-10000123"), all, null), "", "", warnings);
    assertEquals(
        "case number CM24-10000123 has more than seven digits after the year; kept as printed",
        warnings.getFirst().message());
    assertEquals(List.of("case-number-unusual"), kinds());
  }

  @Test
  void whatBothLackStaysUnknown() {
    Dates dates = completed(null, null, "He fell.");
    assertNull(dates.injured());
    assertNull(dates.denied());
  }

  @Test
  void everythingThatIsMissingIsNamedInOneWarning() {
    BodyDates.completed(new HeaderTable(null, Dates.NONE, null), "", "He fell.", warnings);
    assertEquals(
        "missing from the header: case number, date assigned, decision date, date of injury,"
            + " UR decision date, application received",
        warnings.getFirst().message());
    assertEquals(1, warnings.size());
  }

  @Test
  void datesThatDifferGiveAWarningEachAndTheHeadersCounts() {
    Dates dates =
        completed(DAY, DAY, "Injured on 1/9/13. The utilization review dated 12/24/13 denied it.");
    assertEquals(DAY, dates.injured());
    assertEquals(DAY, dates.denied());
    assertEquals(List.of("injury-date-differs", "ur-date-differs"), kinds());
    assertEquals(
        "date of injury: 2016-10-22 in the header, 2013-01-09 in the summary",
        warnings.getFirst().message());
    assertEquals(
        "UR decision date: 2016-10-22 in the header, 2013-12-24 in the summary",
        warnings.getLast().message());
  }

  @Test
  void datesThatAgreeGiveNone() {
    completed(DAY, DAY, "Injured on 10/22/16. The utilization review dated 10/22/2016 denied it.");
    assertEquals(List.of(), warnings);
  }
}
