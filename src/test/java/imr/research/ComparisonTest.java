package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.CompareAnswer;
import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Shared;
import imr.engine.CompareAnswer.Stratum;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.engine.TallyBuilder;
import imr.letter.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Comparisons against R 4.2: `fisher.test` of its stats package, `svychisq`, `svyby` and `svyglm`
/// of the survey package (4.1-1), and `rma.mh` of the metafor package.
class ComparisonTest {
  private static CompareAnswer answer(RatedSums a, RatedSums b, Shared shared) {
    return new CompareAnswer(
        "",
        new Tally(a.issues(), a.letters(), 0, 0, a, a),
        new Tally(b.issues(), b.letters(), 0, 0, b, b),
        0,
        shared,
        Map.of(
            "mri",
            new Stratum(
                new Cell(a.overturned(), a.upheld()), new Cell(b.overturned(), b.upheld()))));
  }

  /// The letters of [RateTest]; the k-th issue of all is in the first group where 7k mod 5 is under
  /// 2, in the second elsewhere. Of a letter's issues the first ones are overturned.
  private static CompareAnswer clustered() {
    TallyBuilder a = new TallyBuilder();
    TallyBuilder b = new TallyBuilder();
    Shared shared = Shared.ZERO;
    int k = 0;
    for (int letter = 0; letter < RateTest.N.length; letter++) {
      int[] n = new int[2];
      int[] x = new int[2];
      for (int issue = 0; issue < RateTest.N[letter]; issue++) {
        int group = ++k * 7 % 5 < 2 ? 0 : 1;
        boolean won = issue < RateTest.X[letter];
        (group == 0 ? a : b).add(letter, won ? Outcome.OVERTURNED : Outcome.UPHELD, false);
        n[group]++;
        x[group] += won ? 1 : 0;
      }
      shared = shared.with(n[0], x[0], n[1], x[1]);
    }
    return answer(a.tally().rated(), b.tally().rated(), shared);
  }

  @Test
  void variancesAreThoseOfSvybyAndSvyglm() {
    CompareAnswer answer = clustered();
    assertEquals(7, answer.a().rated().overturned());
    assertEquals(11, answer.a().rated().upheld());
    assertEquals(12, answer.b().rated().overturned());
    assertEquals(16, answer.b().rated().upheld());
    GroupDifference difference = new GroupDifference(answer);
    assertEquals(-0.0396825396825, difference.value(), 1e-9);
    assertEquals(0.0197338338989, difference.varianceOfA(), 1e-9);
    assertEquals(0.0182489752077, difference.varianceOfB(), 1e-9);
    assertEquals(0.014338093912, difference.covariance(), 1e-9);
    assertEquals(0.4012043964886, Math.sqrt(difference.logOddsVariance()), 1e-9, "standard error");
  }

  @Test
  void raoScottIsThatOfSvychisq() {
    GroupTest test = GroupTest.of(clustered());
    assertNotNull(test);
    assertNotNull(test.statistic());
    assertEquals(0.16782793966, test.statistic(), 1e-9);
    assertEquals(19, test.degrees());
    assertEquals(0.6866312796298, test.p(), 1e-9);
    assertTrue(test.name().contains("Rao-Scott"));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1, 1, 3, 0.4857142857143",
    "10, 5, 20, 40, 0.0365385119089",
    "12, 29, 5, 2, 0.0802685520741"
  })
  void lettersOfOneIssueEachAreTestedExactly(int xa, int ya, int xb, int yb, double p) {
    RatedSums a = new RatedSums(xa, ya, xa, 0, ya, xa + ya, xa, xa);
    RatedSums b = new RatedSums(xb, yb, xb, 0, yb, xb + yb, xb, xb);
    GroupTest test = GroupTest.of(answer(a, b, new Shared(xa + ya + xb + yb, 0, 0, 0, 0)));
    assertNotNull(test);
    assertEquals("Fisher's exact test", test.name());
    assertNull(test.statistic());
    assertEquals(p, test.p(), 1e-9);
  }

  /// 56/70 and 48/80 are the first example of Newcombe's paper; the digits are R's, from the
  /// intervals of `prop.test`.
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524314724024, 0.3338726540369",
    "9, 10, 3, 10, 0.1705227239345, 0.8090179735355",
    "10, 10, 0, 20, 0.6790860371419, 1"
  })
  void theIntervalOfADifferenceIsNewcombes(
      int xa, int na, int xb, int nb, double low, double high) {
    RatedSums a = new RatedSums(xa, na - xa, xa, 0, na - xa, na, xa, xa);
    RatedSums b = new RatedSums(xb, nb - xb, xb, 0, nb - xb, nb, xb, xb);
    GroupDifference difference = new GroupDifference(answer(a, b, new Shared(na + nb, 0, 0, 0, 0)));
    ConfidenceInterval interval =
        difference.interval(
            WilsonInterval.interval((double) xa / na, na),
            WilsonInterval.interval((double) xb / nb, nb));
    assertEquals(low, interval.low(), 1e-9);
    assertEquals(high, interval.high(), 1e-9);
  }

  @Test
  void strataAreThoseOfRmamh() {
    int[][] table = {
      {5, 20, 2, 25}, {12, 40, 20, 50}, {3, 10, 1, 12}, {0, 6, 3, 9}, {7, 30, 4, 18}, {3, 4, 0, 0}
    };
    List<Stratum> strata = new ArrayList<>();
    for (int[] row : table) {
      strata.add(new Stratum(new Cell(row[0], row[1] - row[0]), new Cell(row[2], row[3] - row[2])));
    }
    MantelHaenszel within = MantelHaenszel.of(strata);
    assertNotNull(within);
    assertNotNull(within.oddsRatio());
    assertNotNull(within.oddsInterval());
    assertEquals(0.9780588033854, within.oddsRatio(), 1e-9);
    assertEquals(0.5296299357331, within.oddsInterval().low(), 1e-9);
    assertEquals(1.8061649433684, within.oddsInterval().high(), 1e-9);
    assertEquals(-0.0042230445468, within.difference(), 1e-9);
    assertEquals(-0.1209718545077, within.differenceInterval().low(), 1e-9);
    assertEquals(0.1125257654142, within.differenceInterval().high(), 1e-9);
    assertEquals(5, within.strata());
    assertEquals(4, within.leftOut(), "the stratum of one group only");
  }

  @Test
  void smallGroupsAreNotCompared() {
    Comparison comparison = Comparison.of(clustered());
    assertNull(comparison.crude());
    assertTrue(comparison.notes().getFirst().startsWith("Too few to compare"));
  }
}
