package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.opensearch.Cluster;
import imr.opensearch.Dsl;
import imr.opensearch.Pages;
import java.util.List;
import java.util.function.Consumer;

/// Reads all documents that match a query, as of the start of the scan, in no particular order.
///
/// @param index the name of the index
record Scan(Cluster cluster, String index) {
  private static final String KEEP_ALIVE = "5m";
  private static final int PAGE = 1_000;
  private static final int MAX_PAGE = 10_000;

  /// Passes on each hit with all its fields.
  void whole(ObjectNode query, Consumer<JsonNode> receiver) {
    each(query, PAGE, Dsl.object(), receiver);
  }

  /// Passes on each hit with its id and routing.
  void ids(ObjectNode query, Consumer<JsonNode> receiver) {
    each(query, MAX_PAGE, Dsl.object("_source", false), receiver);
  }

  /// Passes on the value of one field of each hit, and reads nothing else. Many times faster than
  /// reading ids.
  void values(ObjectNode query, String field, Consumer<String> receiver) {
    ObjectNode wanted = Dsl.object("stored_fields", "_none_", "docvalue_fields", List.of(field));
    each(
        query,
        MAX_PAGE,
        wanted.put("_source", false),
        hit -> receiver.accept(hit.path("fields").path(field).path(0).asText()));
  }

  private void each(ObjectNode query, int size, ObjectNode wanted, Consumer<JsonNode> receiver) {
    String id = cluster.openPointInTime(index, KEEP_ALIVE, false).path("pit_id").asText();
    try {
      wanted.set("pit", Dsl.object("id", id, "keep_alive", KEEP_ALIVE));
      for (JsonNode hits :
          Pages.of(body -> cluster.search("", body), query, "_shard_doc", size, wanted)) {
        hits.forEach(receiver);
      }
    } finally {
      cluster.closePointInTime(id);
    }
  }
}
