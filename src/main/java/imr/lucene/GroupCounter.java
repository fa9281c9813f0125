package imr.lucene;

import imr.letter.Outcome;
import imr.search.CompareAnswer.Shared;
import imr.search.CompareAnswer.Stratum;
import imr.search.Field;
import imr.search.Rated;
import imr.search.Tally;
import imr.search.TallyBuilder;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Counts two groups in one pass over the issues of either.
final class GroupCounter implements CollectorManager<GroupCounter.Part, GroupCounter.Sum> {
  private final Weight a;
  private final Weight b;

  GroupCounter(IndexSearcher searcher, Query a, Query b) throws IOException {
    this.a = weight(searcher, a);
    this.b = weight(searcher, b);
  }

  private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /// What was counted.
  record Sum(Tally a, Tally b, long overlap, Shared shared, Map<String, Stratum> strata) {
    static Sum empty() {
      return new Sum(Tally.ZERO, Tally.ZERO, 0, Shared.ZERO, new HashMap<>());
    }

    Sum plus(Sum other) {
      Map<String, Stratum> all = new HashMap<>(strata);
      other.strata.forEach((value, stratum) -> all.merge(value, stratum, Stratum::plus));
      return new Sum(
          a.plus(other.a),
          b.plus(other.b),
          overlap + other.overlap,
          shared.plus(other.shared),
          all);
    }
  }

  @Override
  public Part newCollector() {
    return new Part();
  }

  @Override
  public Sum reduce(Collection<Part> parts) {
    return parts.stream().map(p -> p.sum).reduce(Sum.empty(), Sum::plus);
  }

  /// One thread's counts.
  final class Part implements Collector {
    private Sum sum = Sum.empty();

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new Segment(leaf);
    }

    /// The counts of one segment.
    private final class Segment implements LeafCollector {
      private final IssueColumns issues;
      private final ValueColumn procedures;
      private final DocIdSetIterator inA;
      private final DocIdSetIterator inB;
      private final TallyBuilder tallyA = new TallyBuilder();
      private final TallyBuilder tallyB = new TallyBuilder();
      private final Map<Integer, TallyBuilder> strataA = new HashMap<>();
      private final Map<Integer, TallyBuilder> strataB = new HashMap<>();
      private Shared shared = Shared.ZERO;
      private long overlap;
      private long letter = -1;
      private int nA;
      private int xA;
      private int nB;
      private int xB;

      Segment(LeafReaderContext leaf) throws IOException {
        issues = new IssueColumns(leaf);
        procedures = new ValueColumn(leaf, Field.PROCEDURES);
        inA = iterator(a, leaf);
        inB = iterator(b, leaf);
      }

      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        boolean first = isIn(inA, doc);
        boolean second = isIn(inB, doc);
        if (first && second) {
          overlap++;
          return;
        }
        long of = issues.letter(doc);
        if (of != letter) {
          close();
          letter = of;
        }
        Outcome outcome = issues.outcome(doc);
        boolean onMerits = issues.isOnMerits(doc);
        int stratum = procedures.ords(doc)[0];
        (first ? tallyA : tallyB).add(of, outcome, onMerits);
        (first ? strataA : strataB)
            .computeIfAbsent(stratum, s -> new TallyBuilder())
            .add(of, outcome, onMerits);
        if (outcome == Outcome.UPHELD || outcome == Outcome.OVERTURNED) {
          int won = outcome == Outcome.OVERTURNED ? 1 : 0;
          nA += first ? 1 : 0;
          xA += first ? won : 0;
          nB += first ? 0 : 1;
          xB += first ? 0 : won;
        }
      }

      private void close() {
        shared = shared.with(nA, xA, nB, xB);
        nA = 0;
        xA = 0;
        nB = 0;
        xB = 0;
      }

      @Override
      public void finish() throws IOException {
        close();
        Map<String, Stratum> strata = new HashMap<>();
        for (Map.Entry<Integer, TallyBuilder> each : strataA.entrySet()) {
          strata.merge(
              procedures.value(each.getKey()),
              new Stratum(each.getValue().tally().rated(), Rated.ZERO),
              Stratum::plus);
        }
        for (Map.Entry<Integer, TallyBuilder> each : strataB.entrySet()) {
          strata.merge(
              procedures.value(each.getKey()),
              new Stratum(Rated.ZERO, each.getValue().tally().rated()),
              Stratum::plus);
        }
        sum = sum.plus(new Sum(tallyA.tally(), tallyB.tally(), overlap, shared, strata));
      }
    }
  }

  private static DocIdSetIterator iterator(Weight weight, LeafReaderContext leaf)
      throws IOException {
    @Nullable Scorer scorer = weight.scorer(leaf);
    return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
  }

  private static boolean isIn(DocIdSetIterator group, int doc) throws IOException {
    return (group.docID() < doc ? group.advance(doc) : group.docID()) == doc;
  }
}
