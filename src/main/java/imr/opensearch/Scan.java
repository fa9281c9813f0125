package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Goes through all documents of an index that meet a query, as it is when it begins, in no order.
///
/// @param index of which it is
record Scan(Cluster cluster, String index) {
  private static final int PAGE = 1_000;

  /// Hands out each hit, with its id and routing.
  void each(ObjectNode query, Consumer<JsonNode> receiver) {
    String id =
        cluster
            .fine(
                cluster.act(
                    "POST",
                    "/" + index + "/_search/point_in_time?keep_alive=" + Views.KEPT,
                    null,
                    Duration.ZERO))
            .path("pit_id")
            .asText();
    try {
      Pages pages = new Pages(query, "_shard_doc", PAGE, null);
      while (!pages.isDone()) {
        JsonNode hits = pages.hits(body -> ask(id, body));
        hits.forEach(receiver);
        pages.turn(hits);
      }
    } finally {
      cluster.act(
          "DELETE",
          "/_search/point_in_time",
          Json.object("pit_id", List.of(id)).toString(),
          Duration.ZERO);
    }
  }

  private JsonNode ask(String id, ObjectNode body) {
    ObjectNode request = body.deepCopy();
    request.set("pit", Json.object("id", id, "keep_alive", Views.KEPT));
    return cluster.fine(
        cluster.ask("/_search", Map.of("allow_partial_search_results", "false"), request));
  }
}
