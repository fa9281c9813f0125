package imr.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Formats dates for people.
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

  private Days() {}

  /// A date such as `Jul 30, 2014`; "not stated" for null.
  static String of(@Nullable LocalDate day) {
    return day == null ? "not stated" : DAY.format(day);
  }

  /// A phrase such as `decided Jul 30, 2014`.
  static String decided(@Nullable LocalDate day) {
    return day == null ? "decision date not stated" : "decided " + DAY.format(day);
  }
}
