package imr.engine;

import imr.field.Field;
import java.util.List;
import java.util.Map;

/// The answer to a [CountPlan]. An issue with several values of a field counts once for each value.
/// An issue without any counts for [FieldFilter#UNKNOWN].
///
/// @param fingerprint the fingerprint of the counted letters
/// @param total all issues, each counted once
/// @param margins for each field, the tally of each of its values
/// @param cells the tally of each combination of values that occurs, the values in the order of the
///   fields
public record CountAnswer(
    String fingerprint,
    Tally total,
    Map<Field, Map<String, Tally>> margins,
    Map<List<String>, Tally> cells) {
  public CountAnswer {
    margins = Map.copyOf(margins);
    cells = Map.copyOf(cells);
  }
}
