package imr.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day, month, quarter, half or year as people in the United States write it: `2/14/2017`, `Feb
/// 14, 2017`, `14 Feb 2017`, `2017-02-14`, `02/2017`, `Q1 2017`, `2016`.
///
/// @param days all of its days
/// @param corrected whether the day that was written doesn't exist, so that its month was read
record WrittenDate(DayRange days, boolean corrected) {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String YEAR = "(?:19[4-9]\\d|20[0-4]\\d)";
  private static final String PART =
      "(?:q[1-4]|[1-4]q|h[12]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half))";

  /// A date of any of these forms, without groups of its own.
  static final String ANY =
      "(?:"
          + String.join(
              "|",
              YEAR + "[/-]\\d{1,2}[/-]\\d{1,2}",
              "\\d{1,2}[/.-]\\d{1,2}[/.-](?:" + YEAR + "|\\d{2})",
              MONTH + " ?" + DAY + "(?:,? |,)" + YEAR,
              DAY + "[ -]?(?:of )?" + MONTH + "[ ,-]{1,2}" + YEAR,
              PART + "(?:,? (?:of )?|-)" + YEAR,
              YEAR + "[ -]?q[1-4]",
              MONTH + "(?:,? (?:of )?|-|/)(?:" + YEAR + "|['’]\\d{2})",
              YEAR + "-\\d{2}(?![\\d-])",
              "\\d{1,2}/" + YEAR,
              YEAR)
          + ")";

  private static final Pattern ISO = form("(\\d{4})(?:-(\\d{1,2})|([/-])(\\d{1,2})\\3(\\d{1,2}))");
  private static final Pattern SIGNS =
      form("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|(?<!\\.)\\d{2})");
  private static final Pattern MONTH_FIRST = form("(" + MONTH + ") ?(" + DAY + ")\\D+(\\d{4})");
  private static final Pattern DAY_FIRST =
      form("(" + DAY + ")[ -]?(?:of )?(" + MONTH + ").+?(\\d{4})");
  private static final Pattern PART_OF_YEAR = form("(.+?)[ ,-]+(?:of )?(" + YEAR + ")");
  private static final Pattern YEAR_AND_PART = form("(" + YEAR + ")[ -]?(q[1-4])");
  private static final Pattern MONTH_OF_YEAR = form("(" + MONTH + ").*?(\\d{4}|\\d{2})");
  private static final Pattern SHORT_MONTH = form("(\\d{1,2})/(" + YEAR + ")");

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  /// Two digits of a year from this one on belong to the last century.
  private static final int LAST_CENTURY = 50;

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /// Reads a date that is all of a text. A filter may name any year, running text only those in
  /// [#ANY].
  ///
  /// @return null if the text is no date, or names a month that doesn't exist
  static @Nullable WrittenDate parse(String typed) {
    String text = typed.strip();
    MatchResult m;
    if (text.matches("\\d{4}")) {
      int year = Integer.parseInt(text);
      return months(year, 1, 12);
    }
    if ((m = match(ISO, text)) != null) {
      return m.group(2) != null
          ? month(m.group(1), m.group(2))
          : day(m.group(1), m.group(4), m.group(5));
    }
    if ((m = match(SIGNS, text)) != null) {
      boolean dayFirst = Integer.parseInt(m.group(1)) > 12 && Integer.parseInt(m.group(3)) <= 12;
      String month = dayFirst ? m.group(3) : m.group(1);
      return day(year(m.group(4)), month, dayFirst ? m.group(1) : m.group(3));
    }
    if ((m = match(MONTH_FIRST, text)) != null) {
      return day(m.group(3), number(m.group(1)), m.group(2));
    }
    if ((m = match(DAY_FIRST, text)) != null) {
      return day(m.group(3), number(m.group(2)), m.group(1));
    }
    if ((m = match(YEAR_AND_PART, text)) != null) {
      return part(m.group(1), m.group(2));
    }
    if ((m = match(MONTH_OF_YEAR, text)) != null) {
      return month(year(m.group(2)), number(m.group(1)));
    }
    if ((m = match(SHORT_MONTH, text)) != null) {
      return month(m.group(2), m.group(1));
    }
    if ((m = match(PART_OF_YEAR, text)) != null && m.group(1).matches("(?i)" + PART)) {
      return part(m.group(2), m.group(1));
    }
    return null;
  }

  private static @Nullable MatchResult match(Pattern form, String text) {
    Matcher m = form.matcher(text);
    return m.matches() ? m.toMatchResult() : null;
  }

  private static String year(String typed) {
    if (typed.length() == 4) {
      return typed;
    }
    return (Integer.parseInt(typed) < LAST_CENTURY ? "20" : "19") + typed;
  }

  /// The number of a month's name.
  private static String number(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return Integer.toString(month.getValue());
      }
    }
    throw new IllegalArgumentException("not a month: " + name);
  }

  private static @Nullable WrittenDate day(String year, String month, String day) {
    try {
      int number = Integer.parseInt(day.replaceAll("\\D", ""));
      LocalDate only = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), number);
      return new WrittenDate(new DayRange(only, only), false);
    } catch (DateTimeException e) {
      WrittenDate whole = month(year, month);
      return whole == null ? null : new WrittenDate(whole.days, true);
    }
  }

  private static @Nullable WrittenDate month(String year, String month) {
    int number = Integer.parseInt(month);
    return number < 1 || number > 12 ? null : months(Integer.parseInt(year), number, number);
  }

  private static @Nullable WrittenDate part(String year, String part) {
    String words = part.toLowerCase(Locale.ROOT);
    int months = words.startsWith("h") || words.endsWith("half") ? 6 : 3;
    String first = words.replaceFirst(" .*", "");
    int number =
        first.equals("last")
            ? 12 / months
            : ORDINALS.contains(first)
                ? ORDINALS.indexOf(first) + 1
                : Integer.parseInt(first.replaceAll("\\D", ""));
    int end = number * months;
    return end > 12 ? null : months(Integer.parseInt(year), end - months + 1, end);
  }

  private static WrittenDate months(int year, int from, int to) {
    return new WrittenDate(
        new DayRange(YearMonth.of(year, from).atDay(1), YearMonth.of(year, to).atEndOfMonth()),
        false);
  }
}
