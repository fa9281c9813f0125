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

  /// No rate, because nothing was upheld or overturned.
  record None(RatedSums of) implements Rate {}

  /// Too few issues or letters for a rate to be relied on. Its interval shows how uncertain it is.
  record TooFew(Estimated estimate) implements Rate {
    @Override
    public RatedSums of() {
      return estimate.of();
    }
  }

  /// The fewest issues and letters for a rate to be relied on.
  record Minimum(int issues, int letters) {
    /// What applies unless a reader asks for another.
    public static final Minimum DEFAULT = new Minimum(MIN_ISSUES, MIN_LETTERS);

    /// The highest number of issues that a reader can ask for.
    public static final int MAX = 100_000;

    /// The minimum that a reader asks for.
    ///
    /// @param issues from 1 to [#MAX]; the letters are as many, at most [#MIN_LETTERS]
    public static Minimum of(int issues) {
      return new Minimum(issues, Math.min(issues, MIN_LETTERS));
    }
  }

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
    return of(rated, Minimum.DEFAULT);
  }

  /// Computes the rate of some issues.
  ///
  /// @param minimum under which it is [TooFew]
  static Rate of(RatedSums rated, Minimum minimum) {
    if (rated.issues() == 0) {
      return new None(rated);
    }
    Estimated estimate = estimated(rated);
    return rated.issues() < minimum.issues() || rated.letters() < minimum.letters()
        ? new TooFew(estimate)
        : estimate;
  }

  private static Estimated estimated(RatedSums rated) {
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
