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

/// How many issues have each value of a field, most frequent first.
///
/// The counts speak of the exact matches, the field's own filters left out, so that choosing one
/// value keeps its siblings' counts.
///
/// @param other issues' values beyond those listed
public record Facet(Field field, List<Value> values, long other) {
  public Facet {
    values = List.copyOf(values);
  }

  /// Values listed of one facet; the rest is told as a number.
  private static final int MAX_VALUES = 300;

  /// How often a value occurs.
  public record Count(long issues, long letters) {
    /// Of both; no letter may stand in both.
    public Count plus(Count other) {
      return new Count(issues + other.issues, letters + other.letters);
    }
  }

  /// The facet of a field.
  ///
  /// @param counts of all its values
  /// @param filters of the question; the values that those of the field name are listed also where
  ///   no issue has them
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

  /// Issues by outcome; the two that every answer tells are there also where there are none.
  public static Map<String, Long> outcomes(Map<String, Count> counts) {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("overturned", 0L);
    outcomes.put("upheld", 0L);
    counts.forEach((value, count) -> outcomes.put(value, count.issues));
    return outcomes;
  }

  /// One value and its counts.
  ///
  /// @param count issues
  /// @param letters letters with such an issue
  /// @param selected whether a filter names it
  public record Value(String value, long count, long letters, boolean selected) {}
}
