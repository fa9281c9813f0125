package imr.research;

import imr.engine.Rated;

/// The share of overturned among issues that were upheld or overturned.
public sealed interface Rate {
  /// Fewer issues get no rate.
  int LEAST_ISSUES = 35;

  /// Fewer letters get no rate.
  int LEAST_LETTERS = 20;

  /// The issues that it is about.
  Rated of();

  /// Too few issues or letters.
  record TooFew(Rated of) implements Rate {}

  /// A rate.
  ///
  /// @param value from 0 to 1
  /// @param interval Wilson's, 95%, with the effective number of issues
  /// @param naive Wilson's, 95%, as if issues were independent
  /// @param designEffect at least 1
  record Estimated(Rated of, double value, Interval interval, Interval naive, double designEffect)
      implements Rate {
    /// The effective number of issues: as many independent ones would be as certain.
    public double effectiveIssues() {
      return of.issues() / designEffect;
    }
  }

  /// Computes the rate of some issues.
  static Rate of(Rated rated) {
    if (rated.issues() < LEAST_ISSUES || rated.letters() < LEAST_LETTERS) {
      return new TooFew(rated);
    }
    double n = rated.issues();
    double value = rated.overturned() / n;
    double effect = DesignEffect.of(rated);
    return new Estimated(
        rated, value, Wilson.interval(value, n / effect), Wilson.interval(value, n), effect);
  }
}
