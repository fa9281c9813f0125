package imr.field;

import java.util.List;
import java.util.Locale;

/// Lets only issues pass that have one of some values in a field.
///
/// @param values for a code, ids or names as printed in answers, in which `*` stands for any signs,
///   or [#UNKNOWN]; for a day, ranges as [DayRange#parse] reads them; for a number, as
///   [NumberRange#parse] does; at least one, any of which will do
public record FieldFilter(Field field, List<String> values) {
  /// Stands for issues that have no value in a field of codes.
  public static final String UNKNOWN = "unknown";

  public FieldFilter {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a filter of " + field + " without a value");
    }
    if (!field.isFilter()) {
      throw new IllegalArgumentException(field + " is a text: it cannot filter");
    }
  }

  /// A filter with a single value.
  public static FieldFilter of(Field field, String value) {
    return new FieldFilter(field, List.of(value));
  }

  /// Whether a value holds a `*`, which stands for any signs.
  public static boolean isPattern(String value) {
    return value.indexOf('*') >= 0;
  }

  /// Whether one of the values is this code, case aside.
  public boolean hasCode(String code) {
    return values.stream().anyMatch(v -> isPattern(v) ? isLike(v, code) : v.equalsIgnoreCase(code));
  }

  private static boolean isLike(String pattern, String code) {
    String folded = code.toLowerCase(Locale.ROOT);
    List<String> parts = List.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1));
    if (!folded.startsWith(parts.getFirst())) {
      return false;
    }
    int at = parts.getFirst().length();
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = folded.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return folded.length() - at >= parts.getLast().length() && folded.endsWith(parts.getLast());
  }
}
