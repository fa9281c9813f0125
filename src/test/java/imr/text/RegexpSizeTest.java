package imr.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.SearchException.BadRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexpSizeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mri",
        ".*",
        "(l|s)[1-5]-?[1-5]?",
        "(ab+)*c?",
        "<1-99>mg",
        "a{2000}",
        "(a{1000})?",
        "(a{1000})*",
        "(a{400}){3,}",
        "(a{1000}){1}",
        "a{40}&a{50}",
        "a{1000}|a{1000}",
        "a{1000}b{1000}",
        "[0-9]{1,4}",
        "(in|out)patient(s|ly)?"
      })
  void whatPeopleWriteIsTaken(String expression) {
    assertTrue(RegexpSize.isTakable(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in++++++++++++++++++++s",
        "((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+)+",
        "(a{1,1000}){1,1000}",
        "a{100000}",
        "a{2001}",
        "(a{1001})?",
        "(a{1001})*",
        "(a{401}){3,}",
        "(a{1001}){1}",
        "a{40}&a{51}",
        "a{1000}|a{1001}",
        "a{1000}b{1001}",
        "((ab)*){50}{50}",
        "(a?){5000}"
      })
  void whatGrowsIsNot(String expression) {
    assertFalse(RegexpSize.isTakable(expression));
  }

  /// Found by fuzzing: it took a minute with twelve letters.
  @Test
  void itIsRefusedBeforeItGrows() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThrows(
                BadRequest.class, () -> new LuceneSyntax().parse("/in" + "+".repeat(40) + "s/")));
  }
}
