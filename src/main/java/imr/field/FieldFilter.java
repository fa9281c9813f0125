package imr.field;

import java.util.List;
import java.util.Locale;

/// A condition on one field. An issue passes if it has at least one of the values.
///
/// @param values at least one value. For a code: ids or labels, in which `*` stands for any
///   characters, or [#UNKNOWN]. For a day: ranges as [DayRange#parse] accepts them. For a number:
///   ranges as [NumberRange#parse] accepts them.
public record FieldFilter(Field field, List<String> values) {
  /// The value that matches issues without any value in a code field.
  public static final String UNKNOWN = "unknown";

  public FieldFilter {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("filter on " + field + " without a value");
    }
    if (!field.isFilter()) {
      throw new IllegalArgumentException(field + " is a text field and can't be a filter");
    }
  }

  /// A filter with a single value.
  public static FieldFilter of(Field field, String value) {
    return new FieldFilter(field, List.of(value));
  }

  /// Whether a value contains the wildcard `*`.
  public static boolean isPattern(String value) {
    return value.indexOf('*') >= 0;
  }

  /// Whether one of the values matches a code, ignoring case.
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
