package imr.lucene;

import imr.engine.Grouping;
import imr.engine.IssueQuery;
import imr.engine.IssueSet;
import imr.engine.Order;
import imr.engine.Window;
import imr.field.Field;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;

/// Finds the best issues of a query in one view. Not thread-safe.
record TopIssues(IndexSearcher searcher, QueryMapper queries) {
  /// The matches in a window, as [imr.engine.Index#top] defines them.
  List<LuceneMatch> top(IssueQuery asked, Window window) throws IOException {
    Query query = query(asked);
    ScoreDoc[] found =
        window.grouping() == Grouping.LETTER
            ? new LetterGroups(sort(window.order()), window).top(searcher, query)
            : rescored(page(query, window), asked);
    IntPredicate exact = exact(found, asked);
    return Arrays.stream(found)
        .map(each -> new LuceneMatch(each.doc, score(each), exact.test(each.doc)))
        .toList();
  }

  private Query query(IssueQuery asked) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(queries.map(asked.issues().words()), Occur.MUST);
    asked.evidence().forEach(node -> builder.add(queries.map(node), Occur.SHOULD));
    builder.add(queries.filtered(asked.issues().filters()), Occur.FILTER);
    if (asked.exact() != null && asked.partialOnly()) {
      builder.add(queries.matching(asked.exact()), Occur.MUST_NOT);
    }
    return builder.build();
  }

  private ScoreDoc[] page(Query query, Window window) throws IOException {
    if (window.limit() == 0) {
      return new ScoreDoc[0];
    }
    ScoreDoc[] found =
        searcher.search(
                query, new TopFieldCollectorManager(sort(window.order()), window.end(), null, 1))
            .scoreDocs;
    return Arrays.copyOfRange(found, Math.min(window.offset(), found.length), found.length);
  }

  private ScoreDoc[] rescored(ScoreDoc[] found, IssueQuery asked) throws IOException {
    return asked.concepts().isEmpty()
        ? found
        : new PartialRanking(searcher, asked.concepts(), queries).rank(found);
  }

  /// The exact matches among some documents.
  private IntPredicate exact(ScoreDoc[] found, IssueQuery asked) throws IOException {
    IssueSet set = asked.exact();
    if (set == null || asked.partialOnly()) {
      return doc -> set == null;
    }
    Set<Integer> exact = new HashSet<>();
    Weight weight =
        searcher.createWeight(
            searcher.rewrite(queries.matching(set)), ScoreMode.COMPLETE_NO_SCORES, 1f);
    ScoreDoc[] inOrder = found.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(d -> d.doc));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int at = 0;
    while (at < inOrder.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(inOrder[at].doc, leaves));
      Scorer scorer = weight.scorer(leaf);
      DocIdSetIterator docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; at < inOrder.length && inOrder[at].doc < end; at++) {
        int doc = inOrder[at].doc - leaf.docBase;
        if ((docs.docID() < doc ? docs.advance(doc) : docs.docID()) == doc) {
          exact.add(inOrder[at].doc);
        }
      }
    }
    return exact::contains;
  }

  /// The score, 0 if hits are ordered by date.
  private static float score(ScoreDoc doc) {
    if (doc instanceof FieldDoc sorted) {
      return sorted.fields[0] instanceof Float score ? score : 0f;
    }
    return doc.score;
  }

  private static Sort sort(Order order) {
    SortField id = new SortField(Schema.ORDER, SortField.Type.STRING);
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, decided(true), id);
      case NEWEST -> new Sort(decided(true), id);
      case OLDEST -> new Sort(decided(false), id);
    };
  }

  private static SortField decided(boolean newestFirst) {
    Long undated = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE; // undated hits come last
    return new SortField(Field.DECIDED.id(), SortField.Type.LONG, newestFirst, undated);
  }
}
