package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import imr.table.NumberWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads limits of a requested amount, as `more than 12 visits` or `at least 60 tablets`. An amount
/// without a limit stays a text: letters state it in many ways.
final class AmountReader implements PlainWords.Reader {
  /// What a phrase means as a range.
  private static final Map<Pattern, UnaryOperator<String>> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put(RULES.pattern("amount-most"), n -> "<=" + n);
    LIMITS.put(RULES.pattern("amount-least"), n -> ">=" + n);
    LIMITS.put(RULES.pattern("amount-over"), n -> ">" + n);
    LIMITS.put(RULES.pattern("amount-under"), n -> "<" + n);
  }

  private final Labels labels;

  AmountReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public void read(PlainWords words) {
    if (words.isPassage()) {
      return;
    }
    LIMITS.forEach((pattern, range) -> {
      Matcher m = pattern.matcher(words.rest());
      while (m.find()) {
        Field field = field(group(m, "unit"));
        String value = range.apply(number(group(m, "n")));
        String label = labels.of(field, value);
        Sense sense = new Sense(field, value, label, List.of(), null);
        words.take(Meaning.of(List.of(sense), m.start(), m.end()));
      }
    });
  }

  /// A group that is in a row twice, the second time with a 2 at the end of its name.
  private static String group(Matcher m, String name) {
    @Nullable String first = m.group(name);
    return first == null ? m.group(name + "2") : first;
  }

  private static String number(String typed) {
    double value = NumberWords.value(typed);
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static Field field(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
      case 'm' -> Field.MG;
      case 't', 'p', 'c' -> Field.COUNT;
      default -> Field.VISITS;
    };
  }
}
