package imr.engine;

import imr.engine.Facet.Count;
import imr.field.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The number of matching issues and letters, in total and for each value of some fields.
///
/// @param issues matching issues
/// @param letters letters with a matching issue
/// @param values for each field, the counts of each of its values
public record FacetCounts(long issues, long letters, Map<Field, Map<String, Count>> values) {
  /// No issues.
  public static final FacetCounts NONE = new FacetCounts(0, 0, Map.of());

  /// The sum of both. No letter may be in both.
  public FacetCounts plus(FacetCounts other) {
    Map<Field, Map<String, Count>> all = new EnumMap<>(Field.class);
    values.forEach((field, counts) -> all.put(field, new HashMap<>(counts)));
    other.values.forEach((field, counts) ->
        counts.forEach((value, count) ->
            all.computeIfAbsent(field, f -> new HashMap<>()).merge(value, count, Count::plus)));
    return new FacetCounts(issues + other.issues, letters + other.letters, all);
  }

  /// The counts of each value of a field, empty if no issue has a value.
  public Map<String, Count> of(Field field) {
    return values.getOrDefault(field, Map.of());
  }
}
