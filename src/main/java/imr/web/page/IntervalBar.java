package imr.web.page;

import imr.research.ConfidenceInterval;
import imr.research.Rate;
import java.util.Locale;

/// A small chart of a rate: a scale from 0 to 100%, the interval, and the value. Coordinates are in
/// units of the chart, which is [#WIDTH] wide.
///
/// @param low the start of the interval
/// @param length of the interval, at least 2
/// @param value the position of the rate
public record IntervalBar(long low, long length, long value) {
  public static final int WIDTH = 200;

  static IntervalBar of(Rate.Estimated rate) {
    ConfidenceInterval interval = rate.interval();
    long low = Math.round(WIDTH * interval.low());
    long high = Math.round(WIDTH * interval.high());
    return new IntervalBar(low, Math.max(2, high - low), Math.round(WIDTH * rate.value()));
  }

  /// A rate in words, such as `17% (95% interval 12 to 23%)`.
  static String inWords(Rate.Estimated rate) {
    return String.format(
        Locale.ROOT,
        "%.0f%% (95%% interval %.0f to %.0f%%)",
        100 * rate.value(),
        100 * rate.interval().low(),
        100 * rate.interval().high());
  }
}
