package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/// A point in time of the index, as the cluster keeps it open.
///
/// @param index that it is of
/// @param id the cluster's name for it
/// @param committed what was committed then
/// @param parts of the index
/// @param missing those of them that did not answer
public record View(String index, String id, Committed committed, int parts, int missing) {
  /// A view of an index as the cluster opened it.
  public static View of(String index, JsonNode opened, Committed committed) {
    JsonNode shards = opened.path("_shards");
    int parts = shards.path("total").asInt();
    return new View(
        index,
        opened.path("pit_id").asText(),
        committed,
        parts,
        parts - shards.path("successful").asInt());
  }

  /// What is missing in it, in a sentence; empty where it is whole.
  public String lack() {
    return missing == 0
        ? ""
        : String.format(Locale.ROOT, "%d of %d parts of the index do not answer", missing, parts);
  }

  /// What it shows: two views of the same commit hold the same.
  public String commit() {
    return index + "@" + committed.generation();
  }
}
