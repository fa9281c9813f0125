package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.opensearch.Cluster;
import imr.opensearch.Dsl;
import imr.opensearch.Pages;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Reads all documents that match a query, as the index is when the scan begins, in no order.
///
/// @param index of which it is
record Scan(Cluster cluster, String index) {
  private static final String KEEP_ALIVE = "5m";
  private static final int PAGE = 1_000;
  private static final int MAX_PAGE = 10_000;

  /// Hands out each hit with all its fields.
  void whole(ObjectNode query, Consumer<JsonNode> receiver) {
    each(query, PAGE, Dsl.object(), receiver);
  }

  /// Hands out each hit with its id and routing.
  ///
  /// @return how many there are
  long ids(ObjectNode query, Consumer<JsonNode> receiver) {
    return each(query, MAX_PAGE, Dsl.object("_source", false), receiver);
  }

  /// Hands out the value of a field of each hit, of which nothing else is read: many times faster
  /// than its id.
  void values(ObjectNode query, String field, Consumer<String> receiver) {
    ObjectNode wanted =
        Dsl.object("_source", false, "stored_fields", "_none_", "docvalue_fields", List.of(field));
    each(
        query,
        MAX_PAGE,
        wanted,
        hit -> receiver.accept(hit.path("fields").path(field).path(0).asText()));
  }

  private long each(ObjectNode query, int page, ObjectNode wanted, Consumer<JsonNode> receiver) {
    String id =
        cluster
            .fine(
                cluster.act(
                    "POST",
                    "/" + index + "/_search/point_in_time?keep_alive=" + KEEP_ALIVE,
                    null,
                    Duration.ZERO))
            .path("pit_id")
            .asText();
    try {
      long all = 0;
      Pages pages = new Pages(query, "_shard_doc", page, wanted);
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
          Dsl.object("pit_id", List.of(id)).toString(),
          Duration.ZERO);
    }
  }

  private JsonNode ask(String id, ObjectNode body) {
    ObjectNode request = body.deepCopy();
    request.set("pit", Dsl.object("id", id, "keep_alive", KEEP_ALIVE));
    return cluster.search("", "", request);
  }
}
