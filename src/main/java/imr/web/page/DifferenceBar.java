package imr.web.page;

import imr.research.Reason;
import java.util.List;

/// A small chart of a difference between two rates: a bar from the middle, with its interval.
/// Coordinates are units from the left edge: 0 to 200, with the middle at 100.
///
/// @param from the left end of the bar
/// @param length of the bar
/// @param low the left end of the interval
/// @param high the right end of the interval
/// @param positive whether issues with the finding are overturned more often
public record DifferenceBar(long from, long length, long low, long high, boolean positive) {
  private static final int MIDDLE = 100;

  /// The range of the charts for some reasons as a proportion: the largest absolute interval end,
  /// at least 0.1.
  static double reach(List<Reason> reasons) {
    double reach = 0.1;
    for (Reason reason : reasons) {
      Reason.Difference difference = reason.difference();
      if (difference != null) {
        reach = Math.max(reach, Math.abs(difference.interval().low()));
        reach = Math.max(reach, Math.abs(difference.interval().high()));
      }
    }
    return reach;
  }

  static DifferenceBar of(Reason.Difference difference, double reach) {
    long value = at(difference.value(), reach);
    return new DifferenceBar(
        Math.min(MIDDLE, value),
        Math.abs(value - MIDDLE),
        at(difference.interval().low(), reach),
        at(difference.interval().high(), reach),
        value >= MIDDLE);
  }

  private static long at(double share, double reach) {
    return Math.round(MIDDLE + MIDDLE * share / reach);
  }
}
