package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.engine.Match;
import java.util.List;

/// A matching issue whose letter has not been read yet.
///
/// @param letter the id of its letter
/// @param place in it, from 0
/// @param score 0 where hits come by date
/// @param isExact whether it meets all that was asked
record Found(String letter, int place, float score, boolean isExact) implements Match {
  /// The name of the part of a query that exact matches meet.
  static final String EXACT = "exact";

  /// The fields that are read of a document.
  static final List<String> SOURCE = List.of(Schema.OF, Schema.PLACE);

  /// Reads a hit.
  static Found of(JsonNode hit, boolean exact) {
    JsonNode source = hit.path("_source");
    return new Found(
        source.path(Schema.OF).asText(),
        source.path(Schema.PLACE).asInt(),
        (float) hit.path("_score").asDouble(),
        exact);
  }

  /// Reads a hit that shows by itself whether it is exact.
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
