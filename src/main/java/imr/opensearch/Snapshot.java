package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/// A point in time of an index, as the cluster keeps it open. Immutable.
///
/// @param index that it is of
/// @param id the cluster's name for it
/// @param state of the index; without a fingerprint where it cannot be said of which letters
/// @param parts shards of the index
/// @param missing those of them that did not answer
record Snapshot(String index, String id, IndexState state, int parts, int missing) {
  /// A snapshot as the cluster opened it.
  static Snapshot of(String index, JsonNode opened, IndexState state) {
    JsonNode shards = opened.path("_shards");
    int parts = shards.path("total").asInt();
    int missing = parts - shards.path("successful").asInt();
    return new Snapshot(index, opened.path("pit_id").asText(), state, parts, missing);
  }

  /// A sentence on what is missing in it; empty if it is whole.
  String gap() {
    return gap(0);
  }

  /// A sentence on what is missing if more shards do not answer.
  String gap(int more) {
    return missing + more == 0
        ? ""
        : String.format(
            Locale.ROOT, "%d of %d parts of the index do not answer", missing + more, parts);
  }
}
