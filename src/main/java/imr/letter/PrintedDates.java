package imr.letter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as letters print them: `10/18/2016`, `11/5/13`, `10-13-16`, `2015-10-10`, `October 10,
/// 2015`, `October 10th, 2015`, `10 October 2015`.
public final class PrintedDates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?(\\p{L}{3})\\p{L}*\\.?,?\\s+(\\d{4})");

  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

  /// A regular expression, without groups, that matches such a date.
  public static final String ANY =
      "(?:(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{4}|\\d{2})(?!\\d)|"
          + MONTH
          + "\\p{L}*\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|"
          + "(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?"
          + MONTH
          + "\\p{L}*\\.?,?\\s+\\d{4})";

  private PrintedDates() {}

  /// Parses a date. Returns null if the digits make no date (`13/45/2016`). Two-digit years are
  /// 20yy up to 2049, later ones 19yy.
  public static @Nullable LocalDate parse(String printed) {
    Matcher numbers = NUMBERS.matcher(printed);
    if (numbers.matches()) {
      return date(year(numbers.group(3)), number(numbers, 1), number(numbers, 2));
    }
    Matcher iso = ISO.matcher(printed);
    if (iso.matches()) {
      return date(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher words = MONTH_FIRST.matcher(printed);
    if (words.matches()) {
      return date(number(words, 3), month(words.group(1)), number(words, 2));
    }
    Matcher day = DAY_FIRST.matcher(printed);
    return day.matches() ? date(number(day, 3), month(day.group(2)), number(day, 1)) : null;
  }

  /// The number of a month by its first three letters, or 0 if there is none.
  private static int month(String letters) {
    int at = MONTHS.indexOf(letters.toLowerCase(Locale.ROOT));
    return at < 0 || at % 3 != 0 ? 0 : at / 3 + 1;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
