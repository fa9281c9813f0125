package imr.research;

import imr.search.Field;
import imr.search.SplitAnswer.Split;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/// A criterion that reviewers found shown, or found missing, and how those issues were decided.
///
/// @param split the issues where they did, against all others
/// @param comparison of the two
/// @param difference null where either side is too small to rate
/// @param q the false discovery rate at which this difference would be called one, null where there
///   is none
public record Reason(
    Split split, Comparison comparison, @Nullable Difference difference, @Nullable Double q) {

  /// How much oftener issues are overturned where reviewers found it so.
  ///
  /// @param value the rate where they did, less the rate elsewhere; -1 to 1
  /// @param interval 95 %
  /// @param within procedures, each compared with itself
  /// @param p two-sided, of no difference
  public record Difference(double value, Interval interval, boolean within, double p) {
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
    GroupDifference groups = new GroupDifference(split.groups());
    MantelHaenszel within = comparison.stratified();
    if (within == null || split.groups().strata().size() < 2) {
      return new Difference(
          crude.difference(), crude.interval(), false, p(crude.difference(), groups.error()));
    }
    // Within procedures each issue is taken as decided by itself: what letters have in common
    // widens this interval as much as it widens the crude one.
    double half = (within.differenceInterval().high() - within.difference()) * groups.widening();
    Interval interval = new Interval(within.difference() - half, within.difference() + half);
    return new Difference(
        within.difference(), interval, true, p(within.difference(), half / Wilson.Z));
  }

  private static double p(double difference, double error) {
    return error == 0
        ? 1
        : 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(difference) / error);
  }
}
