package imr.opensearch.write;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseKeysTest {
  private static String key(int number) {
    return String.format(Locale.ROOT, "CM%02d-%07d", 13 + number % 10, number);
  }

  @Test
  void nothingThatWasAddedIsDeniedAndFewOthersAreNot() {
    CaseKeys keys = new CaseKeys();
    IntStream.range(0, 300_000).map(i -> 3 * i).forEach(i -> keys.add(key(i)));
    assertTrue(IntStream.range(0, 300_000).allMatch(i -> keys.mayHold(key(3 * i))));
    long mistaken = IntStream.range(0, 100_000).filter(i -> keys.mayHold(key(3 * i + 1))).count();
    assertTrue(mistaken < 1_000, "mistaken: " + mistaken);
    keys.clear();
    assertFalse(keys.mayHold(key(3)));
  }
}
