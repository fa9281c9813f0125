package imr.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.function.BinaryOperator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts in one pass without scores, segment by segment, and adds up the results. A letter's
/// issues are in one segment, with neighboring document numbers, so what is counted over letters
/// adds up too.
final class SegmentCounter<S> implements CollectorManager<SegmentCounter.Part<S>, S> {
  /// Counts one segment.
  interface Segment<S> {
    /// Takes a document; they come in order.
    void collect(int doc) throws IOException;

    /// The counts; called once, after the last document.
    S counted() throws IOException;
  }

  /// Begins a segment.
  interface Start<S> {
    Segment<S> in(LeafReaderContext leaf) throws IOException;
  }

  private final Start<S> start;
  private final S none;
  private final BinaryOperator<S> plus;

  /// @param none what comes out where nothing is found; never changed by `plus`
  SegmentCounter(Start<S> start, S none, BinaryOperator<S> plus) {
    this.start = start;
    this.none = none;
    this.plus = plus;
  }

  @Override
  public Part<S> newCollector() {
    return new Part<>(this);
  }

  @Override
  public S reduce(Collection<Part<S>> parts) {
    return parts.stream().map(part -> part.sum).reduce(none, plus);
  }

  /// One thread's counts.
  static final class Part<S> implements Collector {
    private final SegmentCounter<S> all;
    private S sum;

    private Part(SegmentCounter<S> all) {
      this.all = all;
      sum = all.none;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      Segment<S> segment = all.start.in(leaf);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          segment.collect(doc);
        }

        @Override
        public void finish() throws IOException {
          sum = all.plus.apply(sum, segment.counted());
        }
      };
    }
  }
}
