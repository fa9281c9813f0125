package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "2016 ^ 2016",
        "2016-11 ^ 2016-11",
        "2016-11-08 ^ 2016-11-08",
        "11/8/2016 ^ 2016-11-08",
        "11/08/16 ^ 2016-11-08",
        "3/4/98 ^ 1998-03-04",
        "25/11/2016 ^ 2016-11-25",
        "11-8-2016 ^ 2016-11-08",
        "11.8.2016 ^ 2016-11-08",
        "Nov 8, 2016 ^ 2016-11-08",
        "november 8 2016 ^ 2016-11-08",
        "Nov. 8th, 2016 ^ 2016-11-08",
        "8 Nov 2016 ^ 2016-11-08",
        "8th of November, 2016 ^ 2016-11-08",
        "8-Nov-2016 ^ 2016-11-08",
        "Nov 2016 ^ 2016-11",
        "Nov '16 ^ 2016-11",
        "November of 2016 ^ 2016-11",
        "11/2016 ^ 2016-11",
        "Q4 2016 ^ 2016-10..2016",
        "4Q 2016 ^ 2016-10..2016",
        "2016 Q4 ^ 2016-10..2016",
        "last quarter of 2016 ^ 2016-10..2016",
        "H2 2016 ^ 2016-07..2016",
        "second half of 2016 ^ 2016-07..2016"
      })
  void aDateIsReadInTheFormsThatPeopleUse(String typed, String days) {
    WrittenDate read = WrittenDate.parse(typed);
    assertNotNull(read, typed);
    assertEquals(days, read.days().text());
    assertFalse(read.corrected());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "2/30/2016 ^ 2016-02",
        "2016-06-31 ^ 2016-06",
        "Feb 29, 2015 ^ 2015-02",
        "9/0/2016 ^ 2016-09"
      })
  void aDayThatDoesNotExistIsItsMonth(String typed, String days) {
    WrittenDate read = WrittenDate.parse(typed);
    assertNotNull(read);
    assertTrue(read.corrected());
    assertEquals(days, read.days().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "16",
        "13/45/2016",
        "13/2016",
        "00/2016",
        "2016-13",
        "10/325",
        "L4-5",
        "third half of 2016",
        "5Q 2016",
        "May",
        "Smarch 2016",
        "2016-02-03-04",
        "11/8-2016"
      })
  void otherTextIsNoDate(String typed) {
    assertNull(WrittenDate.parse(typed), typed);
  }

  @Test
  void spacesAroundADateDoNotMatter() {
    WrittenDate read = WrittenDate.parse("  May 2016 ");
    assertNotNull(read);
    assertEquals("2016-05", read.days().text());
  }
}
