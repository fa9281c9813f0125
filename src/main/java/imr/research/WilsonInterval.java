package imr.research;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// Wilson's score interval of a proportion.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
/// the American Statistical Association 22 (1927), 209-212; R's `prop.test(x, n, correct = FALSE)`
/// gives the same.
final class WilsonInterval {
  /// The two-sided 95% point of the normal distribution.
  static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  private WilsonInterval() {}

  /// The 95% interval.
  ///
  /// @param p from 0 to 1
  /// @param n trials, over 0; need not be whole, since an effective sample size is not
  static ConfidenceInterval interval(double p, double n) {
    double zz = Z * Z;
    double centre = (p + zz / (2 * n)) / (1 + zz / n);
    double half = Z / (1 + zz / n) * Math.sqrt(p * (1 - p) / n + zz / (4 * n * n));
    // At 0 and 1 the formula gives the end exactly, except for rounding.
    return new ConfidenceInterval(
        p == 0 ? 0 : Math.max(0, centre - half), p == 1 ? 1 : Math.min(1, centre + half));
  }
}
