package imr.field;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A range of days as people read it: `Feb 14, 2017`, `Feb 2017`, `2016`, `before Jan 10, 2017`.
public final class DayLabel {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);

  private DayLabel() {}

  /// A day as people read it: `Feb 14, 2017`.
  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  /// The month of a day: `Feb 2017`.
  public static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /// A value as people read it.
  ///
  /// @param value of a filter, as [DayRange#parse] reads it
  /// @return the value itself if it can't be read
  static String of(Field field, String value) {
    DayRange days;
    try {
      days = DayRange.parse(field, value);
    } catch (SearchException e) {
      return value;
    }
    boolean first = days.from().equals(DayRange.FIRST);
    boolean last = days.to().equals(DayRange.LAST);
    if (first && last) {
      return "any date";
    }
    if (last) {
      return value.startsWith(">") && !value.startsWith(">=")
          ? "after " + end(days.from().minusDays(1))
          : "since " + start(days.from());
    }
    if (first) {
      return value.startsWith("<") && !value.startsWith("<=")
          ? "before " + start(days.to().plusDays(1))
          : "through " + end(days.to());
    }
    String whole = period(days);
    return whole.isEmpty() ? range(days) : whole;
  }

  /// Both ends in the same form, the shortest that fits both.
  private static String range(DayRange days) {
    String from = start(days.from());
    String to = end(days.to());
    boolean years = from.length() == 4 && to.length() == 4;
    if (years) {
      return from + " to " + to;
    }
    boolean months =
        days.from().getDayOfMonth() == 1
            && days.to().equals(YearMonth.from(days.to()).atEndOfMonth());
    DateTimeFormatter form = months ? MONTH : DAY;
    return form.format(days.from()) + " to " + form.format(days.to());
  }

  /// A day, month, quarter, or year; empty for other ranges.
  private static String period(DayRange days) {
    if (days.from().equals(days.to())) {
      return DAY.format(days.from());
    }
    YearMonth from = YearMonth.from(days.from());
    YearMonth to = YearMonth.from(days.to());
    if (days.from().getDayOfMonth() != 1 || !days.to().equals(to.atEndOfMonth())) {
      return "";
    }
    if (from.equals(to)) {
      return MONTH.format(from);
    }
    if (from.getYear() != to.getYear()) {
      return "";
    }
    boolean quarter = to.getMonthValue() - from.getMonthValue() == 2 && to.getMonthValue() % 3 == 0;
    return quarter
        ? "Q" + to.getMonthValue() / 3 + " " + to.getYear()
        : from.getMonthValue() == 1 && to.getMonthValue() == 12
            ? Integer.toString(to.getYear())
            : "";
  }

  private static String start(LocalDate day) {
    return day.getDayOfYear() == 1
        ? Integer.toString(day.getYear())
        : day.getDayOfMonth() == 1 ? MONTH.format(day) : DAY.format(day);
  }

  private static String end(LocalDate day) {
    return day.getMonthValue() == 12 && day.getDayOfMonth() == 31
        ? Integer.toString(day.getYear())
        : day.equals(YearMonth.from(day).atEndOfMonth()) ? MONTH.format(day) : DAY.format(day);
  }
}
