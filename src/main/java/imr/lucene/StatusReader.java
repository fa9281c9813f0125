package imr.lucene;

import imr.engine.IndexStatus;
import imr.field.Field;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads the [IndexStatus] of a searcher's commit.
final class StatusReader {
  private StatusReader() {}

  /// A status and the version of the reader that it describes.
  record Known(long readerVersion, IndexStatus status) {}

  static Known read(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    Map<String, String> data = reader.getIndexCommit().getUserData();
    return new Known(
        reader.getVersion(),
        new IndexStatus(
            new IndexStatus.Contents(
                searcher.count(QueryMapper.kind(Schema.LETTER)),
                searcher.count(QueryMapper.kind(Schema.ISSUE)),
                searcher.count(new TermQuery(new Term(Schema.SYNTHETIC, "true"))),
                searcher.count(QueryMapper.kind(Schema.SUPERSEDED)),
                searcher.count(new TermQuery(new Term(Schema.UNVERIFIED, "true"))),
                searcher.count(QueryMapper.kind(Schema.REJECTED)),
                masked(searcher)),
            decided(searcher, false),
            decided(searcher, true),
            new IndexStatus.Commit(
                reader.getVersion() + "/" + data.getOrDefault(IndexFolder.FINGERPRINT_KEY, ""),
                data.getOrDefault(IndexFolder.FINGERPRINT_KEY, ""),
                data.getOrDefault(IndexFolder.RULES_KEY, "")),
            data.get(IndexFolder.REPORT_KEY),
            ""));
  }

  private static Map<String, Long> masked(IndexSearcher searcher) throws IOException {
    Map<String, Long> masked = new TreeMap<>();
    Terms kinds = MultiTerms.getTerms(searcher.getIndexReader(), Schema.MASKED);
    if (kinds != null) {
      TermsEnum each = kinds.iterator();
      for (BytesRef kind = each.next(); kind != null; kind = each.next()) {
        Query letters =
            new BooleanQuery.Builder()
                .add(QueryMapper.kind(Schema.LETTER), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.MASKED, kind)), Occur.FILTER)
                .build();
        masked.put(kind.utf8ToString(), (long) searcher.count(letters));
      }
    }
    return masked;
  }

  private static @Nullable LocalDate decided(IndexSearcher searcher, boolean last)
      throws IOException {
    Long undated = last ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField field = new SortField(Field.DECIDED.id(), SortField.Type.LONG, last, undated);
    TopFieldDocs found = searcher.search(QueryMapper.kind(Schema.LETTER), 1, new Sort(field));
    if (found.scoreDocs.length == 0) {
      return null;
    }
    Object day = ((FieldDoc) found.scoreDocs[0]).fields[0];
    return day instanceof Long epoch && Math.abs(epoch) < Integer.MAX_VALUE
        ? LocalDate.ofEpochDay(epoch)
        : null;
  }
}
