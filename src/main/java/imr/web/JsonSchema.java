package imr.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;

/// Writes JSON schemas, as OpenAPI 3.1 has them, in few words.
final class JsonSchema {
  static final ObjectNode TEXT = of("string");
  static final ObjectNode WHOLE = of("integer");
  static final ObjectNode NUMBER = of("number");
  static final ObjectNode TRUTH = of("boolean");
  static final ObjectNode DAY = of("string").put("format", "date");

  private JsonSchema() {}

  private static ObjectNode of(String type) {
    return Json.object().put("type", type);
  }

  static ObjectNode list(ObjectNode of) {
    ObjectNode list = of("array");
    list.set("items", of);
    return list;
  }

  /// The same, or null.
  static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = Json.object();
    ArrayNode of = either.putArray("anyOf");
    of.add(schema);
    of.add(of("null"));
    return either;
  }

  /// A named schema of the document.
  static ObjectNode named(String name) {
    return Json.object().put("$ref", "#/components/schemas/" + name);
  }

  /// An object with just these properties.
  static Builder object() {
    return new Builder();
  }

  /// Adds up an object's properties.
  static final class Builder {
    private final ObjectNode properties = Json.object();
    private final ArrayNode required = Json.object().arrayNode();

    /// Properties that are always there.
    Builder with(ObjectNode schema, String... names) {
      for (String name : names) {
        properties.set(name, schema);
        required.add(name);
      }
      return this;
    }

    /// Properties that may be missing.
    Builder maybe(ObjectNode schema, String... names) {
      for (String name : names) {
        properties.set(name, schema);
      }
      return this;
    }

    ObjectNode get() {
      ObjectNode object = of("object");
      object.set("properties", properties);
      if (!required.isEmpty()) {
        object.set("required", required);
      }
      return object.put("additionalProperties", false);
    }
  }
}
