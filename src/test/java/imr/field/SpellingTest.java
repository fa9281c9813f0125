package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "knee, knee, 0",
    "knee, kneed, 1",
    "knee, nee, 1",
    "knee, knie, 1",
    "knee, nkee, 1",
    "region, regoin, 1",
    "ca, abc, 3",
    "abcdef, badcfe, 3",
    "lumbar, lumber, 1",
    "spine, pines, 2",
    "'', abc, 3",
    "abc, '', 3",
    "'', '', 0"
  })
  void eachLetterAddedDroppedChangedOrSwappedIsOne(String a, String b, int distance) {
    assertEquals(distance, Spelling.distance(a, b, 9));
    assertEquals(distance, Spelling.distance(b, a, 9), "either way");
  }

  @Test
  void beyondTheLimitOnlyThatIsTold() {
    assertEquals(4, Spelling.distance("knee", "kneecaps", 4), "just within the limit");
    assertTrue(Spelling.distance("knee", "kneecaps", 3) > 3);
    assertTrue(Spelling.distance("abcd", "wxyz", 2) > 2, "of one length");
  }
}
