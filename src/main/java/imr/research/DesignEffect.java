package imr.research;

import imr.engine.RatedSums;

/// The design effect: the factor by which the variance of a rate grows because the issues of a
/// letter are decided together.
///
/// The rate is a ratio of sums over letters, x over n. Its variance is that of the linearized
/// ratio, m/(m-1) times the sum of (x - p n)² over the m letters, divided by n² (W. G. Cochran,
/// Sampling Techniques, 3rd ed. 1977, section 6.3); divided by the binomial variance p(1-p)/n it is
/// the design effect (L. Kish, Survey Sampling, 1965, section 8.2; J. N. K. Rao and A. J. Scott, "A
/// simple method for the analysis of clustered binary data", Biometrics 48 (1992), 577-585).
final class DesignEffect {
  private DesignEffect() {}

  /// The design effect, at least 1, because letters with mixed outcomes do not make a sample larger
  /// than it is. If all issues went one way, nothing shows how similar the issues of a letter are,
  /// so they count as fully dependent (Kish's formula with a correlation of 1). Letters of one
  /// issue each are independent, so the interval is that of R's `prop.test`.
  ///
  /// @param rated the sums of at least one issue
  static double of(RatedSums rated) {
    double n = rated.issues();
    double m = rated.letters();
    double p = rated.overturned() / n;
    if (rated.nn() == rated.issues()) {
      return 1;
    }
    if (p == 0 || p == 1 || m < 2) {
      return rated.nn() / n;
    }
    return Math.max(1, variance(rated) / (p * (1 - p) / n));
  }

  /// The linearized variance of the rate.
  ///
  /// @param rated the sums of at least two letters
  static double variance(RatedSums rated) {
    double n = rated.issues();
    double m = rated.letters();
    double p = rated.overturned() / n;
    double squares = rated.xx() - 2 * p * rated.xn() + p * p * rated.nn();
    return m / (m - 1) * Math.max(0, squares) / (n * n);
  }
}
