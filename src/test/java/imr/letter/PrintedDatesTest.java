package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10/18/2016 | 2016-10-18",
        "1/2/2016 | 2016-01-02",
        "11/5/13 | 2013-11-05",
        "10-13-16 | 2016-10-13",
        "10-13/2016 | 2016-10-13",
        "1/1/49 | 2049-01-01",
        "1/1/50 | 1950-01-01",
        "1/1/00 | 2000-01-01",
        "1/1/99 | 1999-01-01",
        "January 9, 2013 | 2013-01-09",
        "Feb. 9 2013 | 2013-02-09",
        "mar 9, 2013 | 2013-03-09",
        "April 30, 2013 | 2013-04-30",
        "May 1, 2013 | 2013-05-01",
        "June 1, 2013 | 2013-06-01",
        "Jul 1, 2013 | 2013-07-01",
        "AUGUST 1, 2013 | 2013-08-01",
        "Sept. 1, 2013 | 2013-09-01",
        "October 10, 2015 | 2015-10-10",
        "November 1, 2013 | 2013-11-01",
        "December 31, 2013 | 2013-12-31",
        "2/29/2016 | 2016-02-29",
        "2016-10-18 | 2016-10-18",
        "May 2nd, 2022 | 2022-05-02",
        "20 May 2022 | 2022-05-20",
        "2nd of January 2015 | 2015-01-02",
        "1st day of June, 2014 | 2014-06-01",
        "May  20,  2022 | 2022-05-20",
      })
  void datesAreReadInTheirSpellings(String printed, String day) {
    assertEquals(day, Objects.toString(PrintedDates.parse(printed), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13/45/2016",
        "2/29/2015",
        "0/1/2016",
        "4/31/2016",
        "10/18/201",
        "10/18",
        "2016-13-18",
        "2016-1-8",
        "31 June 2014",
        "Someday",
        "Noway 9, 2013",
        "Ebm 9, 2013",
        "February 30, 2013",
        "January 2013",
        "on 10/18/2016",
        "10/18/2016.",
        "''",
      })
  void whatIsNoDateIsNone(String printed) {
    assertEquals(null, PrintedDates.parse(printed));
  }

  @Test
  void datesAreFoundInARunningText() {
    String text =
        "Seen on 1/2/16, 10-13-2016 and Oct. 3, 2016, 2016-10-04, 5 Oct 2016; not 1/2/161, 7/10, Mayor 3, 20 or octet 3, 2016.";
    List<String> found =
        Pattern.compile(PrintedDates.ANY).matcher(text).results().map(MatchResult::group).toList();
    assertEquals(
        List.of("1/2/16", "10-13-2016", "Oct. 3, 2016", "2016-10-04", "5 Oct 2016"), found);
    assertEquals(0, Pattern.compile(PrintedDates.ANY).matcher("").groupCount(), "it has no groups");
  }
}
