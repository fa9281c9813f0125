package imr.opensearch.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.opensearch.Analysis;
import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import java.util.List;

/// The mapping: how the cluster stores the fields of documents.
final class Mapping {
  private Mapping() {}

  /// The mapping of all documents. The cluster rejects fields that are not in it.
  static ObjectNode of() {
    ObjectNode fields = Dsl.object();
    add(
        fields,
        Dsl.object("type", "keyword"),
        List.of(
            Schema.KIND,
            Schema.KEY,
            Schema.OF,
            Schema.ORDER,
            Schema.RULES,
            Schema.HASH,
            Schema.MASKED,
            Schema.FILES));
    add(
        fields,
        Dsl.object("type", "keyword", "doc_values", false),
        List.of(Schema.MISSING, Schema.SENTENCE));
    add(fields, Dsl.object("type", "boolean"), List.of(Schema.SYNTHETIC, Schema.UNVERIFIED));
    add(
        fields,
        Dsl.object("type", "long"),
        List.of(Schema.NUMBER, Schema.RATING, Schema.SLICE, Schema.PLACE, Schema.ISSUES));
    add(fields, Dsl.object("type", "object", "enabled", false), List.of(Schema.JSON));
    ObjectNode relations = Dsl.object(Schema.LETTER, Schema.ISSUE);
    add(fields, Dsl.object("type", "join", "relations", relations), List.of(Schema.JOIN));
    for (Field field : Field.values()) {
      fields.set(field.id(), field(field));
    }
    List<String> texts = Field.texts().stream().map(Field::id).toList(); // kept in the letter
    ObjectNode source = Dsl.object("excludes", texts);
    return Dsl.object("dynamic", "strict", "_source", source, "properties", fields);
  }

  private static void add(ObjectNode fields, ObjectNode type, List<String> names) {
    names.forEach(name -> fields.set(name, type));
  }

  private static ObjectNode field(Field field) {
    return switch (field.kind()) {
      case CODE -> {
        boolean isCounted = field.isCounted();
        ObjectNode code =
            Dsl.object("type", "keyword", "normalizer", "lowercase", "doc_values", !isCounted);
        if (isCounted) {
          code.set("fields", Dsl.of("counted", "type", "keyword", "index", false));
        }
        yield code;
      }
      case DAY -> Dsl.object("type", "date", "format", "strict_date");
      case NUMBER -> Dsl.object("type", "double");
      case TEXT ->
          Dsl.object(
              "type",
              "text",
              "analyzer",
              Analysis.TEXT,
              "search_analyzer",
              Analysis.STEMS,
              "index_options",
              "positions",
              "fields",
              Dsl.of(
                  Schema.STARTS,
                  "type",
                  "text",
                  "analyzer",
                  Analysis.STARTS,
                  "index_options",
                  "positions",
                  "norms",
                  false));
    };
  }
}
