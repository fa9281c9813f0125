package imr.opensearch;

import static imr.opensearch.Json.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.search.Field;
import imr.search.TextPattern;
import imr.search.TextPattern.Unit;
import imr.text.PatternCompiler;
import imr.text.SentenceMarks;
import imr.text.WordPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns patterns of words into OpenSearch's queries: words are cut here, as letters are, and asked
/// for by their terms; where they stand is compared by intervals. Proximity filters, its words
/// rank.
///
/// A match of two parts in either order is asked for as one order or the other, each with its own
/// reach, since OpenSearch's unordered intervals compare the reach only of those matches that
/// contain no other. Some patterns are found with others that do not match ([#isExact]). Safe to
/// share between threads.
final class PatternMapper {
  /// Different words that one wildcard may stand for.
  static final int MOST_WORDS = 2_000;

  private final PatternCompiler compiler;

  PatternMapper(PatternCompiler compiler) {
    this.compiler = compiler;
  }

  /// Whether [#query] finds just what a pattern matches. It finds more where choices within a
  /// larger pattern may hold each other's matches: of these only the smallest count, as the
  /// language has it, but OpenSearch takes choices apart and goes on with all.
  boolean isExact(TextPattern pattern) {
    return isExact(pattern, false);
  }

  private boolean isExact(TextPattern pattern, boolean nested) {
    return switch (pattern) {
      case TextPattern.Words _, TextPattern.Wildcard _, TextPattern.Fuzzy _ -> true;
      case TextPattern.Sequence(var parts) -> parts.stream().allMatch(p -> isExact(p, true));
      case TextPattern.Near(var left, var right, var _, var _) ->
          isExact(left, true) && isExact(right, true);
      case TextPattern.Together(var left, var right, var _, var _) ->
          isExact(left, true) && isExact(right, true);
      case TextPattern.Either(var choices) -> {
        List<TextPattern> longer = choices.stream().filter(c -> !isWord(c)).toList();
        boolean told =
            !nested
                || longer.size() < 2
                || longer.stream()
                    .allMatch(a -> longer.stream().noneMatch(b -> !a.equals(b) && mayHold(a, b)));
        yield told && choices.stream().allMatch(choice -> isExact(choice, nested));
      }
    };
  }

  /// Whether a match of one may hold a smaller one of the other without always doing so.
  private boolean mayHold(TextPattern one, TextPattern other) {
    return !(one instanceof TextPattern.Words larger && other instanceof TextPattern.Words smaller)
        || (!alwaysHolds(one, other)
            && holds(larger, smaller, (some, all) -> !Collections.disjoint(some, all)));
  }

  /// The issues in one text of which a pattern matches, ranked by its words.
  ObjectNode query(TextPattern pattern, Field field) {
    return switch (pattern) {
      case TextPattern.Words words -> words(words, field);
      case TextPattern.Wildcard _, TextPattern.Fuzzy _ -> word(pattern, field);
      case TextPattern.Sequence _,
          TextPattern.Either _,
          TextPattern.Near _,
          TextPattern.Together _ -> {
        List<ObjectNode> words = new ArrayList<>();
        collect(pattern, field, words, new HashSet<>());
        yield object(
            "bool",
            object(
                "filter",
                object("intervals", object(field.id(), intervals(pattern, false))),
                "should",
                words));
      }
    };
  }

  private ObjectNode words(TextPattern.Words words, Field field) {
    List<Set<String>> cut = cut(words);
    return switch (cut.size()) {
      case 0 -> QueryMapper.nothing();
      case 1 -> any(cut.getFirst(), field);
      default ->
          object(
              "match_phrase",
              object(field.id(), object("query", terms(cut), "analyzer", Analysis.TERMS)));
    };
  }

  /// Any of some terms, as one word.
  private static ObjectNode any(Set<String> terms, Field field) {
    return object(
        "match",
        object(
            field.id(),
            object("query", terms(List.of(new TreeSet<>(terms))), "analyzer", Analysis.TERMS)));
  }

  private static ObjectNode word(TextPattern open, Field field) {
    return switch (open) {
      case TextPattern.Wildcard(var word) ->
          object(
              "wildcard",
              object(
                  field.id(),
                  object(
                      "value",
                      PatternCompiler.folded(word),
                      "rewrite",
                      "top_terms_blended_freqs_" + MOST_WORDS)));
      case TextPattern.Fuzzy(var word, var edits) ->
          object(
              "fuzzy",
              object(
                  field.id(),
                  object(
                      "value",
                      PatternCompiler.folded(word),
                      "fuzziness",
                      edits,
                      "prefix_length",
                      1,
                      "max_expansions",
                      MOST_WORDS,
                      "rewrite",
                      "top_terms_blended_freqs_" + MOST_WORDS)));
      default -> throw new IllegalArgumentException("not a single word: " + open);
    };
  }

  private List<WordPattern.Leaf> leaves(TextPattern.Words words) {
    WordPattern compiled = compiler.compile(words);
    List<WordPattern> parts =
        compiled instanceof WordPattern.Chain(var chain) ? chain : List.of(compiled);
    List<WordPattern.Leaf> leaves = new ArrayList<>();
    for (WordPattern part : parts) {
      if (part instanceof WordPattern.Leaf leaf) {
        leaves.add(leaf);
      }
    }
    return leaves;
  }

  /// The terms of each word.
  private List<Set<String>> cut(TextPattern.Words words) {
    return leaves(words).stream().<Set<String>>map(leaf -> new TreeSet<>(leaf.terms())).toList();
  }

  private static String terms(List<Set<String>> words) {
    return words.stream()
        .map(terms -> String.join(Analysis.OR, terms))
        .collect(Collectors.joining(" "));
  }

  /// All words of a pattern, each once; names of one thing that share a stem are several.
  private void collect(
      TextPattern pattern, Field field, List<ObjectNode> to, Set<Object> collected) {
    switch (pattern) {
      case TextPattern.Words words -> {
        for (WordPattern.Leaf leaf : leaves(words)) {
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
      case TextPattern.Either(var choices) ->
          choices.forEach(choice -> collect(choice, field, to, collected));
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

  /// @param nested whether the matches are parts of larger ones
  private ObjectNode intervals(TextPattern pattern, boolean nested) {
    return switch (pattern) {
      case TextPattern.Words words -> next(cut(words).stream().map(PatternMapper::terms).toList());
      case TextPattern.Wildcard(var word) ->
          object(
              "wildcard",
              object("pattern", PatternCompiler.folded(word), "max_expansions", MOST_WORDS));
      case TextPattern.Fuzzy(var word, var edits) ->
          object(
              "fuzzy",
              object("term", PatternCompiler.folded(word), "fuzziness", edits, "prefix_length", 1));
      case TextPattern.Sequence(var parts) -> next(nested(parts));
      case TextPattern.Either(var choices) ->
          nested
              ? either(minimal(choices))
              : either(choices.stream().map(choice -> intervals(choice, false)).toList());
      case TextPattern.Near(var left, var right, var words, var ordered) ->
          both(nested(List.of(left, right)), words - 1, ordered, null);
      case TextPattern.Together(var left, var right, var unit, var ordered) ->
          both(nested(List.of(left, right)), -1, ordered, end(unit));
    };
  }

  private List<ObjectNode> nested(List<TextPattern> patterns) {
    return patterns.stream().map(pattern -> intervals(pattern, true)).toList();
  }

  /// Longer choices without the words that are choices too; none that always holds another.
  private List<ObjectNode> minimal(List<TextPattern> choices) {
    List<ObjectNode> words = new ArrayList<>();
    choices.stream().filter(this::isWord).forEach(word -> words.add(intervals(word, true)));
    List<ObjectNode> minimal = new ArrayList<>(words);
    for (TextPattern choice : choices) {
      if (!isWord(choice) && choices.stream().noneMatch(other -> alwaysHolds(choice, other))) {
        ObjectNode matches = intervals(choice, true);
        minimal.add(words.isEmpty() ? matches : without(matches, either(words)));
      }
    }
    return minimal;
  }

  private static ObjectNode without(ObjectNode matches, ObjectNode contained) {
    return object(
        "any_of",
        object("intervals", List.of(matches), "filter", object("not_containing", contained)));
  }

  /// Whether each match of a phrase holds one of a shorter phrase.
  private boolean alwaysHolds(TextPattern one, TextPattern other) {
    return one instanceof TextPattern.Words larger
        && other instanceof TextPattern.Words smaller
        && holds(larger, smaller, Set::containsAll);
  }

  /// Whether the words of a shorter phrase stand for those of a longer one somewhere in it.
  private boolean holds(
      TextPattern.Words larger,
      TextPattern.Words smaller,
      BiPredicate<Set<String>, Set<String>> standsFor) {
    List<Set<String>> all = cut(larger);
    List<Set<String>> some = cut(smaller);
    for (int at = 0; some.size() < all.size() && at + some.size() <= all.size(); at++) {
      boolean holds = true;
      for (int i = 0; i < some.size(); i++) {
        holds &= standsFor.test(some.get(i), all.get(at + i));
      }
      if (holds) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(TextPattern pattern) {
    return switch (pattern) {
      case TextPattern.Words words -> cut(words).size() < 2;
      case TextPattern.Wildcard _, TextPattern.Fuzzy _ -> true;
      default -> false;
    };
  }

  private static ObjectNode terms(Set<String> any) {
    return terms(String.join(Analysis.OR, new TreeSet<>(any)));
  }

  private static ObjectNode terms(String query) {
    return object("match", object("query", query, "analyzer", Analysis.TERMS));
  }

  /// What ends a sentence or a paragraph.
  private static ObjectNode end(Unit unit) {
    return terms(unit == Unit.SENTENCE ? SentenceMarks.ENDS : SentenceMarks.PARAGRAPH_ENDS);
  }

  private static ObjectNode next(List<ObjectNode> parts) {
    return switch (parts.size()) {
      case 0 -> either(List.of());
      case 1 -> parts.getFirst();
      default -> ordered(parts, 0, null);
    };
  }

  private static ObjectNode either(List<ObjectNode> choices) {
    return switch (choices.size()) {
      case 0 -> terms(""); // no word: nothing
      case 1 -> choices.getFirst();
      default -> object("any_of", object("intervals", choices));
    };
  }

  private static ObjectNode both(
      List<ObjectNode> parts, int gaps, boolean ordered, @Nullable ObjectNode without) {
    ObjectNode forth = ordered(parts, gaps, without);
    return ordered ? forth : either(List.of(forth, ordered(parts.reversed(), gaps, without)));
  }

  /// @param gaps words that may stand between, -1 for any number
  /// @param without what no match may contain, null for nothing
  private static ObjectNode ordered(
      List<ObjectNode> parts, int gaps, @Nullable ObjectNode without) {
    ObjectNode all = object("intervals", parts, "ordered", true, "max_gaps", gaps);
    if (without != null) {
      all.set("filter", object("not_containing", without));
    }
    return object("all_of", all);
  }
}
