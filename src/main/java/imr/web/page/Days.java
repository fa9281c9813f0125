package imr.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Days as people read them.
final class Days {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);

  private Days() {}

  /// Such as `30 Jul 2014`; "not printed" for null.
  static String of(@Nullable LocalDate day) {
    return day == null ? "not printed" : DAY.format(day);
  }

  /// Such as `decided 30 Jul 2014`.
  static String decided(@Nullable LocalDate day) {
    return day == null ? "decision date not printed" : "decided " + DAY.format(day);
  }
}
