package imr.research;

import imr.engine.CompareAnswer.Stratum;
import imr.engine.SplitAnswer.Split;
import imr.field.Field;
import java.util.Collection;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/// A criterion of which reviewers found proof, or no proof, and how those issues were decided.
///
/// @param split the issues with this finding, against all others
/// @param comparison of the two
/// @param difference null if either side is too small for a rate, or too few of its issues request
///   what the other side requests
/// @param q the false discovery rate at which this difference would be significant, null if there
///   is no difference
public record Reason(
    Split split, Comparison comparison, @Nullable Difference difference, @Nullable Double q) {

  /// How much more often issues with the finding are overturned.
  ///
  /// @param value the rate with the finding minus the rate without; -1 to 1
  /// @param interval 95%
  /// @param within procedures, each compared with itself
  /// @param p two-sided, of no difference: normal, with the standard error of the interval's end
  ///   nearest to 0, so that it is under 5% exactly if the interval excludes 0
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

    /// The smallest difference that the interval allows, without its sign; 0 if the interval holds
    /// 0.
    public double atLeast() {
      return interval.low() > 0 ? interval.low() : Math.max(0, -interval.high());
    }
  }

  /// Whether reviewers found proof; otherwise they found no proof.
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
    // Within procedures, issues count as independent: letters as clusters widen this interval as
    // much as they widen the crude one.
    double half =
        (within.differenceInterval().high() - within.difference())
            * new GroupDifference(split.groups()).widening();
    return Difference.of(
        within.difference(),
        new ConfidenceInterval(
            Math.max(-1, within.difference() - half), Math.min(1, within.difference() + half)),
        true);
  }

  /// Whether the procedures on both sides hold enough issues of each for a rate.
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
