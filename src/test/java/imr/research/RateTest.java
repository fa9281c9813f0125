package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.RatedSums;
import imr.engine.TallyBuilder;
import imr.letter.Outcome;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rates against R 4.2: `prop.test` of its stats package, and `svymean` of the survey package
/// (4.1-1) for letters as clusters.
class RateTest {
  /// Issues of 20 letters, and how many of them were overturned.
  static final int[] N = {3, 1, 2, 5, 1, 1, 4, 2, 1, 3, 2, 6, 1, 2, 1, 1, 3, 2, 1, 4};

  static final int[] X = {1, 0, 2, 5, 0, 1, 0, 1, 0, 0, 0, 6, 1, 0, 0, 0, 1, 0, 1, 0};

  static RatedSums rated(int[] n, int[] x) {
    TallyBuilder letters = new TallyBuilder();
    for (int i = 0; i < n.length; i++) {
      for (int issue = 0; issue < n[i]; issue++) {
        letters.add(i, issue < x[i] ? Outcome.OVERTURNED : Outcome.UPHELD, false);
      }
    }
    return letters.tally().rated();
  }

  /// 81/263, 15/148, 0/20 and 1/29 are the examples of R. G. Newcombe, "Two-sided confidence
  /// intervals for the single proportion", Statistics in Medicine 17 (1998), 857-872, table I.
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2552885198783, 0.3662095769828",
    "15, 148, 0.0623863995307, 0.1604872417233",
    "0, 20, 0, 0.1611251580528",
    "1, 29, 0.0061132142928, 0.1717552187932",
    "20, 20, 0.8388748419472, 1",
    "36, 221, 0.1200455132683, 0.2172653155196"
  })
  void wilsonIsThatOfProptest(int x, int n, double low, double high) {
    ConfidenceInterval interval = WilsonInterval.interval((double) x / n, n);
    assertEquals(low, interval.low(), 1e-9);
    assertEquals(high, interval.high(), 1e-9);
  }

  @Test
  void designEffectIsThatOfSvymean() {
    RatedSums rated = rated(N, X);
    assertEquals(0.0166485517434, DesignEffect.variance(rated), 1e-9);
    assertEquals(3.1588760867335, DesignEffect.of(rated), 1e-9);
    Rate.Estimated rate = assertInstanceOf(Rate.Estimated.class, Rate.of(rated));
    assertEquals(0.4130434782609, rate.value(), 1e-9);
    assertEquals(46 / 3.1588760867335, rate.effectiveIssues(), 1e-9);
    assertTrue(rate.interval().low() < rate.independentInterval().low());
    assertTrue(rate.interval().high() > rate.independentInterval().high());
  }

  @Test
  void lettersOfOneIssueEachHaveNoDesignEffect() {
    int[] ones = new int[60];
    Arrays.fill(ones, 1);
    int[] some = new int[60];
    Arrays.fill(some, 0, 17, 1);
    Rate.Estimated rate = assertInstanceOf(Rate.Estimated.class, Rate.of(rated(ones, some)));
    assertEquals(1, rate.designEffect());
  }

  @Test
  void whereAllWentOneWayLettersAreTakenForWhollyAlike() {
    int[] n = new int[20];
    Arrays.fill(n, 2);
    Rate.Estimated none = assertInstanceOf(Rate.Estimated.class, Rate.of(rated(n, new int[20])));
    assertEquals(2, none.designEffect(), 1e-9);
    assertEquals(0, none.interval().low());
    assertEquals(0.1611251580528, none.interval().high(), 1e-9, "0 of 20 letters");
  }

  @Test
  void fewIssuesOrLettersAreNotRated() {
    int[] n = new int[19];
    Arrays.fill(n, 5);
    assertInstanceOf(Rate.TooFew.class, Rate.of(rated(n, new int[19])));
    int[] ones = new int[34];
    Arrays.fill(ones, 1);
    assertInstanceOf(Rate.TooFew.class, Rate.of(rated(ones, new int[34])));
    assertInstanceOf(Rate.None.class, Rate.of(RatedSums.ZERO));
  }

  @Test
  void threeOfTenIsElevenToSixtyPercent() {
    int[] ones = new int[10];
    Arrays.fill(ones, 1);
    int[] some = new int[10];
    Arrays.fill(some, 0, 3, 1);
    RatedSums ten = rated(ones, some);
    Rate.TooFew few = assertInstanceOf(Rate.TooFew.class, Rate.of(ten));
    assertEquals(0.3, few.estimate().value(), 1e-9);
    assertEquals(0.107791, few.estimate().interval().low(), 1e-6, "prop.test(3, 10)");
    assertEquals(0.603222, few.estimate().interval().high(), 1e-6);
    assertInstanceOf(Rate.Estimated.class, Rate.of(ten, Rate.Minimum.of(10)));
    assertInstanceOf(Rate.TooFew.class, Rate.of(ten, Rate.Minimum.of(11)));
  }
}
