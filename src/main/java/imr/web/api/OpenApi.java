package imr.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.json.Json;

/// The document that describes every route of the server, after OpenAPI 3.1.
public final class OpenApi {
  private OpenApi() {}

  /// The document, with the schemas of all answers.
  ///
  /// @param version of the program
  public static ObjectNode document(String version) {
    Schemas schemas = new Schemas();
    ObjectNode root = Json.object().put("openapi", "3.1.0");
    root.putObject("info")
        .put("title", "IMR Search")
        .put("version", version)
        .put("description", "Independent medical review decisions of California, issue by issue.");
    ObjectNode paths = root.putObject("paths");
    Routes.ALL.forEach(r -> paths.putObject(r.path()).set("get", operation(r, schemas)));
    root.putObject("components").set("schemas", schemas.all());
    return root;
  }

  private static ObjectNode type(String name) {
    return Json.object().put("type", name);
  }

  private static ObjectNode operation(Routes.Route route, Schemas schemas) {
    ObjectNode operation = Json.object().put("summary", route.summary());
    ArrayNode parameters = operation.putArray("parameters");
    for (String name : route.path().split("/", -1)) {
      if (name.startsWith("{")) {
        ObjectNode each =
            parameters
                .addObject()
                .put("name", name.substring(1, name.length() - 1))
                .put("in", "path")
                .put("required", true);
        each.set("schema", type(name.equals("{issue}") ? "integer" : "string"));
      }
    }
    for (Routes.Parameter parameter : route.parameters()) {
      ObjectNode each =
          parameters
              .addObject()
              .put("name", parameter.name())
              .put("in", "query")
              .put("description", parameter.meaning());
      ObjectNode schema = type("string");
      if (!parameter.values().isEmpty()) {
        schema.set("enum", Json.tree(parameter.values()));
      }
      Field field = Field.of(parameter.name());
      boolean again = (field != null && field.isFilter()) || parameter.equals(Routes.ID);
      each.set("schema", again ? type("array").<ObjectNode>set("items", schema) : schema);
    }
    ObjectNode responses = operation.putObject("responses");
    ObjectNode content =
        responses
            .putObject("200")
            .put("description", route.summary())
            .putObject("content")
            .putObject(route.mediaType());
    if (route.answer() != null) {
      content.set("schema", schemas.of(route.answer()));
    }
    if (route.path().startsWith("/api/")) {
      responses
          .putObject("default")
          .put("description", "What is wrong, after RFC 9457.")
          .putObject("content")
          .putObject("application/problem+json")
          .set("schema", schemas.of(Problem.class));
    }
    return operation;
  }
}
