package imr.lucene;

import imr.deadline.Deadline;
import imr.engine.LoadedIssue;
import imr.engine.Match;
import imr.engine.StoredLetter;
import imr.json.LetterJson;
import imr.letter.Determination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Reads letters of one view, several at a time in parallel. Not thread-safe.
record LetterReader(IndexSearcher searcher) {
  /// Letters that one thread decodes, at about 0.2 ms each.
  private static final int BATCH = 5;

  /// Loads the issues of some matches, in the same order. Reads each letter once.
  List<LoadedIssue> load(List<? extends Match> matches) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int[] letters = new int[matches.size()];
    int[] places = new int[matches.size()];
    for (int i = 0; i < letters.length; i++) {
      int doc = ((LuceneMatch) matches.get(i)).doc();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      letters[i] = doc + (int) value(leaf, Schema.TO_LETTER, doc - leaf.docBase);
      places[i] = (int) value(leaf, Schema.PLACE, doc - leaf.docBase);
    }
    Map<Integer, Determination> read = read(letters);
    List<LoadedIssue> loaded = new ArrayList<>();
    for (int i = 0; i < letters.length; i++) {
      Determination letter = read.get(letters[i]);
      if (letter != null) {
        loaded.add(new LoadedIssue(matches.get(i), letter, letter.issues().get(places[i])));
      }
    }
    return loaded;
  }

  private Map<Integer, Determination> read(int[] docs) throws IOException {
    List<Integer> distinct = Arrays.stream(docs).distinct().boxed().toList();
    List<Callable<Map<Integer, Determination>>> parts = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += BATCH) {
      List<Integer> part = distinct.subList(from, Math.min(distinct.size(), from + BATCH));
      parts.add(() -> part(part));
    }
    Map<Integer, Determination> read = new HashMap<>();
    searcher.getTaskExecutor().invokeAll(parts).forEach(read::putAll);
    return read;
  }

  private Map<Integer, Determination> part(List<Integer> docs) throws IOException {
    Map<Integer, Determination> read = new HashMap<>();
    for (int doc : docs) {
      Deadline.current().check();
      read.put(doc, letter(doc));
    }
    return read;
  }

  private Determination letter(int doc) throws IOException {
    return LetterJson.read(searcher.storedFields().document(doc).get(Schema.JSON));
  }

  private static long value(LeafReaderContext leaf, String field, int doc) throws IOException {
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(doc) ? values.longValue() : 0;
  }

  /// The letter with an id, null if the index has none.
  @Nullable StoredLetter letter(String id) throws IOException {
    Term term = new Term(Schema.ID, id.toLowerCase(Locale.ROOT));
    Query query = new BooleanQuery.Builder().add(new TermQuery(term), Occur.FILTER).build();
    var found = searcher.search(query, 1).scoreDocs;
    if (found.length == 0) {
      return null;
    }
    int doc = found[0].doc;
    return new StoredLetter(letter(doc), FileColumns.of(searcher.getIndexReader(), doc).files(doc));
  }
}
