package imr.research;

import imr.engine.CompareAnswer;
import imr.engine.RatedSums;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.jspecify.annotations.Nullable;

/// A test of whether two rates differ by more than chance.
///
/// @param name of the test
/// @param statistic null for an exact test
/// @param degrees of freedom of the denominator, 0 for an exact test
/// @param p two-sided
public record GroupTest(String name, @Nullable Double statistic, long degrees, double p) {
  /// Tests two groups: R. A. Fisher's exact test if each letter has one issue, since issues are
  /// then independent; otherwise Pearson's chi-square with the first-order correction of J. N. K.
  /// Rao and A. J. Scott (Annals of Statistics 12 (1984), 46-60), referred to F as `svychisq` of
  /// R's survey package does.
  ///
  /// @return null if a cell is empty and letters have several issues, since the correction is then
  ///   not defined
  static @Nullable GroupTest of(CompareAnswer answer) {
    RatedSums a = answer.a().rated();
    RatedSums b = answer.b().rated();
    long m = answer.shared().letters();
    if (a.issues() + b.issues() == m) {
      int[][] table = {
        {Math.toIntExact(a.overturned()), Math.toIntExact(a.upheld())},
        {Math.toIntExact(b.overturned()), Math.toIntExact(b.upheld())}
      };
      double p =
          FisherExactTest.withDefaults()
              .with(AlternativeHypothesis.TWO_SIDED)
              .test(table)
              .getPValue();
      return new GroupTest("Fisher's exact test", null, 0, p);
    }
    if (hasEmptyCell(a, b) || m < 2) {
      return null;
    }
    // The correction is the design-based variance of the log odds ratio over B. Woolf's.
    double woolf =
        1.0 / a.overturned() + 1.0 / a.upheld() + 1.0 / b.overturned() + 1.0 / b.upheld();
    double f = pearson(a, b) * woolf / new GroupDifference(answer).logOddsVariance();
    double p = FDistribution.of(1, m - 1.0).survivalProbability(f);
    return new GroupTest(
        "Pearson's chi-square, Rao-Scott corrected, letters as clusters", f, m - 1, p);
  }

  static boolean hasEmptyCell(RatedSums a, RatedSums b) {
    return a.overturned() == 0 || a.upheld() == 0 || b.overturned() == 0 || b.upheld() == 0;
  }

  private static double pearson(RatedSums a, RatedSums b) {
    double n = a.issues() + b.issues();
    double product = (double) a.overturned() * b.upheld() - (double) a.upheld() * b.overturned();
    return n
        * product
        * product
        / ((double) a.issues()
            * b.issues()
            * (a.overturned() + b.overturned())
            * (a.upheld() + b.upheld()));
  }
}
