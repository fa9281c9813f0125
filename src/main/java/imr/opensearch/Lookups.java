package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IndexStatus;
import imr.field.Field;
import imr.letter.RejectedFile;
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
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Looks up terms of the index. Not thread-safe.
///
/// @param session the session of the question
record Lookups(Session session) {
  private static final int MAX_CORRECTIONS = 3;
  private static final int PAGE = 1_000;

  List<String> cases(String prefix, int limit) {
    String field = Field.CASE.id();
    ObjectNode query = Dsl.on("prefix", field, "value", prefix.toLowerCase(Locale.ROOT));
    ObjectNode source = Dsl.object("case", Dsl.of("terms", "field", field));
    ObjectNode terms = Dsl.of("composite", "size", limit, "sources", List.of(source));
    List<String> found = new ArrayList<>();
    for (JsonNode bucket : session.aggregate(query, terms, true).path("buckets")) {
      found.add(bucket.path("key").path("case").asText().toUpperCase(Locale.ROOT));
    }
    return found;
  }

  /// A candidate correction, with its score.
  private record Spelling(String word, double score, long frequency) {}

  List<String> corrections(PatternCompiler patterns, String word) {
    if (!(patterns.compile(new Words(word, Form.STEM)) instanceof WordPattern.Leaf leaf)
        || isKnown(leaf)) {
      return List.of();
    }
    ObjectNode suggest = Dsl.object("text", word.toLowerCase(Locale.ROOT));
    for (Field field : Concept.TEXTS) {
      ObjectNode term =
          Dsl.object(
              "term",
              Dsl.object(
                  "field",
                  field.id(),
                  "size",
                  MAX_CORRECTIONS,
                  "suggest_mode",
                  "missing",
                  "analyzer",
                  "keyword"));
      suggest.set(field.id(), term);
    }
    Map<String, Spelling> best = new HashMap<>();
    JsonNode answer = session.ask(Dsl.object("size", 0, "suggest", suggest), true);
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
        .limit(MAX_CORRECTIONS)
        .map(Spelling::word)
        .toList();
  }

  /// Whether any text contains one of a word's terms.
  private boolean isKnown(WordPattern.Leaf leaf) {
    List<ObjectNode> any =
        Field.texts().stream().map(text -> Dsl.terms(text.id(), leaf.terms())).toList();
    ObjectNode query = Dsl.of("bool", "should", any);
    ObjectNode body = Dsl.object("query", query, "size", 0, "terminate_after", 1);
    return Session.count(session.ask(body, true)) > 0;
  }

  /// The files that could not be read as letters, by path.
  List<RejectedFile> rejected() {
    List<RejectedFile> all = new ArrayList<>();
    ObjectNode query = Dsl.kind(Schema.REJECTED);
    for (JsonNode hits :
        Pages.of(body -> session.ask(body, true), query, Schema.FILES, PAGE, Dsl.object())) {
      for (JsonNode hit : hits) {
        StoredFile file = StoredFile.of(hit.path("_source").path(Schema.FILES).path(0).asText());
        all.add(new RejectedFile(file.path(), Objects.requireNonNull(file.rejection())));
      }
    }
    return all;
  }

  IndexStatus status() {
    ObjectNode filters =
        Dsl.object(
            "letters", Dsl.kind(Schema.LETTER),
            "issues", Dsl.kind(Schema.ISSUE),
            "synthetic", Dsl.term(Schema.SYNTHETIC, true),
            "superseded", Dsl.kind(Schema.SUPERSEDED),
            "unverified", Dsl.term(Schema.UNVERIFIED, true),
            "rejected", Dsl.kind(Schema.REJECTED));
    ObjectNode days =
        Dsl.object(
            "first", Dsl.of("min", "field", Field.DECIDED.id()),
            "last", Dsl.of("max", "field", Field.DECIDED.id()),
            "masked", Dsl.of("terms", "field", Schema.MASKED));
    ObjectNode all = Dsl.object("filters", Dsl.object("filters", filters), "aggs", days);
    JsonNode kinds = session.aggregate(Dsl.everything(), all, false).path("buckets");
    JsonNode letters = kinds.path("letters");
    IndexState state = session.snapshot().state();
    return new IndexStatus(
        new IndexStatus.Contents(
            count(kinds, "letters"),
            count(kinds, "issues"),
            count(kinds, "synthetic"),
            count(kinds, "superseded"),
            count(kinds, "unverified"),
            count(kinds, "rejected"),
            masked(letters.path("masked"))),
        day(letters.path("first")),
        day(letters.path("last")),
        new IndexStatus.Commit(session.snapshot().id(), state.fingerprint(), state.rules()),
        state.report(),
        "");
  }

  private static Map<String, Long> masked(JsonNode terms) {
    Map<String, Long> masked = new TreeMap<>();
    terms
        .path("buckets")
        .forEach(kind -> masked.put(kind.path("key").asText(), kind.path("doc_count").asLong()));
    return masked;
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
