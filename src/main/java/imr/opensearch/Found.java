package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.engine.Match;
import java.util.List;

/// A matching issue whose letter has not been read yet.
///
/// @param letter the id of its letter
/// @param place its index in the letter, from 0
/// @param score 0 if hits are sorted by date
/// @param isExact whether it meets all conditions of the query
record Found(String letter, int place, float score, boolean isExact) implements Match {
  /// The name of the query clause that exact matches meet.
  static final String EXACT = "exact";

  /// The fields to return for each hit.
  static final List<String> SOURCE = List.of(Schema.OF, Schema.PLACE);

  /// Converts a hit.
  static Found of(JsonNode hit, boolean exact) {
    JsonNode source = hit.path("_source");
    return new Found(
        source.path(Schema.OF).asText(),
        source.path(Schema.PLACE).asInt(),
        (float) hit.path("_score").asDouble(),
        exact);
  }

  /// Converts a hit whose named queries show whether it is exact.
  static Found named(JsonNode hit) {
    for (JsonNode name : hit.path("matched_queries")) {
      if (name.asText().equals(EXACT)) {
        return of(hit, true);
      }
    }
    return of(hit, false);
  }

  @Override
  public Object key() {
    return letter + "#" + place;
  }

  Found scored(float other) {
    return new Found(letter, place, other, isExact);
  }
}
