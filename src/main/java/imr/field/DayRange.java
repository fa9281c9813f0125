package imr.field;

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

  private static final Pattern RANGE = Pattern.compile("(?:(.+?))?\\s*\\.\\.\\s*(?:(.+))?");
  private static final Pattern PLAIN =
      Pattern.compile("[\\d-]*(?:\\.\\.)?[\\d-]*|[<>]=?\\s*[\\d-]+");
  private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)\\s*(.+)");

  /// Reads `2016`, `2016-07`, `2016-07-31`, `2016..2017`, `2016-07..`, `>=2016-07`, `<2017`, each
  /// date in any form of [WrittenDate], and phrases such as `since 2/1/2017`.
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
        case ">=" -> period.orLater();
        case ">" -> period.later();
        case "<=" -> period.orEarlier();
        default -> period.earlier();
      };
    }
    return period(field, text);
  }

  /// The value of a filter in the form that [#text] has, its sign kept: `<2/1/2017` is
  /// `<2017-02-01`.
  ///
  /// @throws SearchException.BadRequest with a sentence for the caller
  static String normalized(Field field, String typed) {
    DayRange days = parse(field, typed);
    return PLAIN.matcher(typed.strip()).matches() ? typed.strip() : days.text();
  }

  DayRange orLater() {
    return new DayRange(from, LAST);
  }

  DayRange later() {
    return new DayRange(to.plusDays(1), LAST);
  }

  DayRange orEarlier() {
    return new DayRange(FIRST, to);
  }

  DayRange earlier() {
    return new DayRange(FIRST, from.minusDays(1));
  }

  /// The range as [#parse] reads it, in its shortest form: `2016`, `2016-07`, `2016-07-31`,
  /// `2016-07..`, `..2016`, `2016-07-31..2017`.
  public String text() {
    String start = from.equals(FIRST) ? "" : start();
    String end = to.equals(LAST) ? "" : end();
    String whole = end().length() <= start().length() ? end() : start();
    return covers(whole) ? whole : start + ".." + end;
  }

  private boolean covers(String period) {
    WrittenDate read = WrittenDate.parse(period);
    return read != null && read.days().equals(this);
  }

  private String start() {
    return from.getDayOfYear() == 1 && !isOneMonth()
        ? Integer.toString(from.getYear())
        : from.getDayOfMonth() == 1 && !from.equals(to)
            ? YearMonth.from(from).toString()
            : from.toString();
  }

  private String end() {
    boolean lastOfMonth = to.equals(YearMonth.from(to).atEndOfMonth());
    return lastOfMonth && to.getMonthValue() == 12 && !isOneMonth()
        ? Integer.toString(to.getYear())
        : lastOfMonth && !from.equals(to) ? YearMonth.from(to).toString() : to.toString();
  }

  private boolean isOneMonth() {
    return YearMonth.from(from).equals(YearMonth.from(to));
  }

  /// Whether a day lies in it.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static DayRange period(Field field, String typed) {
    WrittenDate date = WrittenDate.parse(typed);
    if (date != null && !date.corrected()) {
      return date.days();
    }
    PeriodPhrases.Phrase phrase = date == null ? PeriodPhrases.whole(typed) : null;
    if (phrase == null || phrase.corrected()) {
      throw bad(field, typed);
    }
    return phrase.days();
  }

  private static SearchException bad(Field field, String text) {
    return new SearchException.BadRequest(
        String.format(
            Locale.ROOT,
            "%s takes a date such as 2/14/2017, Feb 2017, 2016 or 2016..2017, not \"%s\"",
            field.id(),
            text));
  }
}
