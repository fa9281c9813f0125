package imr.letter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as letters print them: `10/18/2016`, `11/5/13`, `10-13-16`, `October 10, 2015`.
public final class PrintedDates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");
  private static final Pattern WORDS =
      Pattern.compile("(\\p{L}{3})\\p{L}*\\.? (\\d{1,2}),? (\\d{4})");

  /// A regular expression without groups that finds such a date.
  public static final String ANY =
      "(?:\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{4}|\\d{2})(?!\\d)|"
          + "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.? \\d{1,2},? \\d{4})";

  private PrintedDates() {}

  /// Reads one date; null where the digits make none (`13/45/2016`). Two-digit years are 20yy up to
  /// 2049, else 19yy.
  public static @Nullable LocalDate parse(String printed) {
    Matcher numbers = NUMBERS.matcher(printed);
    if (numbers.matches()) {
      return date(year(numbers.group(3)), number(numbers, 1), number(numbers, 2));
    }
    Matcher words = WORDS.matcher(printed);
    if (words.matches()) {
      int month = MONTHS.indexOf(words.group(1).toLowerCase(Locale.ROOT));
      return month < 0 || month % 3 != 0
          ? null
          : date(number(words, 3), month / 3 + 1, number(words, 2));
    }
    return null;
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
