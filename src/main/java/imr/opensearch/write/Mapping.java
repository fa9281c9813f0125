package imr.opensearch.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.opensearch.Analysis;
import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import java.util.ArrayList;
import java.util.List;

/// The mapping: how the cluster stores the fields of documents.
final class Mapping {
  private Mapping() {}

  /// The mapping of all documents; nothing that is not named here is taken.
  static ObjectNode of() {
    ObjectNode fields = Dsl.object();
    for (String name :
        List.of(
            Schema.KIND,
            Schema.KEY,
            Schema.OF,
            Schema.ORDER,
            Schema.RULES,
            Schema.HASH,
            Schema.FILES)) {
      fields.set(name, Dsl.object("type", "keyword"));
    }
    for (String name : List.of(Schema.LACKS, Schema.SENTENCE)) {
      fields.set(name, Dsl.object("type", "keyword", "doc_values", false));
    }
    for (String name : List.of(Schema.SYNTHETIC, Schema.UNVERIFIED)) {
      fields.set(name, Dsl.object("type", "boolean"));
    }
    for (String name :
        List.of(Schema.NUMBER, Schema.RATING, Schema.SLICE, Schema.PLACE, Schema.ISSUES)) {
      fields.set(name, Dsl.object("type", "long"));
    }
    fields.set(Schema.JSON, Dsl.object("type", "object", "enabled", false));
    fields.set(
        Schema.JOIN,
        Dsl.object("type", "join", "relations", Dsl.object(Schema.LETTER, Schema.ISSUE)));
    List<String> texts = new ArrayList<>();
    for (Field field : Field.values()) {
      fields.set(field.id(), field(field));
      if (field.kind() == Field.Kind.TEXT) {
        texts.add(field.id()); // the letter has them
      }
    }
    return Dsl.object(
        "dynamic", "strict", "_source", Dsl.object("excludes", texts), "properties", fields);
  }

  private static ObjectNode field(Field field) {
    return switch (field.kind()) {
      case CODE -> {
        ObjectNode code =
            Dsl.object("type", "keyword", "normalizer", "lowercase", "doc_values", false);
        if (field.isCounted()) {
          ObjectNode counted = Dsl.object("type", "keyword", "index", false);
          code.set("fields", Dsl.object("counted", counted));
        } else {
          code.put("doc_values", true);
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
              "positions");
    };
  }
}
