package imr.lucene;

import imr.field.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// A cache of the codes that counting needs of a segment's issues. Codes are read once and kept
/// while the segment is open; a segment's documents never change, so the cache never goes stale. It
/// takes about 60 bytes per document with all facets. Thread-safe.
final class SegmentCodes {
  private static final Map<IndexReader.CacheKey, SegmentCodes> BY_SEGMENT =
      new ConcurrentHashMap<>();

  private final Map<Field, CodeColumn> columns = new ConcurrentHashMap<>();
  private final char[] places;

  private SegmentCodes(LeafReader reader) throws IOException {
    places = new char[reader.maxDoc()];
    NumericDocValues docValues = DocValues.getNumeric(reader, Schema.PLACE);
    for (int doc = docValues.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = docValues.nextDoc()) {
      places[doc] = (char) docValues.longValue();
    }
  }

  /// The codes of a segment. Two threads that request a new segment at the same time may both read
  /// it.
  static SegmentCodes of(LeafReaderContext leaf) throws IOException {
    IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
    SegmentCodes known = BY_SEGMENT.get(core.getKey());
    if (known == null) {
      known = new SegmentCodes(leaf.reader());
      SegmentCodes other = BY_SEGMENT.putIfAbsent(core.getKey(), known);
      if (other != null) {
        return other;
      }
      core.addClosedListener(BY_SEGMENT::remove);
    }
    return known;
  }

  /// A field's column, read on first use.
  ///
  /// @param leaf a currently open view of this segment; the view that created this cache may have
  ///   been closed, because deleting a document opens a new one
  CodeColumn column(LeafReaderContext leaf, Field field) throws IOException {
    try {
      return columns.computeIfAbsent(field, f -> load(leaf.reader(), f));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private CodeColumn load(LeafReader reader, Field field) {
    try {
      return CodeColumn.load(reader, field, places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Preloads the codes of all facets, so that no search has to wait for them. Stops if the thread
  /// is interrupted.
  ///
  /// @param by the executor that reads columns in parallel
  static void preload(IndexReader reader, ExecutorService by) throws IOException {
    List<Callable<CodeColumn>> columns = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentCodes codes = of(leaf);
      for (Field field : Field.facets()) {
        columns.add(() -> codes.column(leaf, field));
      }
    }
    try {
      for (Future<CodeColumn> column : by.invokeAll(columns)) {
        column.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IOException("codes cannot be preloaded", e.getCause());
    }
  }

  /// The first document of an issue's letter, which identifies the letter within the segment.
  int letter(int doc) {
    return doc - places[doc];
  }
}
