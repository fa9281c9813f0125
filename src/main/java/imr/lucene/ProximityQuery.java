package imr.lucene;

import imr.deadline.Deadline;
import imr.text.Intervals;
import imr.text.WordPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Matches documents in which a pattern matches in one text. The index finds the documents that
/// contain the pattern's words, then [Intervals] compares the positions. Lucene's own intervals are
/// not used, because they measure a gap only after minimizing nested matches.
final class ProximityQuery extends WordQuery {
  /// @param pattern a pattern without wildcards or fuzzy words, which must already be expanded
  ProximityQuery(String field, WordPattern pattern) {
    super(field, pattern);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight words =
        searcher.createWeight(searcher.rewrite(holding(pattern)), ScoreMode.COMPLETE_NO_SCORES, 1f);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer candidates = words.scorer(leaf);
        if (candidates == null) {
          return null;
        }
        TwoPhaseIterator matching =
            new Matching(candidates.iterator(), pattern, new WordPositions(leaf, field));
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, matching));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  /// The documents that contain enough of the pattern's words to match.
  private Query holding(WordPattern of) {
    return switch (of) {
      case WordPattern.Leaf(var words, var _, var _, var _) -> any(words);
      case WordPattern.Chain(var parts) -> combined(parts, Occur.FILTER);
      case WordPattern.Either(var choices) ->
          choices.isEmpty()
              ? new MatchNoDocsQuery("no such word")
              : combined(choices, Occur.SHOULD);
      case WordPattern.Near(var left, var right, var _, var _) ->
          combined(List.of(left, right), Occur.FILTER);
      case WordPattern.Together(var left, var right, var _, var _) ->
          combined(List.of(left, right), Occur.FILTER);
    };
  }

  private Query any(Set<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.iterator().next()))
        : new TermInSetQuery(field, words.stream().map(BytesRef::new).toList());
  }

  private Query combined(List<WordPattern> parts, Occur occur) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    parts.forEach(part -> builder.add(holding(part), occur));
    return builder.build();
  }

  /// Compares word positions, document by document.
  private static final class Matching extends TwoPhaseIterator {
    private final WordPattern pattern;
    private final WordPositions words;
    private final Deadline deadline = Deadline.current();

    Matching(DocIdSetIterator candidates, WordPattern pattern, WordPositions words) {
      super(candidates);
      this.pattern = pattern;
      this.words = words;
    }

    @Override
    public boolean matches() throws IOException {
      try {
        deadline.check(); // Lucene checks only between ever longer runs of documents
        words.at(approximation.docID());
        return !Intervals.find(pattern, words).isEmpty();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public float matchCost() {
      return 1_000; // about a hundred positions are read and compared
    }
  }
}
