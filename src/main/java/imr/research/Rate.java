package imr.research;

import imr.engine.RatedSums;

/// The share of overturned issues among those that were upheld or overturned.
public sealed interface Rate {
  /// The fewest issues for a rate.
  int MIN_ISSUES = 35;

  /// The fewest letters for a rate.
  int MIN_LETTERS = 20;

  /// The sums over the rated issues.
  RatedSums of();

  /// No rate, because there are too few issues or letters.
  record TooFew(RatedSums of) implements Rate {}

  /// A rate with its interval.
  ///
  /// @param value the rate, from 0 to 1
  /// @param interval Wilson's 95% interval for the effective number of issues
  /// @param independentInterval Wilson's 95% interval as if issues were independent
  /// @param designEffect the design effect, at least 1
  record Estimated(
      RatedSums of,
      double value,
      ConfidenceInterval interval,
      ConfidenceInterval independentInterval,
      double designEffect)
      implements Rate {
    /// The effective number of issues: the number of independent issues that would give the same
    /// precision.
    public double effectiveIssues() {
      return of.issues() / designEffect;
    }
  }

  /// Computes the rate of some issues.
  static Rate of(RatedSums rated) {
    if (rated.issues() < MIN_ISSUES || rated.letters() < MIN_LETTERS) {
      return new TooFew(rated);
    }
    double n = rated.issues();
    double value = rated.overturned() / n;
    double effect = DesignEffect.of(rated);
    return new Estimated(
        rated,
        value,
        WilsonInterval.interval(value, n / effect),
        WilsonInterval.interval(value, n),
        effect);
  }
}
