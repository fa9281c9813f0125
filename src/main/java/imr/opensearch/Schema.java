package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import java.util.ArrayList;
import java.util.List;

/// The names that documents, mapping and queries share, and the mapping. Searched and counted
/// fields have the names of [Field].
public final class Schema {
  /// What a document is: [#ISSUE], [#LETTER], [#SUPERSEDED], [#FILE] or [#STATE].
  public static final String KIND = "kind";

  public static final String ISSUE = "issue";
  public static final String LETTER = "letter";
  public static final String SUPERSEDED = "superseded";

  /// A file that was read into a letter or rejected.
  public static final String FILE = "file";

  /// The one document that tells what is committed.
  public static final String STATE = "state";

  /// Ties issues to their letter, so that letters can be counted.
  public static final String JOIN = "join";

  /// What the letters of a case have in common; all documents of a case lie on one shard.
  public static final String KEY = "key";

  /// What is replaced together: the case of a letter or an issue, and each file by itself.
  public static final String UNIT = "unit";

  /// The id of an issue's letter.
  public static final String OF = "of";

  /// Tells a letter from all others of the index, as [#OF] does; scripts read and compare numbers
  /// sooner than names.
  public static final String NUMBER = "number";

  /// How an issue counts in rates, see [imr.opensearch.write.DocumentMapper].
  public static final String RATING = "rating";

  /// The part of all letters that a letter is in, see [Slices].
  public static final String SLICE = "slice";

  /// The place of an issue in its letter, from 0.
  public static final String PLACE = "place";

  /// How many issues a letter has.
  public static final String ISSUES = "issues";

  /// The commit for which a document was written, see [Committed].
  public static final String GENERATION = "generation";

  /// The fields of codes in which an issue has no value.
  public static final String LACKS = "lacks";

  /// Hashes of the rationale's sentences, see [imr.text.SentenceHash].
  public static final String SENTENCE = "sentence";

  /// The last word on the order of hits: the issue's id with its number in three digits.
  public static final String ORDER = "order";

  /// The letter, or the last report.
  public static final String JSON = "json";

  /// The facts of a letter's files.
  public static final String FILES = "files";

  /// The revision of the coding rules by which a file was read.
  public static final String RULES = "rules";

  /// The letter's part of the fingerprint.
  public static final String HASH = "hash";

  public static final String SYNTHETIC = "synthetic";
  public static final String UNVERIFIED = "unverified";
  public static final String PATH = "path";
  public static final String SIZE = "size";
  public static final String MODIFIED = "modified";
  public static final String SHA256 = "sha256";
  public static final String REASON = "reason";
  public static final String DETAIL = "detail";

  /// A field of codes as it is counted, in the letters in which it is printed; the field itself is
  /// filtered by, in small letters.
  public static String counted(Field field) {
    return field.id() + ".counted";
  }

  private Schema() {}

  /// The documents that hold a letter.
  public static ObjectNode whole() {
    return Dsl.object("terms", Dsl.object(KIND, List.of(LETTER, SUPERSEDED)));
  }

  /// The mapping of all documents; nothing that is not named here is taken.
  public static ObjectNode mapping() {
    ObjectNode fields = Dsl.object();
    for (String name : List.of(KIND, KEY, UNIT, OF, ORDER, RULES, PATH, HASH, REASON)) {
      fields.set(name, Dsl.object("type", "keyword"));
    }
    for (String name : List.of(LACKS, SENTENCE)) {
      fields.set(name, Dsl.object("type", "keyword", "doc_values", false));
    }
    for (String name : List.of(SHA256, DETAIL)) {
      fields.set(name, Dsl.object("type", "keyword", "doc_values", false, "index", false));
    }
    for (String name : List.of(SYNTHETIC, UNVERIFIED)) {
      fields.set(name, Dsl.object("type", "boolean"));
    }
    for (String name : List.of(NUMBER, RATING, SLICE, PLACE, ISSUES, GENERATION, SIZE, MODIFIED)) {
      fields.set(name, Dsl.object("type", "long"));
    }
    for (String name : List.of(JSON, FILES)) {
      fields.set(name, Dsl.object("type", "object", "enabled", false));
    }
    fields.set(JOIN, Dsl.object("type", "join", "relations", Dsl.object(LETTER, ISSUE)));
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
