package imr.research;

import imr.engine.CompareAnswer.Stratum;
import imr.engine.SplitAnswer.Split;
import imr.field.Field;
import imr.field.FieldFilter;
import java.util.Collection;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/// A criterion that reviewers found met or not met, and how those issues were decided.
///
/// @param split the issues with this finding, compared with all others
/// @param comparison the comparison of the two groups
/// @param difference the difference in rates; null if either side is too small for a rate, or too
///   few issues request the same as the other side
/// @param q the false discovery rate at which this difference would be significant, null without a
///   difference
public record Reason(
    Split split, Comparison comparison, @Nullable Difference difference, @Nullable Double q) {

  /// The difference between the rates with and without the finding.
  ///
  /// @param value the rate with the finding minus the rate without; -1 to 1
  /// @param interval the 95% interval
  /// @param within whether the difference is within procedures
  /// @param p the two-sided p-value, from the normal distribution, with the standard error given by
  ///   the interval's end nearest to 0, so that it is under 5% exactly if the interval excludes 0
  public record Difference(double value, ConfidenceInterval interval, boolean within, double p) {
    private static @Nullable Difference of(
        double value, ConfidenceInterval interval, boolean within) {
      double error =
          (value > 0 ? value - interval.low() : interval.high() - value) / WilsonInterval.Z;
      if (!(error > 0)) {
        return null;
      }
      double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(value) / error);
      return new Difference(value, interval, within, p);
    }

    /// The smallest absolute difference in the interval, 0 if the interval contains 0.
    public double atLeast() {
      return interval.low() > 0 ? interval.low() : Math.max(0, -interval.high());
    }
  }

  /// The filter on the issues with this finding.
  public FieldFilter filter() {
    return FieldFilter.of(split.field(), split.value());
  }

  /// Whether reviewers found the criterion met, as opposed to not met.
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
    // The interval within procedures treats issues as independent. Clustering by letter widens it
    // as much as it widens the crude one.
    double half =
        (within.differenceInterval().high() - within.difference())
            * new GroupDifference(split.groups()).widening();
    return Difference.of(
        within.difference(),
        new ConfidenceInterval(
            Math.max(-1, within.difference() - half), Math.min(1, within.difference() + half)),
        true);
  }

  /// Whether the procedures that both sides have contain enough issues of each side for a rate.
  private static boolean isEnough(Collection<Stratum> strata) {
    long found = 0;
    long elsewhere = 0;
    for (Stratum stratum : strata) {
      if (stratum.a().issues() > 0 && stratum.b().issues() > 0) {
        found += stratum.a().issues();
        elsewhere += stratum.b().issues();
      }
    }
    return Math.min(found, elsewhere) >= Rate.MIN_ISSUES;
  }
}
