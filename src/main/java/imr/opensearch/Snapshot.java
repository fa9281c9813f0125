package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/// A point in time of an index that the cluster keeps open. Immutable.
///
/// @param index the name of the index
/// @param id the cluster's id of the point in time
/// @param state of the index; its fingerprint is empty if it is unknown which letters are visible
/// @param parts the number of shards
/// @param missing the number of shards that did not respond
record Snapshot(String index, String id, IndexState state, int parts, int missing) {
  /// A snapshot from the cluster's response.
  static Snapshot of(String index, JsonNode opened, IndexState state) {
    JsonNode shards = opened.path("_shards");
    int parts = shards.path("total").asInt();
    int missing = parts - shards.path("successful").asInt();
    return new Snapshot(index, opened.path("pit_id").asText(), state, parts, missing);
  }

  /// A copy with another state.
  Snapshot with(IndexState other) {
    return new Snapshot(index, id, other, parts, missing);
  }

  /// A sentence about what is missing from it, empty if it is complete.
  String gap() {
    return gap(0);
  }

  /// A sentence about what is missing if more shards don't respond.
  String gap(int more) {
    return missing + more == 0
        ? ""
        : String.format(
            Locale.ROOT, "%d of %d parts of the index do not answer", missing + more, parts);
  }
}
