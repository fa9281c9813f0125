package imr.research;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// How differences are adjusted for having looked at many.
class ReasonsTest {
  /// The example of Benjamini and Hochberg (1995), section 3.1: of its 15 probabilities the first
  /// four are called differences at a rate of 5 %, three by Bonferroni's method.
  @Test
  void theirOwnExampleComesOutAsTheyHaveIt() {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000
    };
    double[] q = FalseDiscovery.adjusted(p);
    assertEquals(4, Arrays.stream(q).filter(each -> each <= 0.05).count());
    assertEquals(0.035625, q[3], 1e-12);
  }

  @Test
  void ordersAndTiesDoNotMatter() {
    double[] p = {0.001, 0.03, 0.02, 0.5, 0.04, 0.9, 0.0004};
    double[] q = {0.0035, 0.0525, 0.14 / 3, 3.5 / 6, 0.056, 0.9, 0.0028};
    assertArrayEquals(q, FalseDiscovery.adjusted(p), 1e-12);
    assertArrayEquals(
        new double[] {0.2, 0.2}, FalseDiscovery.adjusted(new double[] {0.2, 0.2}), 1e-12);
    assertEquals(0, FalseDiscovery.adjusted(new double[0]).length);
  }
}
