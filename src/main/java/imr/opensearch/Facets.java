package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.search.Facet.Count;
import imr.search.Field;
import imr.search.SearchException.IndexUnusable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts of issues and letters by the values of fields, in one request: issues by terms, letters
/// by their parents. All values are counted, so no count is cut by a shard.
final class Facets {
  /// More than any field has; OpenSearch takes 65,535 counts in one request.
  private static final int MOST_VALUES = 20_000;

  private static final String LETTERS = "letters";

  private Facets() {}

  /// What to ask for.
  static ObjectNode aggregations(Collection<Field> fields) {
    ObjectNode all = Json.object(LETTERS, letters());
    for (Field field : fields) {
      all.set(
          field.id(),
          Json.object(
              "terms",
              Json.object("field", Schema.counted(field), "size", MOST_VALUES),
              "aggs",
              Json.object(LETTERS, letters())));
    }
    return all;
  }

  /// The letters of the issues at hand, each once.
  static ObjectNode letters() {
    return Json.object("parent", Json.object("type", Schema.ISSUE));
  }

  /// How many letters an answer speaks of.
  static long letters(JsonNode aggregations) {
    return aggregations.path(LETTERS).path("doc_count").asLong();
  }

  /// The values of a field.
  static Map<String, Count> counts(JsonNode aggregations, Field field) {
    JsonNode terms = aggregations.path(field.id());
    if (terms.path("sum_other_doc_count").asLong() > 0) {
      throw new IndexUnusable(field.id() + " has too many values to be counted");
    }
    Map<String, Count> counts = new LinkedHashMap<>();
    for (JsonNode bucket : terms.path("buckets")) {
      counts.put(
          bucket.path("key").asText(),
          new Count(bucket.path("doc_count").asLong(), letters(bucket)));
    }
    return counts;
  }
}
