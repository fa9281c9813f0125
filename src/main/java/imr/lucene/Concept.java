package imr.lucene;

import imr.search.Field;
import imr.search.QueryNode;
import imr.text.WordPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// One thing that a query asks, for ranking.
///
/// @param words how texts say it
/// @param codes how issues are coded for it
/// @param weight the rarer, the more: the inverse document frequency as BM25 has it
record Concept(List<WordPattern> words, List<Weight> codes, double weight) {
  /// What is understood counts less than what is said: an argument is looked for, not a topic. Of
  /// 0.5 to 1 on 12 judged queries this was best, by little.
  private static final double OF_CODES = 0.7;

  static final List<Field> TEXTS = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);

  static Concept of(QueryNode node, QueryMapper queries, IndexSearcher searcher)
      throws IOException {
    List<WordPattern> words = new ArrayList<>();
    List<Query> codes = new ArrayList<>();
    collect(node, queries, searcher, words, codes);
    List<Weight> weights = new ArrayList<>();
    double frequency = 0;
    for (Query code : codes) {
      Query rewritten = searcher.rewrite(code);
      weights.add(searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1f));
      frequency += searcher.count(rewritten);
    }
    for (WordPattern pattern : words) {
      frequency = Math.max(frequency, frequency(pattern, searcher));
    }
    double all = Math.max(1, searcher.getIndexReader().numDocs());
    double idf = Math.log(1 + (all - Math.min(frequency, all) + 0.5) / (frequency + 0.5));
    return new Concept(words, weights, codes.isEmpty() ? idf : idf * OF_CODES);
  }

  private static void collect(
      QueryNode node,
      QueryMapper queries,
      IndexSearcher searcher,
      List<WordPattern> words,
      List<Query> codes)
      throws IOException {
    List<QueryNode> parts =
        switch (node) {
          case QueryNode.Text(var pattern, var _) -> {
            words.add(queries.known(pattern, searcher));
            yield List.of();
          }
          case QueryNode.Coded(var filter) -> {
            codes.add(queries.map(filter));
            yield List.of();
          }
          case QueryNode.All(var nodes) -> nodes;
          case QueryNode.Any(var nodes) -> nodes;
          case QueryNode.Best(var nodes) -> nodes;
          case QueryNode.Weighted(var inner, var _) -> List.of(inner);
          case QueryNode.Everything _, QueryNode.Not _, QueryNode.Lucene _ -> List.of();
        };
    for (QueryNode part : parts) {
      collect(part, queries, searcher, words, codes);
    }
  }

  /// About how many issues say it: enough for a weight, and no document is read for it.
  private static double frequency(WordPattern pattern, IndexSearcher searcher) throws IOException {
    return switch (pattern) {
      case WordPattern.Leaf(var terms, var _, var _, var _) -> {
        double most = 0;
        for (Field field : TEXTS) {
          double sum = 0;
          for (String term : terms) {
            sum += searcher.getIndexReader().docFreq(new Term(field.id(), term));
          }
          most = Math.max(most, sum);
        }
        yield most;
      }
      case WordPattern.Either(var choices) -> {
        double sum = 0;
        for (WordPattern choice : choices) {
          sum += frequency(choice, searcher);
        }
        yield sum;
      }
      case WordPattern.Chain(var parts) -> rarest(parts, searcher);
      case WordPattern.Near(var left, var right, var _, var _) ->
          rarest(List.of(left, right), searcher);
      case WordPattern.Together(var left, var right, var _, var _) ->
          rarest(List.of(left, right), searcher);
    };
  }

  private static double rarest(List<WordPattern> parts, IndexSearcher searcher) throws IOException {
    double least = Double.MAX_VALUE;
    for (WordPattern part : parts) {
      least = Math.min(least, frequency(part, searcher));
    }
    return least;
  }

  /// The documents of a segment that are coded for it.
  List<DocIdSetIterator> coded(LeafReaderContext leaf) throws IOException {
    List<DocIdSetIterator> found = new ArrayList<>();
    for (Weight code : codes) {
      Scorer scorer = code.scorer(leaf);
      if (scorer != null) {
        found.add(scorer.iterator());
      }
    }
    return found;
  }
}
