package imr.lucene;

import imr.engine.Deadline;
import imr.engine.Hit;
import imr.json.LetterJson;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.query.QueryNode;
import imr.text.PassageHighlighter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// Reads the issues that were found, with what is shown of them, some at a time side by side.
final class HitReader {
  /// Letters are unpacked, read and marked: some 0.5 ms each.
  private static final int AT_ONCE = 5;

  private final IndexSearcher searcher;
  private final PassageHighlighter highlighter;
  private final Map<Integer, Determination> letters = new HashMap<>();

  HitReader(IndexSearcher searcher, PassageHighlighter highlighter) {
    this.searcher = searcher;
    this.highlighter = highlighter;
  }

  /// All of them as exact matches.
  List<Hit> hits(ScoreDoc[] found, List<QueryNode> marking) throws IOException {
    return hits(found, marking, doc -> false);
  }

  /// @param partial tells by document whether it matches only in part
  List<Hit> hits(ScoreDoc[] found, List<QueryNode> marking, Predicate<Integer> partial)
      throws IOException {
    List<Callable<List<Hit>>> parts = new ArrayList<>();
    for (int from = 0; from < found.length; from += AT_ONCE) {
      ScoreDoc[] part = Arrays.copyOfRange(found, from, Math.min(found.length, from + AT_ONCE));
      parts.add(() -> new HitReader(searcher, highlighter).read(part, marking, partial));
    }
    return searcher.getTaskExecutor().invokeAll(parts).stream().flatMap(List::stream).toList();
  }

  private List<Hit> read(ScoreDoc[] found, List<QueryNode> marking, Predicate<Integer> partial)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc each : found) {
      Deadline.current().check();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(each.doc, leaves));
      int inLeaf = each.doc - leaf.docBase;
      Determination letter = letter(each.doc + (int) value(leaf, Schema.TO_LETTER, inLeaf));
      Issue issue = letter.issues().get((int) value(leaf, Schema.PLACE, inLeaf));
      hits.add(
          Hit.of(
              letter,
              issue,
              score(each),
              partial.test(each.doc),
              highlighter.shown(letter, issue, marking)));
    }
    return hits;
  }

  /// 0 where hits come by date.
  private static float score(ScoreDoc doc) {
    if (doc instanceof FieldDoc sorted) {
      return sorted.fields[0] instanceof Float score ? score : 0f;
    }
    return doc.score;
  }

  private Determination letter(int doc) throws IOException {
    Determination known = letters.get(doc);
    if (known == null) {
      known = LetterJson.read(searcher.storedFields().document(doc).get(Schema.JSON));
      letters.put(doc, known);
    }
    return known;
  }

  private static long value(LeafReaderContext leaf, String field, int doc) throws IOException {
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(doc) ? values.longValue() : 0;
  }
}
