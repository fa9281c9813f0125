package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRangeTest {
  @ParameterizedTest
  @CsvSource({
    "12, 12, 12",
    "7.5, 7.5, 7.5",
    "' 12 ', 12, 12",
    "60..70, 60, 70",
    "60 .. 70.25, 60, 70.25",
    "60..60, 60, 60",
    "60.., 60, Infinity",
    "..70, -Infinity, 70",
    ">=12, 12, Infinity",
    "<= 12, -Infinity, 12"
  })
  void rangesHoldBothEnds(String typed, double from, double to) {
    assertEquals(new NumberRange(from, to), NumberRange.parse(Field.VISITS, typed));
  }

  @Test
  void strictBoundsLeaveOutTheNumberItself() {
    NumberRange over = NumberRange.parse(Field.VISITS, ">12");
    NumberRange under = NumberRange.parse(Field.VISITS, "<12");
    assertTrue(over.contains(12.0001) && !over.contains(12));
    assertTrue(under.contains(11.9999) && !under.contains(12));
    assertEquals(Double.POSITIVE_INFINITY, over.to());
    assertEquals(Double.NEGATIVE_INFINITY, under.from());
  }

  @ParameterizedTest
  @CsvSource({"59.9, false", "60, true", "65, true", "70, true", "70.1, false"})
  void bothEndsAreIncluded(double number, boolean within) {
    assertEquals(within, NumberRange.parse(Field.AGE, "60..70").contains(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "ten", "-5", "1e3", "1234567890", "1.23456", ">", "=12", "1,5"})
  void whatIsNoNumberIsNamedWithTheField(String typed) {
    SearchException.BadRequest e =
        assertThrows(SearchException.BadRequest.class, () -> NumberRange.parse(Field.AGE, typed));
    assertTrue(String.valueOf(e.getMessage()).startsWith("age takes a number"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).endsWith("\"" + typed + "\""), e.getMessage());
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRejected() {
    SearchException.BadRequest e =
        assertThrows(SearchException.BadRequest.class, () -> NumberRange.parse(Field.MG, "70..60"));
    assertEquals("mg=70..60 ends before it begins", e.getMessage());
  }
}
