package imr.text;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/// One concept of a query, for ranking.
///
/// @param words any of which says it
/// @param codes any of which codes an issue for it
/// @param weight inverse document frequency, as in BM25
public record Concept(List<WordPattern> words, List<FieldFilter> codes, double weight) {
  /// A code counts less than words: people search for an argument, not a topic. Of 0.5 to 1, this
  /// was best by little on 12 judged queries.
  private static final double OF_CODES = 0.7;

  /// The texts in which it may be said.
  public static final List<Field> TEXTS = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);

  public Concept {
    words = List.copyOf(words);
    codes = List.copyOf(codes);
  }

  /// Builds the concept of a node, with its weight.
  public static Concept of(QueryNode node, Frequencies index) {
    List<WordPattern> words = new ArrayList<>();
    List<FieldFilter> codes = new ArrayList<>();
    collect(node, index, words, codes);
    double frequency = 0;
    for (FieldFilter code : codes) {
      frequency += index.coded(code);
    }
    for (WordPattern pattern : words) {
      frequency = Math.max(frequency, frequency(pattern, index));
    }
    double all = Math.max(1, index.documents());
    double idf = Math.log(1 + (all - Math.min(frequency, all) + 0.5) / (frequency + 0.5));
    return new Concept(words, codes, codes.isEmpty() ? idf : idf * OF_CODES);
  }

  private static void collect(
      QueryNode node, Frequencies index, List<WordPattern> words, List<FieldFilter> codes) {
    List<QueryNode> parts =
        switch (node) {
          case QueryNode.Text(var pattern, var _) -> {
            words.add(index.known(pattern));
            yield List.of();
          }
          case QueryNode.Coded(var filter) -> {
            codes.add(filter);
            yield List.of();
          }
          case QueryNode.All(var nodes) -> nodes;
          case QueryNode.Any(var nodes) -> nodes;
          case QueryNode.Best(var nodes) -> nodes;
          case QueryNode.Weighted(var inner, var _) -> List.of(inner);
          case QueryNode.Everything _, QueryNode.Not _, QueryNode.Lucene _ -> List.of();
        };
    parts.forEach(part -> collect(part, index, words, codes));
  }

  /// Estimates how many issues say it, without reading a document.
  private static double frequency(WordPattern pattern, Frequencies index) {
    return switch (pattern) {
      case WordPattern.Leaf leaf ->
          TEXTS.stream().mapToDouble(text -> index.word(leaf, text)).max().orElse(0);
      case WordPattern.Either(var choices) ->
          choices.stream().mapToDouble(choice -> frequency(choice, index)).sum();
      case WordPattern.Chain(var parts) -> rarest(parts, index);
      case WordPattern.Near(var left, var right, var _, var _) ->
          rarest(List.of(left, right), index);
      case WordPattern.Together(var left, var right, var _, var _) ->
          rarest(List.of(left, right), index);
    };
  }

  private static double rarest(List<WordPattern> parts, Frequencies index) {
    return parts.stream().mapToDouble(part -> frequency(part, index)).min().orElse(0);
  }
}
