package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/// Iterates over everything that a query finds, a page at a time. Used by one thread.
public final class Pages {
  private final ObjectNode body;
  private final int size;
  private boolean isDone;

  /// @param order a field in which no two documents are equal
  /// @param wanted of each hit, in the words of a search
  public Pages(ObjectNode query, String order, int size, ObjectNode wanted) {
    this.size = size;
    body = Dsl.object("query", query, "size", size, "sort", List.of(Dsl.object(order, "asc")));
    body.setAll(wanted);
  }

  /// Whether the last page was turned.
  public boolean isDone() {
    return isDone;
  }

  /// The hits of the current page.
  ///
  /// @param ask gives the answer to a search
  public JsonNode hits(Function<ObjectNode, JsonNode> ask) {
    return ask.apply(body).path("hits").path("hits");
  }

  /// Reads the page after the current one.
  ///
  /// @param hits of it
  public void turn(JsonNode hits) {
    isDone = hits.size() < size;
    if (!isDone) {
      body.set("search_after", hits.get(hits.size() - 1).path("sort"));
    }
  }
}
