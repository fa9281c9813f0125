package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IndexStatus;
import imr.field.Field;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Words;
import imr.text.Concept;
import imr.text.PatternCompiler;
import imr.text.WordPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the index holds, looked up by its terms. Used by one thread.
///
/// @param session of the question
record Lookups(Session session) {
  private static final int MOST_SPELLINGS = 3;

  List<String> cases(String prefix, int most) {
    ObjectNode query =
        Json.object(
            "prefix",
            Json.object(Field.CASE.id(), Json.object("value", prefix.toLowerCase(Locale.ROOT))));
    ObjectNode terms =
        Json.object(
            "composite",
            Json.object(
                "size",
                most,
                "sources",
                List.of(
                    Json.object(
                        "case", Json.object("terms", Json.object("field", Field.CASE.id()))))));
    List<String> found = new ArrayList<>();
    session
        .ask(Json.object("query", query, "size", 0, "aggs", Json.object("cases", terms)), true)
        .path("aggregations")
        .path("cases")
        .path("buckets")
        .forEach(
            bucket -> found.add(bucket.path("key").path("case").asText().toUpperCase(Locale.ROOT)));
    return found;
  }

  /// A word that may be meant, and how well it fits.
  private record Spelling(String word, double score, long frequency) {}

  List<String> spellings(PatternCompiler patterns, String word) {
    if (!(patterns.compile(new Words(word, Form.STEM)) instanceof WordPattern.Leaf leaf)
        || isKnown(leaf)) {
      return List.of();
    }
    ObjectNode suggest = Json.object("text", word.toLowerCase(Locale.ROOT));
    for (Field field : Concept.TEXTS) {
      suggest.set(
          field.id(),
          Json.object(
              "term",
              Json.object(
                  "field",
                  field.id(),
                  "size",
                  MOST_SPELLINGS,
                  "suggest_mode",
                  "missing",
                  "analyzer",
                  "keyword")));
    }
    Map<String, Spelling> best = new HashMap<>();
    JsonNode answer = session.ask(Json.object("size", 0, "suggest", suggest), true);
    for (Field field : Concept.TEXTS) {
      for (JsonNode each : answer.path("suggest").path(field.id()).path(0).path("options")) {
        Spelling found =
            new Spelling(
                each.path("text").asText(),
                each.path("score").asDouble(),
                each.path("freq").asLong());
        best.merge(found.word, found, (a, b) -> a.frequency >= b.frequency ? a : b);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Spelling s) -> -s.score)
                .thenComparingLong(s -> -s.frequency)
                .thenComparing(Spelling::word))
        .limit(MOST_SPELLINGS)
        .map(Spelling::word)
        .toList();
  }

  /// Whether any text holds one of a word's terms.
  private boolean isKnown(WordPattern.Leaf leaf) {
    List<ObjectNode> any =
        Field.texts().stream()
            .map(text -> Json.object("terms", Json.object(text.id(), leaf.terms())))
            .toList();
    return session
            .ask(
                Json.object(
                    "query", Json.object("bool", Json.object("should", any)),
                    "size", 0,
                    "terminate_after", 1),
                true)
            .path("hits")
            .path("total")
            .path("value")
            .asLong()
        > 0;
  }

  IndexStatus status() {
    ObjectNode filters =
        Json.object(
            "letters", QueryMapper.term(Schema.KIND, Schema.LETTER),
            "issues", QueryMapper.term(Schema.KIND, Schema.ISSUE),
            "synthetic", QueryMapper.term(Schema.SYNTHETIC, true),
            "superseded", QueryMapper.term(Schema.KIND, Schema.SUPERSEDED),
            "unverified", QueryMapper.term(Schema.UNVERIFIED, true),
            "rejected", Json.object("exists", Json.object("field", Schema.REASON)));
    ObjectNode days =
        Json.object(
            "first", Json.object("min", Json.object("field", Field.DECIDED.id())),
            "last", Json.object("max", Json.object("field", Field.DECIDED.id())));
    JsonNode found =
        session
            .ask(
                Json.object(
                    "size",
                    0,
                    "aggs",
                    Json.object(
                        "kinds", Json.object("filters", Json.object("filters", filters)),
                        "letters",
                            Json.object(
                                "filter",
                                QueryMapper.term(Schema.KIND, Schema.LETTER),
                                "aggs",
                                days))),
                false)
            .path("aggregations");
    JsonNode kinds = found.path("kinds").path("buckets");
    Committed committed = session.view().committed();
    return new IndexStatus(
        count(kinds, "letters"),
        count(kinds, "issues"),
        count(kinds, "synthetic"),
        count(kinds, "superseded"),
        count(kinds, "unverified"),
        count(kinds, "rejected"),
        day(found.path("letters").path("first")),
        day(found.path("letters").path("last")),
        committed.fingerprint(),
        committed.rules(),
        committed.report());
  }

  private static long count(JsonNode kinds, String kind) {
    return kinds.path(kind).path("doc_count").asLong();
  }

  private static @Nullable LocalDate day(JsonNode metric) {
    return metric.hasNonNull("value_as_string")
        ? LocalDate.parse(metric.path("value_as_string").asText())
        : null;
  }
}
