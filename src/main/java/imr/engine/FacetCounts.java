package imr.engine;

import imr.engine.Facet.Count;
import imr.field.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// How many issues a question finds, of how many letters, in all and for each value of some fields.
///
/// @param issues in all
/// @param letters with such an issue
/// @param values for each field, each value's issues and letters
public record FacetCounts(long issues, long letters, Map<Field, Map<String, Count>> values) {
  /// Of no issue.
  public static final FacetCounts NONE = new FacetCounts(0, 0, Map.of());

  /// Of both; no letter may stand in both.
  public FacetCounts plus(FacetCounts other) {
    Map<Field, Map<String, Count>> all = new EnumMap<>(Field.class);
    values.forEach((field, counts) -> all.put(field, new HashMap<>(counts)));
    other.values.forEach((field, counts) ->
        counts.forEach((value, count) ->
            all.computeIfAbsent(field, f -> new HashMap<>()).merge(value, count, Count::plus)));
    return new FacetCounts(issues + other.issues, letters + other.letters, all);
  }

  /// Each value of a field with its issues and letters, empty where none has any.
  public Map<String, Count> of(Field field) {
    return values.getOrDefault(field, Map.of());
  }
}
