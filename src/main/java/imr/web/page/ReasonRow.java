package imr.web.page;

import imr.engine.RatedSums;
import imr.research.Comparison;
import imr.research.Rate;
import imr.research.Reason;
import imr.research.Reasons;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A row of the table of reasons: a finding on a criterion.
///
/// @param difference null if it can't be rated
public record ReasonRow(
    ReasonsPage.Said finding, Rates rates, Shares shares, @Nullable Difference difference) {

  /// The rates overturned, with counts.
  ///
  /// @param found of the issues with the finding
  /// @param elsewhere of all other issues
  public record Rates(String found, String elsewhere) {
    static Rates of(Comparison comparison) {
      return new Rates(words(comparison.a()), words(comparison.b()));
    }

    private static String words(Rate rate) {
      String counts =
          String.format(Locale.US, "%,d of %,d", rate.of().overturned(), rate.of().issues());
      return rate instanceof Rate.Estimated known
          ? String.format(Locale.ROOT, "%.0f%% (%s)", 100 * known.value(), counts)
          : counts;
    }
  }

  /// The shares of issues with the finding, with counts.
  ///
  /// @param overturned of the overturned issues
  /// @param upheld of the upheld issues
  public record Shares(String overturned, String upheld) {
    static Shares of(RatedSums found, RatedSums all) {
      return new Shares(
          words(found.overturned(), all.overturned()), words(found.upheld(), all.upheld()));
    }

    private static String words(long count, long of) {
      return of < Rate.MIN_ISSUES
          ? String.format(Locale.US, "%,d of %,d", count, of)
          : String.format(Locale.US, "%.0f%% (%,d of %,d)", 100.0 * count / of, count, of);
    }
  }

  /// The difference in rates between issues with the finding and all others.
  ///
  /// @param points percentage points, with their interval
  /// @param stands whether it is significant at the false discovery rate [Reasons#RATE]
  /// @param bar the difference as a chart
  public record Difference(String points, boolean stands, DifferenceBar bar) {
    static Difference of(Reason.Difference difference, @Nullable Double q, double reach) {
      return new Difference(
          String.format(
              Locale.ROOT,
              "%+.0f (%+.0f to %+.0f)",
              100 * difference.value(),
              100 * difference.interval().low(),
              100 * difference.interval().high()),
          q != null && q < Reasons.RATE,
          DifferenceBar.of(difference, reach));
    }
  }

  /// The row for a reason.
  ///
  /// @param all the sums of all issues of the search
  /// @param reach the range of the charts, see [DifferenceBar#reach(java.util.List)]
  static ReasonRow of(Reason reason, ReasonsPage.Said finding, RatedSums all, double reach) {
    Reason.Difference difference = reason.difference();
    return new ReasonRow(
        finding,
        Rates.of(reason.comparison()),
        Shares.of(reason.split().groups().a().rated(), all),
        difference == null ? null : Difference.of(difference, reason.q(), reach));
  }
}
