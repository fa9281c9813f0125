package imr.web.page;

import imr.field.DayLabel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Formats dates for people.
final class Days {
  private Days() {}

  /// A date such as `Jul 30, 2014`; "not stated" for null.
  static String of(@Nullable LocalDate day) {
    return day == null ? "not stated" : DayLabel.of(day);
  }

  /// A phrase such as `decided Jul 30, 2014`.
  static String decided(@Nullable LocalDate day) {
    return day == null ? "decision date not stated" : "decided " + DayLabel.of(day);
  }
}
