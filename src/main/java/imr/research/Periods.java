package imr.research;

import imr.engine.IndexStatus;
import imr.field.DayLabel;
import imr.field.Field;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Notes on the periods of a trend: which are partial in this collection, and in which the
/// guidelines changed.
public final class Periods {
  /// A change of the treatment guidelines.
  ///
  /// @param day the day on which it took effect
  /// @param what the change, for display
  public record Change(LocalDate day, String what) {}

  /// The changes that the state's Division of Workers' Compensation announced in August 2016 (Title
  /// 8, California Code of Regulations, sections 9792.24.2 and 9792.24.4), November 2017, and
  /// December 2017.
  static final List<Change> CHANGES =
      List.of(
          new Change(LocalDate.of(2016, 7, 28), "MTUS: Chronic Pain and Opioids, 2016 editions"),
          new Change(LocalDate.of(2017, 12, 1), "MTUS: the ACOEM set replaces earlier chapters"),
          new Change(LocalDate.of(2018, 1, 1), "MTUS: drug formulary"));

  private Periods() {}

  /// The changes within a period.
  ///
  /// @param field a field for which [Field#isPeriod] is true
  /// @param value a value of the field, such as `2016-Q3`
  public static List<Change> changes(Field field, String value) {
    Span span = Span.of(field, value);
    return span == null
        ? List.of()
        : CHANGES.stream()
            .filter(c -> !c.day.isBefore(span.first) && !c.day.isAfter(span.last))
            .toList();
  }

  /// Whether a period is partial: the collection starts or ends within it.
  public static boolean isPartial(Field field, String value, IndexStatus status) {
    Span span = Span.of(field, value);
    return span != null
        && (isWithin(span, status.firstDecided(), span.first)
            || isWithin(span, status.lastDecided(), span.last));
  }

  private static boolean isWithin(Span span, @Nullable LocalDate day, LocalDate end) {
    return day != null && !day.isBefore(span.first) && !day.isAfter(span.last) && !day.equals(end);
  }

  /// The notes on a trend, one sentence each.
  ///
  /// @param values the field's values, in order
  static List<String> notes(Field field, List<String> values, IndexStatus status) {
    List<String> notes = new ArrayList<>();
    for (String value : values) {
      if (isPartial(field, value, status)) {
        notes.add(
            String.format(
                Locale.ROOT, "%s may be partial: the collection starts or ends within it.", value));
      }
      changes(field, value)
          .forEach(c ->
              notes.add(
                  String.format(
                      Locale.ROOT,
                      "%s: in force from %s: %s.",
                      value,
                      DayLabel.of(c.day),
                      c.what)));
    }
    return notes;
  }

  /// The first and last day of a period.
  private record Span(LocalDate first, LocalDate last) {
    static @Nullable Span of(Field field, String value) {
      if (!field.isPeriod() || value.length() < 4 || !Character.isDigit(value.charAt(0))) {
        return null;
      }
      int year = Integer.parseInt(value.substring(0, 4));
      return switch (field) {
        case DECIDED_MONTH -> months(YearMonth.parse(value), 1);
        case DECIDED_QUARTER ->
            months(YearMonth.of(year, 3 * Integer.parseInt(value.substring(6)) - 2), 3);
        default -> months(YearMonth.of(year, 1), 12);
      };
    }

    private static Span months(YearMonth first, int count) {
      return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
  }
}
