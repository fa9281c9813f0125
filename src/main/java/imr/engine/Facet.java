package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The number of issues with each value of a field, most frequent first.
///
/// The counts cover the exact matches. They ignore the field's own filters (drill sideways), so
/// that choosing one value does not change the counts of the others.
///
/// @param other the sum of the counts of all values that are not listed
public record Facet(Field field, List<Value> values, long other) {
  public Facet {
    values = List.copyOf(values);
  }

  /// The maximum number of values that are listed; the rest is reported as a sum.
  private static final int MAX_VALUES = 300;

  /// The number of issues and letters with a value.
  public record Count(long issues, long letters) {
    /// The sum of both. No letter may be in both.
    public Count plus(Count other) {
      return new Count(issues + other.issues, letters + other.letters);
    }
  }

  /// Creates the facet of a field.
  ///
  /// @param counts the counts of all its values
  /// @param filters the filters of the search; values that they name are listed even if no issue
  ///   has them
  public static Facet of(Field field, Map<String, Count> counts, List<FieldFilter> filters) {
    List<FieldFilter> chosen = filters.stream().filter(f -> f.field() == field).toList();
    Map<String, String> selected = new LinkedHashMap<>(); // case does not count
    chosen.stream()
        .map(FieldFilter::values)
        .flatMap(Collection::stream)
        .filter(v -> !FieldFilter.isPattern(v) && !v.equals(FieldFilter.UNKNOWN))
        .forEach(value -> selected.put(value.toLowerCase(Locale.ROOT), value));
    List<Value> values = new ArrayList<>();
    counts.forEach((value, count) -> {
      selected.remove(value.toLowerCase(Locale.ROOT));
      boolean named = chosen.stream().anyMatch(f -> f.hasCode(value));
      values.add(new Value(value, count.issues, count.letters, named));
    });
    selected.values().forEach(value -> values.add(new Value(value, 0, 0, true)));
    values.sort(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::value));
    int shown = Math.min(MAX_VALUES, values.size());
    long other = values.stream().skip(shown).mapToLong(Value::count).sum();
    return new Facet(field, values.subList(0, shown), other);
  }

  /// The number of issues by outcome. Overturned and upheld are always included, even at zero.
  public static Map<String, Long> outcomes(Map<String, Count> counts) {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("overturned", 0L);
    outcomes.put("upheld", 0L);
    counts.forEach((value, count) -> outcomes.put(value, count.issues));
    return outcomes;
  }

  /// A value and its counts.
  ///
  /// @param count issues with the value
  /// @param letters letters with such an issue
  /// @param selected whether a filter names it
  public record Value(String value, long count, long letters, boolean selected) {}
}
