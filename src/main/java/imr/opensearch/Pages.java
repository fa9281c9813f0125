package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/// Iterates over all hits of a query, one page at a time. Not thread-safe.
public final class Pages implements Iterator<JsonNode> {
  private final Function<ObjectNode, JsonNode> ask;
  private final ObjectNode body;
  private final int size;
  private boolean hasNext = true;

  private Pages(Function<ObjectNode, JsonNode> ask, ObjectNode body, int size) {
    this.ask = ask;
    this.body = body;
    this.size = size;
  }

  /// The pages of a search.
  ///
  /// @param ask sends a search and returns the response
  /// @param order a sort field that is unique for each document
  /// @param wanted the fields to return for each hit, as in a search request
  public static Iterable<JsonNode> of(
      Function<ObjectNode, JsonNode> ask,
      ObjectNode query,
      String order,
      int size,
      ObjectNode wanted) {
    List<ObjectNode> sort = List.of(Dsl.object(order, "asc"));
    ObjectNode body = Dsl.object("query", query, "size", size, "sort", sort);
    body.setAll(wanted);
    return () -> new Pages(ask, body.deepCopy(), size);
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public JsonNode next() {
    JsonNode hits = ask.apply(body).path("hits").path("hits");
    hasNext = hits.size() == size;
    if (hasNext) {
      body.set("search_after", hits.get(size - 1).path("sort"));
    }
    return hits;
  }
}
