package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
      ArrayNode after = null;
      while (true) {
        ObjectNode body =
            Json.object(
                "query",
                query,
                "size",
                PAGE,
                "pit",
                Json.object("id", id, "keep_alive", Views.KEPT),
                "sort",
                List.of(Json.object("_shard_doc", "asc")));
        if (after != null) {
          body.set("search_after", after);
        }
        JsonNode hits =
            cluster
                .fine(
                    cluster.ask("/_search", Map.of("allow_partial_search_results", "false"), body))
                .path("hits")
                .path("hits");
        hits.forEach(receiver);
        if (hits.size() < PAGE) {
          return;
        }
        after = (ArrayNode) hits.get(hits.size() - 1).path("sort");
      }
    } finally {
      cluster.act(
          "DELETE",
          "/_search/point_in_time",
          Json.object("pit_id", List.of(id)).toString(),
          Duration.ZERO);
    }
  }
}
