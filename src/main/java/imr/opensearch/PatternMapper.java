package imr.opensearch;

import static imr.opensearch.Dsl.on;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.query.TextPattern;
import imr.text.PatternCompiler;
import imr.text.WordPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Converts word patterns to OpenSearch queries. Words are analyzed here, as the text of letters
/// is, and queried by their terms; intervals compare their positions. A proximity pattern filters,
/// and its words determine the rank. For some patterns the query also matches issues that the
/// pattern doesn't ([#isExact]). Thread-safe.
final class PatternMapper {
  /// The maximum number of words that one wildcard may match.
  static final int MAX_EXPANSIONS = 2_000;

  private static final String REWRITE = "top_terms_blended_freqs_" + MAX_EXPANSIONS;

  private final CutWords words;
  private final Choices choices;

  PatternMapper(PatternCompiler compiler) {
    words = new CutWords(compiler);
    choices = new Choices(words);
  }

  /// Whether [#query] matches exactly what a pattern matches, and not more.
  boolean isExact(TextPattern pattern) {
    return choices.isExact(pattern);
  }

  /// A query for the issues in which a pattern matches one text, ranked by the pattern's words.
  ObjectNode query(TextPattern pattern, Field field) {
    return switch (pattern) {
      case TextPattern.Words phrase -> words(phrase, field);
      case TextPattern.Wildcard _, TextPattern.Fuzzy _ -> word(pattern, field);
      case TextPattern.Sequence _,
          TextPattern.Either _,
          TextPattern.Near _,
          TextPattern.Together _ -> {
        List<ObjectNode> ranking = new ArrayList<>();
        collect(pattern, field, ranking, new HashSet<>());
        Intervals intervals = new Intervals(words, choices, field.id() + "." + Schema.STARTS);
        ObjectNode matching = Dsl.of("intervals", field.id(), intervals.of(pattern));
        yield Dsl.of("bool", "filter", matching, "should", ranking);
      }
    };
  }

  private ObjectNode words(TextPattern.Words phrase, Field field) {
    List<Set<String>> cut = words.cut(phrase);
    return switch (cut.size()) {
      case 0 -> Dsl.nothing();
      case 1 -> any(cut.getFirst(), field);
      default -> match("match_phrase", cut, field);
    };
  }

  /// Any of several terms, scored as one word.
  private static ObjectNode any(Set<String> terms, Field field) {
    return match("match", List.of(new TreeSet<>(terms)), field);
  }

  private static ObjectNode match(String type, List<Set<String>> words, Field field) {
    return on(type, field.id(), "query", CutWords.terms(words), "analyzer", Analysis.TERMS);
  }

  private static ObjectNode word(TextPattern open, Field field) {
    return switch (open) {
      case TextPattern.Wildcard(var word) ->
          on("wildcard", field.id(), "value", PatternCompiler.folded(word), "rewrite", REWRITE);
      case TextPattern.Fuzzy(var word, var edits) ->
          Dsl.object(
              "fuzzy",
              Dsl.object(
                  field.id(),
                  Dsl.object(
                      "value", PatternCompiler.folded(word),
                      "fuzziness", edits,
                      "prefix_length", 1,
                      "max_expansions", MAX_EXPANSIONS,
                      "rewrite", REWRITE)));
      default -> throw new IllegalArgumentException("not a single word: " + open);
    };
  }

  /// Collects all words of a pattern, each once. Synonyms that share a stem count separately.
  private void collect(
      TextPattern pattern, Field field, List<ObjectNode> to, Set<Object> collected) {
    switch (pattern) {
      case TextPattern.Words phrase -> {
        for (WordPattern.Leaf leaf : words.leaves(phrase)) {
          if (collected.add(leaf)) {
            to.add(any(leaf.terms(), field));
          }
        }
      }
      case TextPattern.Wildcard _, TextPattern.Fuzzy _ -> {
        if (collected.add(pattern)) {
          to.add(word(pattern, field));
        }
      }
      case TextPattern.Sequence(var parts) ->
          parts.forEach(part -> collect(part, field, to, collected));
      case TextPattern.Either(var several) ->
          several.forEach(choice -> collect(choice, field, to, collected));
      case TextPattern.Near(var left, var right, var _, var _) -> {
        collect(left, field, to, collected);
        collect(right, field, to, collected);
      }
      case TextPattern.Together(var left, var right, var _, var _) -> {
        collect(left, field, to, collected);
        collect(right, field, to, collected);
      }
    }
  }
}
