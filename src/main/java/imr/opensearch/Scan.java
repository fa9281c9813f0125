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
/// @param whole whether hits come with all their fields, or with id and routing alone
record Scan(Cluster cluster, String index, boolean whole) {
  private static final int PAGE = 1_000;
  private static final int MOST_AT_ONCE = 10_000;

  /// Hands out each hit.
  ///
  /// @return how many there are
  long each(ObjectNode query, Consumer<JsonNode> receiver) {
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
      long all = 0;
      Pages pages =
          new Pages(query, "_shard_doc", whole ? PAGE : MOST_AT_ONCE, whole ? null : List.of());
      while (!pages.isDone()) {
        JsonNode hits = pages.hits(body -> ask(id, body));
        hits.forEach(receiver);
        all += hits.size();
        pages.turn(hits);
      }
      return all;
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
