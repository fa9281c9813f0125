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
import org.jspecify.annotations.Nullable;

/// Looks up what the index holds by its terms. Used by one thread.
///
/// @param session of the question
record Lookups(Session session) {
  private static final int MAX_CORRECTIONS = 3;
  private static final int PAGE = 1_000;

  List<String> cases(String prefix, int limit) {
    ObjectNode query =
        Dsl.object(
            "prefix",
            Dsl.object(Field.CASE.id(), Dsl.object("value", prefix.toLowerCase(Locale.ROOT))));
    ObjectNode terms =
        Dsl.object(
            "composite",
            Dsl.object(
                "size",
                limit,
                "sources",
                List.of(
                    Dsl.object(
                        "case", Dsl.object("terms", Dsl.object("field", Field.CASE.id()))))));
    List<String> found = new ArrayList<>();
    session
        .ask(Dsl.object("query", query, "size", 0, "aggs", Dsl.object("cases", terms)), true)
        .path("aggregations")
        .path("cases")
        .path("buckets")
        .forEach(
            bucket -> found.add(bucket.path("key").path("case").asText().toUpperCase(Locale.ROOT)));
    return found;
  }

  /// A word that may be meant, and how well it fits.
  private record Spelling(String word, double score, long frequency) {}

  List<String> corrections(PatternCompiler patterns, String word) {
    if (!(patterns.compile(new Words(word, Form.STEM)) instanceof WordPattern.Leaf leaf)
        || isKnown(leaf)) {
      return List.of();
    }
    ObjectNode suggest = Dsl.object("text", word.toLowerCase(Locale.ROOT));
    for (Field field : Concept.TEXTS) {
      suggest.set(
          field.id(),
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
                  "keyword")));
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

  /// Whether any text holds one of a word's terms.
  private boolean isKnown(WordPattern.Leaf leaf) {
    List<ObjectNode> any =
        Field.texts().stream()
            .map(text -> Dsl.object("terms", Dsl.object(text.id(), leaf.terms())))
            .toList();
    return session
            .ask(
                Dsl.object(
                    "query", Dsl.object("bool", Dsl.object("should", any)),
                    "size", 0,
                    "terminate_after", 1),
                true)
            .path("hits")
            .path("total")
            .path("value")
            .asLong()
        > 0;
  }

  /// The files that could not be read as letters, in the order of their paths.
  List<RejectedFile> rejected() {
    List<RejectedFile> all = new ArrayList<>();
    ObjectNode query = QueryMapper.term(Schema.KIND, Schema.REJECTED);
    Pages pages = new Pages(query, Schema.FILES, PAGE, Dsl.object());
    while (!pages.isDone()) {
      JsonNode hits = pages.hits(body -> session.ask(body, true));
      for (JsonNode hit : hits) {
        StoredFile file = StoredFile.of(hit.path("_source").path(Schema.FILES).path(0).asText());
        all.add(new RejectedFile(file.path(), Objects.requireNonNull(file.rejection())));
      }
      pages.turn(hits);
    }
    return all;
  }

  IndexStatus status() {
    ObjectNode filters =
        Dsl.object(
            "letters", QueryMapper.term(Schema.KIND, Schema.LETTER),
            "issues", QueryMapper.term(Schema.KIND, Schema.ISSUE),
            "synthetic", QueryMapper.term(Schema.SYNTHETIC, true),
            "superseded", QueryMapper.term(Schema.KIND, Schema.SUPERSEDED),
            "unverified", QueryMapper.term(Schema.UNVERIFIED, true),
            "rejected", QueryMapper.term(Schema.KIND, Schema.REJECTED));
    ObjectNode days =
        Dsl.object(
            "first", Dsl.object("min", Dsl.object("field", Field.DECIDED.id())),
            "last", Dsl.object("max", Dsl.object("field", Field.DECIDED.id())));
    JsonNode found =
        session
            .ask(
                Dsl.object(
                    "size",
                    0,
                    "aggs",
                    Dsl.object(
                        "kinds", Dsl.object("filters", Dsl.object("filters", filters)),
                        "letters",
                            Dsl.object(
                                "filter",
                                QueryMapper.term(Schema.KIND, Schema.LETTER),
                                "aggs",
                                days))),
                false)
            .path("aggregations");
    JsonNode kinds = found.path("kinds").path("buckets");
    IndexState state = session.snapshot().state();
    return new IndexStatus(
        new IndexStatus.Contents(
            count(kinds, "letters"),
            count(kinds, "issues"),
            count(kinds, "synthetic"),
            count(kinds, "superseded"),
            count(kinds, "unverified"),
            count(kinds, "rejected")),
        day(found.path("letters").path("first")),
        day(found.path("letters").path("last")),
        new IndexStatus.Commit(session.snapshot().id(), state.fingerprint(), state.rules()),
        state.report(),
        "");
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
