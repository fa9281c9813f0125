package imr.field;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of numbers, both ends included.
///
/// @param from may be minus infinity
/// @param to may be infinity
public record NumberRange(double from, double to) {
  private static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,4})?";
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")?\\s*\\.\\.\\s*(" + NUMBER + ")?");
  private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)?\\s*(" + NUMBER + ")");

  /// Reads `12`, `60..70`, `60..`, `..70`, `>12`, `>=12`, `<12`, `<=12`.
  ///
  /// @throws SearchException.BadRequest with a sentence for the caller
  public static NumberRange parse(Field field, String typed) {
    String text = typed.strip();
    Matcher range = RANGE.matcher(text);
    if (range.matches() && !text.equals("..")) {
      double from = range.group(1) == null ? Double.NEGATIVE_INFINITY : number(range.group(1));
      double to = range.group(2) == null ? Double.POSITIVE_INFINITY : number(range.group(2));
      if (from > to) {
        throw new SearchException.BadRequest(
            String.format(Locale.ROOT, "%s=%s ends before it begins", field.id(), typed));
      }
      return new NumberRange(from, to);
    }
    Matcher bound = BOUND.matcher(text);
    if (bound.matches()) {
      double number = number(bound.group(2));
      return switch (bound.group(1)) {
        case ">=" -> new NumberRange(number, Double.POSITIVE_INFINITY);
        case ">" -> new NumberRange(Math.nextUp(number), Double.POSITIVE_INFINITY);
        case "<=" -> new NumberRange(Double.NEGATIVE_INFINITY, number);
        case "<" -> new NumberRange(Double.NEGATIVE_INFINITY, Math.nextDown(number));
        case null, default -> new NumberRange(number, number);
      };
    }
    throw new SearchException.BadRequest(
        String.format(
            Locale.ROOT,
            "%s takes a number such as 12, 60..70, >12 or <=12, not \"%s\"",
            field.id(),
            typed));
  }

  /// Whether a number lies in it.
  public boolean contains(double number) {
    return from <= number && number <= to;
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
