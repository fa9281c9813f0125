package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.letter.CaseNumber;
import imr.letter.Dates;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTableTest {
  private static HeaderTable read(String text) {
    return HeaderTable.read(Printed.lines(text));
  }

  /// The days of the month of all five dates, `-` for none.
  private static String days(Dates dates) {
    return Stream.of(
            dates.assigned(), dates.decided(), dates.injured(), dates.denied(), dates.received())
        .map(d -> d == null ? "-" : String.valueOf(d.getDayOfMonth()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Case Number: CM17-0001234 | CM17-0001234",
        "IMR Case Number: CM17-0001234 | CM17-0001234",
        "MAXIMUS Case Number: CM170001234 | CM17-0001234",
        "case number: cm17-0001234 | CM17-0001234",
        "Case Number: IMR 13-000004 | CM13-0000004",
        "Case Number: 13-0000044 | CM13-0000044",
        "Case Number: CM24-10000123 | CM24-10000123",
        "Case Number: CM24-1000012345 |",
        "Case Number: CM17-00012 |",
        "Case Number: 01/02/2017 |",
        "Case Number: |",
      })
  void aCaseNumberIsReadBehindItsLabel(String line, String number) {
    assertEquals(number, Objects.toString(read(line).caseNumber(), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date Assigned: 1/2/2017 | 2 - - - -",
        "Decision Date: 1/2/2017 | - 2 - - -",
        "Decision Date: January 2, 2017 | - 2 - - -",
        "Decision Date: Monday, 2 January 2017 Date of Injury: 2016-12-03 | - 2 3 - -",
        "Date Assigned: 2017-01-02 Date of Injury: 6/1/2016 | 2 - 1 - -",
        "Dated: 1/2/2017 | - 2 - - -",
        "Date of Injury: 1/2/2017 | - - 2 - -",
        "UR Denial Date: 1/2/2017 | - - - 2 -",
        "Date of UR Decision: 1/2/2017 | - - - 2 -",
        "Application Received: 1/2/2017 | - - - - 2",
        "IMR Application Received: 1/2/2017 | - - - - 2",
        "Application 1/2/2017 | - - - - 2",
        "Received: 1/2/2017 | - - - - -",
        "Date Assigned: 13/45/2017 | - - - - -",
        "Date Assigned: 1/2/17 | 2 - - - -",
        "Decision Date: 2/3/2017 Date Assigned: 1/2/2017 | 2 3 - - -",
      })
  void eachDateIsReadBehindItsLabel(String line, String days) {
    assertEquals(days, days(read(line).dates()));
  }

  @Test
  void aValueOfAnotherKindBelongsToNoLabel() {
    HeaderTable header = read("Priority: 1/2/2017 Date Assigned: Standard Case Number: Standard");
    assertNull(header.priority());
    assertEquals(Dates.NONE, header.dates());
    assertNull(header.caseNumber());
  }

  @Test
  void onlyTheFirstValueBehindALabelIsItsOwn() {
    assertEquals("2 - - - -", days(read("Date Assigned: 1/2/2017 1/3/2017").dates()));
    assertEquals("Standard", read("Priority: Standard Expedited").priority());
  }

  @Test
  void aValueOfAnotherKindBetweenIsSkipped() {
    assertEquals("2 - - - -", days(read("Date Assigned: on 1/2/2017").dates()));
  }

  @Test
  void labelsThatShareALineTakeTheirOwnValues() {
    HeaderTable header =
        read(
            """
            Case Number: CM17-0000009 Priority: Expedited
            Date Assigned: 01/20/2017 Date of Injury: 10/22/2016
            Decision Date: 02/14/2017 UR Denial Date: 12/15/2016
            Application 01/03/2017
            Received:
            """);
    assertEquals(new CaseNumber("CM17-0000009"), header.caseNumber());
    assertEquals("Expedited", header.priority());
    assertEquals("20 14 22 15 3", days(header.dates()));
  }

  @Test
  void aColumnOfValuesGoesToTheColumnOfLabelsBeforeIt() {
    HeaderTable header =
        read("Case Number:\nDate Assigned:\nPriority:\n\nCM17-0000009\n1/2/2017\nStandard");
    assertEquals(new CaseNumber("CM17-0000009"), header.caseNumber());
    assertEquals(LocalDate.of(2017, 1, 2), header.dates().assigned());
    assertEquals("Standard", header.priority());
  }

  @Test
  void labelsOfOneLineWaitForAColumnToo() {
    assertEquals(
        "2 3 - - -", days(read("Date Assigned: Decision Date:\n1/2/2017 1/3/2017").dates()));
  }

  @Test
  void aColumnThatDoesNotFitIsLeftAside() {
    assertEquals(Dates.NONE, read("Date Assigned:\nDecision Date:\n1/2/2017").dates());
    assertEquals(Dates.NONE, read("Date Assigned:\n1/2/2017\n1/3/2017").dates());
    HeaderTable kinds = read("Date Assigned:\nPriority:\nStandard\n1/2/2017");
    assertEquals(Dates.NONE, kinds.dates());
    assertNull(kinds.priority());
  }

  @Test
  void aColumnThatDoesNotFitSpoilsNoLaterOne() {
    String text = "Date Assigned:\nDecision Date:\n1/2/2017\nDate of Injury:\n1/4/2017";
    assertEquals("- - 4 - -", days(read(text).dates()));
  }

  @Test
  void aLabelOfTwoLinesCountsOnce() {
    String text = "Date of Injury:\nApplication\nReceived:\n1/4/2017\n1/5/2017";
    assertEquals("- - 4 - 5", days(read(text).dates()));
  }

  @Test
  void labelsWithoutValuesAtTheEndAreNothing() {
    assertEquals(Dates.NONE, read("Date Assigned:\nDecision Date:").dates());
    assertEquals(Dates.NONE, read("").dates());
  }

  @Test
  void theLastOfEqualLabelsIsTaken() {
    assertEquals(
        "3 - - - -", days(read("Date Assigned: 1/2/2017\nDate Assigned: 1/3/2017").dates()));
  }
}
