package imr.search;

import java.util.List;

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

  /// One value and its counts.
  ///
  /// @param count issues
  /// @param letters letters with such an issue
  /// @param selected whether a filter names it
  public record Value(String value, long count, long letters, boolean selected) {}
}
