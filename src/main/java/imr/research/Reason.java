package imr.research;

import imr.engine.CompareAnswer.Stratum;
import imr.engine.SplitAnswer.Split;
import imr.field.Field;
import java.util.Collection;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/// A criterion that reviewers found shown, or found missing, and how those issues were decided.
///
/// @param split the issues where they did, against all others
/// @param comparison of the two
/// @param difference null where either side is too small to rate, or too little of it asks for what
///   the other asks for
/// @param q the false discovery rate at which this difference would be called one, null where there
///   is none
public record Reason(
    Split split, Comparison comparison, @Nullable Difference difference, @Nullable Double q) {

  /// How much oftener issues are overturned where reviewers found it so.
  ///
  /// @param value the rate where they did, less the rate elsewhere; -1 to 1
  /// @param interval 95 %
  /// @param within procedures, each compared with itself
  /// @param p two-sided, of no difference: normal, with the error that the interval's end towards 0
  ///   tells, so that it is under 5 % just where the interval leaves 0 out
  public record Difference(double value, Interval interval, boolean within, double p) {
    private static @Nullable Difference of(double value, Interval interval, boolean within) {
      double error = (value > 0 ? value - interval.low() : interval.high() - value) / Wilson.Z;
      if (!(error > 0)) {
        return null;
      }
      double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(value) / error);
      return new Difference(value, interval, within, p);
    }

    /// How far from nothing it is at least: the end of the interval that is nearest to 0, without
    /// its sign; 0 where the interval holds 0.
    public double atLeast() {
      return interval.low() > 0 ? interval.low() : Math.max(0, -interval.high());
    }
  }

  /// Whether it was found shown; else it was found missing.
  public boolean isShown() {
    return split.field() == Field.CRITERION;
  }

  static Reason of(Split split) {
    Comparison comparison = Comparison.of(split.groups());
    return new Reason(split, comparison, difference(split, comparison), null);
  }

  Reason withQ(double adjusted) {
    return new Reason(split, comparison, difference, adjusted);
  }

  private static @Nullable Difference difference(Split split, Comparison comparison) {
    Comparison.Crude crude = comparison.crude();
    if (crude == null) {
      return null;
    }
    if (split.groups().strata().size() < 2) {
      return Difference.of(crude.difference(), crude.interval(), false);
    }
    MantelHaenszel within = comparison.stratified();
    if (within == null || !isEnough(split.groups().strata().values())) {
      return null;
    }
    // Within procedures each issue is taken as decided by itself: what letters have in common
    // widens this interval as much as it widens the crude one.
    double half =
        (within.differenceInterval().high() - within.difference())
            * new GroupDifference(split.groups()).widening();
    return Difference.of(
        within.difference(),
        new Interval(
            Math.max(-1, within.difference() - half), Math.min(1, within.difference() + half)),
        true);
  }

  /// Whether procedures that are on both sides hold enough of either to be rated.
  private static boolean isEnough(Collection<Stratum> strata) {
    long found = 0;
    long elsewhere = 0;
    for (Stratum stratum : strata) {
      if (stratum.a().issues() > 0 && stratum.b().issues() > 0) {
        found += stratum.a().issues();
        elsewhere += stratum.b().issues();
      }
    }
    return Math.min(found, elsewhere) >= Rate.LEAST_ISSUES;
  }
}
