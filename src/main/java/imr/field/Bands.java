package imr.field;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ages and spans of time in the bands in which they are counted. A date that is missing, or one
/// that comes before the date it should follow, has no band.
public final class Bands {
  static final List<String> SINCE_INJURY = List.of("0-30d", "31-90d", "91-365d", "1-5y", "over-5y");
  public static final List<String> STEPS =
      List.of("0-14d", "15-30d", "31-45d", "46-60d", "61-90d", "over-90d");
  static final List<String> AGES =
      List.of("0-17", "18-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+");

  private Bands() {}

  /// A field's bands in order; none where it has no bands.
  public static List<String> of(Field field) {
    return switch (field) {
      case SINCE_INJURY -> SINCE_INJURY;
      case UR_TO_APPLICATION, TO_DECISION -> STEPS;
      case AGE_BAND -> AGES;
      default -> List.of();
    };
  }

  /// From injury to UR decision: `0-30d`, `31-90d`, `91-365d`, `1-5y`, `over-5y`.
  static @Nullable String sinceInjury(@Nullable LocalDate injured, @Nullable LocalDate denied) {
    if (injured == null || denied == null || denied.isBefore(injured)) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(injured, denied);
    if (days <= 30) {
      return "0-30d";
    }
    if (days <= 90) {
      return "31-90d";
    }
    if (days <= 365) {
      return "91-365d";
    }
    return ChronoUnit.YEARS.between(injured, denied) < 5 ? "1-5y" : "over-5y";
  }

  /// From one step of a review to the next: `0-14d`, `15-30d`, `31-45d`, `46-60d`, `61-90d`,
  /// `over-90d`.
  static @Nullable String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null || to.isBefore(from)) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(from, to);
    int start = 0;
    for (int end : new int[] {14, 30, 45, 60, 90}) {
      if (days <= end) {
        return start + "-" + end + "d";
      }
      start = end + 1;
    }
    return "over-90d";
  }

  /// Years: `0-17`, `18-29`, then tens of years, `80+`.
  static @Nullable String age(@Nullable Integer years) {
    if (years == null) {
      return null;
    }
    if (years < 18) {
      return "0-17";
    }
    if (years < 30) {
      return "18-29";
    }
    return years >= 80 ? "80+" : years / 10 * 10 + "-" + (years / 10 * 10 + 9);
  }
}
