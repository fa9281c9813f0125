package imr.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of days, both ends inclusive.
public record DayRange(LocalDate from, LocalDate to) {
  /// A day before all letters.
  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  /// A day after all letters.
  public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private static final Pattern PERIOD = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
  private static final Pattern RANGE = Pattern.compile("(?:(.+?))?\\s*\\.\\.\\s*(?:(.+))?");
  private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)\\s*(.+)");

  /// Parses `2016`, `2016-07`, `2016-07-31`, `2016..2017`, `2016-07..`, `>=2016-07`, `<2017`.
  ///
  /// @throws SearchException.BadRequest with a message for the caller
  public static DayRange parse(Field field, String typed) {
    String text = typed.strip();
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      LocalDate from = range.group(1) == null ? FIRST : period(field, range.group(1)).from;
      LocalDate to = range.group(2) == null ? LAST : period(field, range.group(2)).to;
      if (from.isAfter(to)) {
        throw new SearchException.BadRequest(
            String.format(Locale.ROOT, "%s=%s ends before it starts", field.id(), typed));
      }
      return new DayRange(from, to);
    }
    Matcher bound = BOUND.matcher(text);
    if (bound.matches()) {
      DayRange period = period(field, bound.group(2));
      return switch (bound.group(1)) {
        case ">=" -> new DayRange(period.from, LAST);
        case ">" -> new DayRange(period.to.plusDays(1), LAST);
        case "<=" -> new DayRange(FIRST, period.to);
        default -> new DayRange(FIRST, period.from.minusDays(1));
      };
    }
    return period(field, text);
  }

  /// Whether a day is in the range.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static DayRange period(Field field, String text) {
    String digits = text.strip();
    if (PERIOD.matcher(digits).matches()) {
      try {
        return switch (digits.length()) {
          case 4 -> {
            int year = Integer.parseInt(digits);
            yield new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
          }
          case 7 -> {
            YearMonth month = YearMonth.parse(digits);
            yield new DayRange(month.atDay(1), month.atEndOfMonth());
          }
          default -> new DayRange(LocalDate.parse(digits), LocalDate.parse(digits));
        };
      } catch (DateTimeException e) {
        throw bad(field, text);
      }
    }
    throw bad(field, text);
  }

  private static SearchException bad(Field field, String text) {
    return new SearchException.BadRequest(
        String.format(
            Locale.ROOT,
            "%s takes a date such as 2016, 2016-07, 2016-07-31 or 2016..2017, not \"%s\"",
            field.id(),
            text));
  }
}
