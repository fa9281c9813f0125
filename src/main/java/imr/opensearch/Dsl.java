package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Shorthand for requests in OpenSearch's query DSL.
public final class Dsl {
  private Dsl() {}

  /// An object.
  ///
  /// @param namesAndValues names and values in turn; values are texts, numbers, booleans, nodes,
  ///   collections of these, or null
  public static ObjectNode object(@Nullable Object... namesAndValues) {
    ObjectNode object = Json.object();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set(String.valueOf(namesAndValues[i]), node(namesAndValues[i + 1]));
    }
    return object;
  }

  /// An array of such values.
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
}
