package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
      strings = {"", "MRI", "2016", "170001234", "10/325", "10-325", "CM17-0001234567", "4-5"})
  void isNotSeenInOtherWords(String typed) {
    assertNull(CaseNumber.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CM17\u20130001234",
        "CM17\u20110001234",
        "CM17\u22120001234",
        "see cm170001234.",
        "IMR Case No. CM17-0001234, issue 2",
        "(17-0001234)",
        "file CM17-0001234.pdf",
        "CM 17 0001234",
        "CM17-1234"
      })
  void isFoundInATextWithAnyDash(String text) {
    List<CaseNumber.Found> found = CaseNumber.find(text);
    assertEquals(1, found.size());
    assertEquals("CM17-0001234", found.getFirst().number().value());
    String typed = text.substring(found.getFirst().start(), found.getFirst().end());
    assertTrue(typed.endsWith("1234") && !typed.startsWith(" "), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10/325",
        "17-1234",
        "2016-17",
        "CM17-0001234567",
        "XCM17-0001234",
        "phone 555-0001234x",
        "L4-5"
      })
  void isNotFoundInOtherNumbers(String text) {
    assertEquals(List.of(), CaseNumber.find(text));
  }

  @Test
  void severalAreFoundInOrder() {
    assertEquals(
        List.of("CM17-0001234", "CM15-0000009"),
        CaseNumber.find("CM17-0001234 and CM150000009").stream()
            .map(f -> f.number().value())
            .toList());
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

  @Test
  void moreDigitsThanUsualAreKept() {
    CaseNumber number = CaseNumber.parse("CM24-10000123");
    assertEquals(new CaseNumber("CM24-10000123"), number);
    assertFalse(new CaseNumber("CM24-10000123").isUsual());
    assertTrue(new CaseNumber("CM24-1000012").isUsual());
    assertEquals(number, CaseNumber.find("case CM24-10000123.").getFirst().number());
  }
}
