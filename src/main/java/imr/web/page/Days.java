package imr.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Days as people read them.
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

  private Days() {}

  /// Such as `Jul 30, 2014`; "not stated" for null.
  static String of(@Nullable LocalDate day) {
    return day == null ? "not stated" : DAY.format(day);
  }

  /// Such as `decided Jul 30, 2014`.
  static String decided(@Nullable LocalDate day) {
    return day == null ? "decision date not stated" : "decided " + DAY.format(day);
  }
}
