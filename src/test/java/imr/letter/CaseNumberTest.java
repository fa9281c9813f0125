package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"CM17-0001234", "cm170001234", " 17-1234 ", "cm17-1234", "IMR 17-1234"})
  void isReadInAnySpelling(String typed) {
    assertEquals(new CaseNumber("CM17-0001234"), CaseNumber.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "MRI", "2016", "170001234", "10/325", "10-325", "CM17-00012345", "4-5"})
  void isNotSeenInOtherWords(String typed) {
    assertNull(CaseNumber.parse(typed));
  }

  @Test
  void refusesWhatIsNoNumber() {
    var e = assertThrows(IllegalArgumentException.class, () -> new CaseNumber("17-1234"));
    assertEquals("not a case number like CM17-0001234: 17-1234", e.getMessage());
  }

  @Test
  void tellsOurOwnFromTheStates() {
    assertTrue(new CaseNumber("CM00-0000001").isSynthetic());
    assertFalse(new CaseNumber("CM17-0001234").isSynthetic());
  }
}
