package imr.lucene;

import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Shared;
import imr.engine.CompareAnswer.Stratum;
import imr.engine.Tally;
import imr.engine.TallyBuilder;
import imr.field.Field;
import imr.letter.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Counts two groups in a segment, in one pass over the issues of both groups.
final class GroupCounter implements SegmentCounter.Segment<GroupCounter.Groups> {
  private final IssueColumns issues;
  private final ValueColumn procedures;
  private final Side a;
  private final Side b;
  private Shared shared = Shared.ZERO;
  private long overlap;
  private int letter = -1;

  private GroupCounter(Weight a, Weight b, LeafReaderContext leaf) throws IOException {
    issues = new IssueColumns(leaf);
    procedures = new ValueColumn(leaf, Field.PROCEDURES);
    this.a = new Side(a, leaf);
    this.b = new Side(b, leaf);
  }

  static SegmentCounter<Groups> of(IndexSearcher searcher, Query a, Query b) throws IOException {
    Weight ofA = weight(searcher, a);
    Weight ofB = weight(searcher, b);
    return new SegmentCounter<>(
        leaf -> new GroupCounter(ofA, ofB, leaf),
        new Groups(Tally.ZERO, Tally.ZERO, 0, Shared.ZERO, Map.of()),
        Groups::plus);
  }

  private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /// The counts, as [imr.engine.CompareAnswer] has them.
  record Groups(Tally a, Tally b, long overlap, Shared shared, Map<String, Stratum> strata) {
    private Groups plus(Groups other) {
      Map<String, Stratum> all = new HashMap<>(strata);
      other.strata.forEach((value, stratum) -> all.merge(value, stratum, Stratum::plus));
      return new Groups(
          a.plus(other.a),
          b.plus(other.b),
          overlap + other.overlap,
          shared.plus(other.shared),
          all);
    }
  }

  /// One of the groups.
  private static final class Side {
    private final DocIdSetIterator members;
    private final TallyBuilder tally = new TallyBuilder();
    private final Map<Integer, Cell> strata = new HashMap<>();

    /// Rated issues of the current letter, and those of them that were overturned.
    private int rated;

    private int overturned;

    Side(Weight weight, LeafReaderContext leaf) throws IOException {
      @Nullable Scorer scorer = weight.scorer(leaf);
      members = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    boolean has(int doc) throws IOException {
      return (members.docID() < doc ? members.advance(doc) : members.docID()) == doc;
    }

    void add(int letter, int stratum, @Nullable Outcome outcome, boolean onMerits) {
      tally.add(letter, outcome, onMerits);
      if (outcome == Outcome.UPHELD || outcome == Outcome.OVERTURNED) {
        int won = outcome == Outcome.OVERTURNED ? 1 : 0;
        strata.merge(stratum, new Cell(won, 1 - won), Cell::plus);
        rated++;
        overturned += won;
      }
    }

    void nextLetter() {
      rated = 0;
      overturned = 0;
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    boolean inA = a.has(doc);
    boolean inB = b.has(doc);
    if (inA && inB) {
      overlap++;
      return;
    }
    int of = issues.letter(doc);
    if (of != letter) {
      close();
      letter = of;
    }
    (inA ? a : b).add(of, procedures.ord(doc), issues.outcome(doc), issues.isOnMerits(doc));
  }

  private void close() {
    shared = shared.with(a.rated, a.overturned, b.rated, b.overturned);
    a.nextLetter();
    b.nextLetter();
  }

  @Override
  public Groups counted() throws IOException {
    close();
    Map<String, Stratum> strata = new HashMap<>();
    addStrata(strata, a, cell -> new Stratum(cell, Cell.ZERO));
    addStrata(strata, b, cell -> new Stratum(Cell.ZERO, cell));
    return new Groups(a.tally.tally(), b.tally.tally(), overlap, shared, strata);
  }

  private void addStrata(Map<String, Stratum> to, Side side, Function<Cell, Stratum> stratum)
      throws IOException {
    for (Map.Entry<Integer, Cell> each : side.strata.entrySet()) {
      to.merge(procedures.value(each.getKey()), stratum.apply(each.getValue()), Stratum::plus);
    }
  }
}
