package imr.opensearch.write;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyFilterTest {
  private static String key(int number) {
    return String.format(Locale.ROOT, "CM%02d-%07d", 13 + number % 10, number);
  }

  @Test
  void nothingThatWasAddedIsDeniedAndFewOthersAreNot() {
    KeyFilter filter = new KeyFilter(0);
    IntStream.range(0, 1_000_000).map(i -> 3 * i).forEach(i -> filter.add(key(i)));
    assertTrue(IntStream.range(0, 1_000_000).allMatch(i -> filter.mayHold(key(3 * i))));
    long mistaken = IntStream.range(0, 100_000).filter(i -> filter.mayHold(key(3 * i + 1))).count();
    assertTrue(mistaken < 1_500, "mistaken: " + mistaken);
  }
}
