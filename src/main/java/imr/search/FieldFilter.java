package imr.search;

import java.util.List;

/// Lets only issues pass that have one of some values in a field.
///
/// @param values for a code, ids or names as printed in answers; for a day, ranges as
///   [DayRange#parse] reads them; at least one, any of which will do
public record FieldFilter(Field field, List<String> values) {
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
}
