package imr.lucene;

import imr.deadline.Deadline;
import imr.engine.IssueReceiver;
import imr.json.LetterJson;
import imr.letter.Determination;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Reads all issues that match a query, in the order of their ids. Needs memory for one letter and
/// 8 bytes per issue.
final class IssueReader {
  private final IndexReader reader;
  private final StoredFields stored;
  private final List<LeafReaderContext> leaves;

  IssueReader(IndexReader reader) throws IOException {
    this.reader = reader;
    stored = reader.storedFields();
    leaves = reader.leaves();
  }

  /// Passes the matching issues to a receiver.
  ///
  /// @return the exception by which the receiver stopped the reading, null if it received all
  ///   issues
  static @Nullable IOException read(
      IndexSearcher searcher, Query query, String fingerprint, IssueReceiver receiver)
      throws IOException {
    IssueReader issues = new IssueReader(searcher.getIndexReader());
    long[] places = issues.places(searcher, query);
    try {
      receiver.begin(fingerprint, places.length);
    } catch (IOException e) {
      return e;
    }
    int block = -1;
    @Nullable Determination letter = null;
    for (int i = 0; i < places.length; i++) {
      if (!receiver.wants(i)) {
        continue;
      }
      int doc = (int) places[i];
      LeafReaderContext leaf = issues.leaves.get(ReaderUtil.subIndex(doc, issues.leaves));
      int of = doc + value(leaf, Schema.TO_LETTER, doc);
      if (letter == null || of != block) {
        letter = LetterJson.read(issues.stored.document(of).get(Schema.JSON));
        block = of;
      }
      try {
        receiver.issue(letter, letter.issues().get(value(leaf, Schema.PLACE, doc)));
      } catch (IOException e) {
        return e;
      }
    }
    return null;
  }

  /// For each matching issue, the rank of its id in the upper 32 bits and its document in the lower
  /// ones, sorted.
  private long[] places(IndexSearcher searcher, Query query) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    SortedDocValues ids = MultiDocValues.getSortedValues(reader, Schema.ORDER);
    long[] places = new long[1024];
    int count = 0;
    for (LeafReaderContext leaf : leaves) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null || ids == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      Deadline.current().check();
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int global = leaf.docBase + doc;
        if ((live == null || live.get(doc)) && ids.advanceExact(global)) {
          places = count < places.length ? places : Arrays.copyOf(places, 2 * count);
          places[count++] = (long) ids.ordValue() << 32 | global;
        }
      }
    }
    long[] all = Arrays.copyOf(places, count);
    Arrays.sort(all);
    return all;
  }

  private static int value(LeafReaderContext leaf, String field, int doc) throws IOException {
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(doc - leaf.docBase) ? (int) values.longValue() : 0;
  }
}
