package imr.lucene;

import imr.engine.IndexStatus;
import imr.field.Field;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/// Reads what an index holds, from the commit that a searcher sees.
final class StatusReader {
  private StatusReader() {}

  /// A status, with the reader it describes.
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
                searcher.count(QueryMapper.kind(Schema.REJECTED))),
            decided(searcher, false),
            decided(searcher, true),
            new IndexStatus.Commit(
                reader.getVersion() + "/" + data.getOrDefault(IndexFolder.FINGERPRINT_KEY, ""),
                data.getOrDefault(IndexFolder.FINGERPRINT_KEY, ""),
                data.getOrDefault(IndexFolder.RULES_KEY, "")),
            data.get(IndexFolder.REPORT_KEY),
            ""));
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
