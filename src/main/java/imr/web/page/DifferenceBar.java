package imr.web.page;

import imr.research.Reason;
import java.util.List;

/// A difference between two rates as a small picture: a bar from the middle, with its interval. The
/// numbers are units from the left, the middle is at 100, the ends at 0 and 200.
///
/// @param from where the bar begins, its smaller end
/// @param length of the bar
/// @param low where the interval begins
/// @param high where it ends
/// @param positive whether more is overturned where it was found
public record DifferenceBar(long from, long length, long low, long high, boolean positive) {
  private static final int MIDDLE = 100;

  /// How far the pictures of some reasons must reach, at least a tenth: the farthest interval's
  /// end, as a share.
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
