package imr.query;

import imr.field.Field;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the decision date from plain words: "in 2016", "since March 2015", "between 2015 and
/// 2017".
final class PeriodWords {
  private static final String MONTH =
      "(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?,? (?:of )?)";
  private static final String PERIOD = "(" + MONTH + "?20[0-3]\\d)";
  private static final Pattern TWO =
      Pattern.compile(
          "\\b(?:(?:decided|injured|from|between|in|during) )+"
              + PERIOD
              + " ?(?:to|and|until|through|-|–) ?"
              + PERIOD
              + "\\b|(?<![\\w/.-])"
              + PERIOD
              + " ?(?:to|-|–) ?"
              + PERIOD
              + "(?![\\w/-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE =
      Pattern.compile(
          "\\b(?:(?:decided|injured) )?(?<how>in|during|since|from|after|before|until|through) (?:the year )?"
              + PERIOD
              + "\\b(?: on(?:wards?)?\\b)?|\\b("
              + MONTH
              + "20[0-3]\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  private PeriodWords() {}

  /// Adds the periods in a text to the meanings.
  ///
  /// @return the text with those words replaced by spaces
  static String read(String text, List<Meaning> meanings) {
    StringBuilder rest = new StringBuilder(text);
    Matcher two = TWO.matcher(text);
    while (two.find()) {
      String from = period(two.group(1) == null ? two.group(3) : two.group(1));
      String to = period(two.group(2) == null ? two.group(4) : two.group(2));
      if (from.compareTo(to) <= 0) {
        add(from + ".." + to, two, rest, meanings);
      }
    }
    Matcher one = ONE.matcher(rest.toString());
    while (one.find()) {
      String period = period(one.group(2) == null ? one.group(3) : one.group(2));
      add(range(one.group("how"), period), one, rest, meanings);
    }
    return rest.toString();
  }

  private static String range(@Nullable String how, String period) {
    return switch (how == null ? "in" : how.toLowerCase(Locale.ROOT)) {
      case "since", "from" -> period + "..";
      case "after" -> ">" + period;
      case "before" -> "<" + period;
      case "until", "through" -> ".." + period;
      default -> period;
    };
  }

  private static void add(String range, Matcher m, StringBuilder rest, List<Meaning> meanings) {
    boolean injured = m.group().toLowerCase(Locale.ROOT).startsWith("injured");
    Field field = injured ? Field.INJURED : Field.DECIDED;
    Sense sense = new Sense(field, range, range, List.of(), null);
    meanings.add(new Meaning(List.of(sense), m.start(), m.end(), null));
    WordInterpreter.blank(rest, m.start(), m.end());
  }

  /// A period: `2016` or `2016-07`.
  private static String period(String words) {
    String year = words.substring(words.length() - 4);
    String letters = words.substring(0, words.length() - 4).strip().toLowerCase(Locale.ROOT);
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT).substring(0, 3);
      if (letters.startsWith(name)) {
        return String.format(Locale.ROOT, "%s-%02d", year, month.getValue());
      }
    }
    return year;
  }
}
