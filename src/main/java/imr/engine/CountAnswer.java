package imr.engine;

import imr.field.Field;
import java.util.List;
import java.util.Map;

/// What an engine counted. An issue with several values of a field counts once for each; one
/// without any counts for [FieldFilter#UNKNOWN].
///
/// @param fingerprint of the letters that were counted
/// @param total each issue once
/// @param margins for each field by itself, each value's
/// @param cells for each combination of values that occurs, in the order of the fields
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
