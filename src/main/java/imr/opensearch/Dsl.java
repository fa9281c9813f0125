package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shorthand for requests in OpenSearch's query DSL.
public final class Dsl {
  private Dsl() {}

  /// A JSON object.
  ///
  /// @param namesAndValues alternating names and values; values are strings, numbers, booleans,
  ///   nodes, collections of these, or null
  public static ObjectNode object(@Nullable Object... namesAndValues) {
    ObjectNode object = Json.object();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set(String.valueOf(namesAndValues[i]), node(namesAndValues[i + 1]));
    }
    return object;
  }

  /// A query or an aggregation of a type, such as `{"terms": {"field": "of", "size": 10}}`.
  public static ObjectNode of(String type, @Nullable Object... namesAndValues) {
    return object(type, object(namesAndValues));
  }

  /// A query of one field, such as `{"range": {"slice": {"gte": 0, "lt": 64}}}`.
  public static ObjectNode on(String type, String field, @Nullable Object... namesAndValues) {
    return object(type, of(field, namesAndValues));
  }

  /// A query for documents with a value in a field.
  public static ObjectNode term(String field, Object value) {
    return on("term", field, "value", value);
  }

  /// A query for documents with any of several values in a field.
  public static ObjectNode terms(String field, Collection<?> values) {
    return of("terms", field, values);
  }

  /// A query for documents of any of several kinds.
  public static ObjectNode kind(String... kinds) {
    return kinds.length == 1 ? term(Schema.KIND, kinds[0]) : terms(Schema.KIND, List.of(kinds));
  }

  /// A query for documents that meet all conditions, without scoring.
  public static ObjectNode all(ObjectNode... conditions) {
    return of("bool", "filter", List.of(conditions));
  }

  /// A query for all documents.
  public static ObjectNode everything() {
    return of("match_all");
  }

  /// A query that matches nothing.
  static ObjectNode nothing() {
    return of("match_none");
  }

  /// Multiplies the scores of a query.
  static ObjectNode boosted(ObjectNode query, double factor) {
    return of("bool", "must", query, "boost", factor);
  }

  /// A JSON array of values as in [#object].
  public static ArrayNode array(Collection<?> values) {
    ArrayNode array = Json.object().arrayNode();
    values.forEach(value -> array.add(node(value)));
    return array;
  }

  private static @Nullable JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case JsonNode node -> node;
      case Collection<?> values -> array(values);
      default -> Json.tree(value);
    };
  }

  /// Reads a resource file next to this class.
  public static String resource(String name) {
    try (InputStream file = Dsl.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the program is not whole: " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
