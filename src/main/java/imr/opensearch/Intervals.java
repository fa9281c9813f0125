package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.query.TextPattern;
import imr.query.TextPattern.Unit;
import imr.text.PatternCompiler;
import imr.text.SentenceMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Converts patterns to interval queries, OpenSearch's position queries.
///
/// For a match of two parts in any order, the query lists both orders, each with its own maximum
/// gap: OpenSearch's unordered intervals check the gap only for matches that contain no other
/// match. Thread-safe.
///
/// @param words splits patterns into words
/// @param choices decides about nested alternatives
/// @param starts the field of the starts of sentences in the text that is searched
record Intervals(CutWords words, Choices choices, String starts) {
  /// The intervals in which a pattern matches.
  ObjectNode of(TextPattern pattern) {
    return intervals(pattern, false);
  }

  /// @param nested whether the matches are parts of larger ones
  private ObjectNode intervals(TextPattern pattern, boolean nested) {
    return switch (pattern) {
      case TextPattern.Words phrase ->
          next(words.cut(phrase).stream().map(Intervals::terms).toList());
      case TextPattern.Wildcard(var word) ->
          Dsl.object(
              "wildcard",
              Dsl.object(
                  "pattern",
                  PatternCompiler.folded(word),
                  "max_expansions",
                  PatternMapper.MAX_EXPANSIONS));
      case TextPattern.Fuzzy(var word, var edits) ->
          Dsl.object(
              "fuzzy",
              Dsl.object(
                  "term", PatternCompiler.folded(word), "fuzziness", edits, "prefix_length", 1));
      case TextPattern.Sequence(var parts) -> next(nested(parts));
      case TextPattern.Either(var several) ->
          nested
              ? either(minimal(several))
              : either(several.stream().map(choice -> intervals(choice, false)).toList());
      case TextPattern.Near(var left, var right, var distance, var ordered) ->
          both(nested(List.of(left, right)), distance - 1, ordered, List.of());
      case TextPattern.Together(var left, var right, var unit, var ordered) ->
          both(nested(List.of(left, right)), -1, ordered, within(unit));
    };
  }

  private List<ObjectNode> nested(List<TextPattern> patterns) {
    return patterns.stream().map(pattern -> intervals(pattern, true)).toList();
  }

  /// Excludes matches of longer alternatives that contain a single-word alternative, and drops
  /// alternatives that always contain another.
  private List<ObjectNode> minimal(List<TextPattern> several) {
    List<ObjectNode> single = new ArrayList<>();
    several.stream().filter(words::isWord).forEach(word -> single.add(intervals(word, true)));
    List<ObjectNode> minimal = new ArrayList<>(single);
    for (TextPattern choice : several) {
      if (!words.isWord(choice)
          && several.stream().noneMatch(other -> choices.alwaysHolds(choice, other))) {
        ObjectNode matches = intervals(choice, true);
        minimal.add(single.isEmpty() ? matches : without(matches, either(single)));
      }
    }
    return minimal;
  }

  private static ObjectNode without(ObjectNode matches, ObjectNode contained) {
    ObjectNode filter = Dsl.object("not_containing", contained);
    return Dsl.of("any_of", "intervals", List.of(matches), "filter", filter);
  }

  private static ObjectNode terms(Set<String> any) {
    return match(String.join(Analysis.OR, new TreeSet<>(any)));
  }

  private static ObjectNode match(String query) {
    return Dsl.of("match", "query", query, "analyzer", Analysis.TERMS);
  }

  private static ObjectNode match(String query, String field) {
    return Dsl.of("match", "query", query, "analyzer", Analysis.TERMS, "use_field", field);
  }

  /// Ways in which a match is within one sentence or paragraph: no end is at one of its words; or
  /// none starts there; or it is within the words of one. An end at its last word, or a start at
  /// its first, is allowed, which each of the first two excludes.
  private List<ObjectNode> within(Unit unit) {
    boolean sentence = unit == Unit.SENTENCE;
    String start = sentence ? Analysis.SENTENCE : Analysis.PARAGRAPH;
    String alone = sentence ? Analysis.SHORT_SENTENCE : Analysis.SHORT_PARAGRAPH;
    ObjectNode ends = terms(sentence ? SentenceMarks.ENDS : SentenceMarks.PARAGRAPH_ENDS);
    return List.of(
        Dsl.object("not_containing", ends),
        Dsl.object("not_containing", starts(start, alone)),
        Dsl.object("contained_by", ordered(List.of(starts(start), ends), -1)));
  }

  private ObjectNode starts(String... any) {
    return match(String.join(Analysis.OR, any), starts);
  }

  private static ObjectNode next(List<ObjectNode> parts) {
    return switch (parts.size()) {
      case 0 -> either(List.of());
      case 1 -> parts.getFirst();
      default -> ordered(parts, 0);
    };
  }

  private static ObjectNode either(List<ObjectNode> choices) {
    return switch (choices.size()) {
      case 0 -> match(""); // no word: no match
      case 1 -> choices.getFirst();
      default -> Dsl.of("any_of", "intervals", choices);
    };
  }

  /// @param within of which a match must meet one, empty for no condition
  private static ObjectNode both(
      List<ObjectNode> parts, int gaps, boolean ordered, List<ObjectNode> within) {
    List<ObjectNode> all = new ArrayList<>(filtered(ordered(parts, gaps), within));
    if (!ordered) {
      all.addAll(filtered(ordered(parts.reversed(), gaps), within));
    }
    return either(all);
  }

  private static List<ObjectNode> filtered(ObjectNode matches, List<ObjectNode> filters) {
    return filters.isEmpty()
        ? List.of(matches)
        : filters.stream()
            .map(f -> Dsl.of("any_of", "intervals", List.of(matches), "filter", f))
            .toList();
  }

  /// @param gaps the maximum number of words in between, -1 for no limit
  private static ObjectNode ordered(List<ObjectNode> parts, int gaps) {
    return Dsl.of("all_of", "intervals", parts, "ordered", true, "max_gaps", gaps);
  }
}
