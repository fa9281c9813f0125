package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The expected intervals follow from tables: Student's t is 2.446912 for six degrees of freedom,
/// and the 2.5% quantile of 20 fair coins is 6, of 6 coins 1.
class DistributionTest {
  private static Distribution of(long... values) {
    Map<Long, Long> counts = new HashMap<>();
    Arrays.stream(values).forEach(value -> counts.merge(value, 1L, Long::sum));
    return new Distribution(counts);
  }

  private static void assertInterval(double low, double high, @Nullable ConfidenceInterval found) {
    assertNotNull(found);
    assertEquals(low, found.low(), 1e-6);
    assertEquals(high, found.high(), 1e-6);
  }

  @Test
  void theMeanHasStudentsInterval() {
    Distribution days = of(10, 12, 14, 20, 22, 22, 30);
    assertEquals(18.571428, Objects.requireNonNull(days.mean()), 1e-6);
    assertInterval(12.100655, 25.042202, days.meanInterval());
  }

  @Test
  void theMedianHasAnIntervalBetweenRanks() {
    Distribution days = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    assertEquals(10.5, days.median());
    assertInterval(6, 15, days.medianInterval());
    assertInterval(1, 6, of(1, 2, 3, 4, 5, 6).medianInterval());
    assertEquals(3.0, of(3, 1, 9).median());
  }

  @Test
  void aFewLettersHaveNoInterval() {
    assertNull(of().mean());
    assertNull(of().median());
    assertNull(of(4).meanInterval());
    assertEquals(4.0, of(4).mean());
    assertNull(of(1, 2, 3, 4, 5).medianInterval());
  }

  @Test
  void valuesThatOccurOftenCountOften() {
    Distribution days = new Distribution(Map.of(10L, 1_000_000L, 20L, 0L, 40L, 1L));
    assertEquals(1_000_001, days.size());
    assertEquals(10.0, days.median());
    assertInterval(10, 10, days.medianInterval());
  }
}
