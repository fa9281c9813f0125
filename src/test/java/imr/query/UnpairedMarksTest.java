package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpairedMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "a (b) \"c\" ^ {}",
        "( ^ {0}",
        "a) ^ {1}",
        "(a)) ^ {3}",
        "((a) ^ {0}",
        ")a( ^ {0, 2}",
        "\"a ^ {0}",
        "\"a\" \"b ^ {4}",
        "\"(\" ^ {}",
        "\")\" ^ {}",
        "(\"a)\" ^ {0}",
        "(\"a ^ {0, 1}",
        "\"a (b ^ {0, 3}",
        "(a \"b) c\" ) ^ {}"
      })
  void whatLacksItsPartnerIsLonely(String q, String places) {
    assertEquals(places, UnpairedMarks.of(q).lonely().toString());
  }

  @Test
  void eachKindIsTold() {
    assertEquals(0, UnpairedMarks.of("(a) \"b\"").notes().size());
    assertEquals(1, UnpairedMarks.of("((((").notes().size());
    assertEquals(1, UnpairedMarks.of("\"a").notes().size());
    assertEquals(2, UnpairedMarks.of("\"a (").notes().size());
  }
}
