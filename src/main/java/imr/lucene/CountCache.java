package imr.lucene;

import imr.engine.FacetCounts;
import imr.engine.MostRecent;
import imr.field.Field;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Counts of broad queries, kept as long as the very reader that gave them is open: what it
/// answers, that reader would answer again. Safe to share between threads.
final class CountCache {
  /// Fewer issues are counted faster than is worth the memory.
  static final long BROAD = 20_000;

  /// Kept of a reader; some 50 KB each with all facets.
  private static final int KEPT = 200;

  private final Map<IndexReader.CacheKey, MostRecent<Asked, FacetCounts>> byReader =
      new ConcurrentHashMap<>();

  private final long broad;

  /// @param broad counts of fewer issues are not kept
  CountCache(long broad) {
    this.broad = broad;
  }

  private record Asked(Query query, List<Field> fields) {}

  /// Counts, or tells what was counted before.
  FacetCounts count(IndexSearcher searcher, Query query, List<Field> fields) throws IOException {
    MostRecent<Asked, FacetCounts> kept = of(searcher);
    Asked asked = new Asked(query, List.copyOf(fields));
    FacetCounts known = kept.get(asked);
    if (known == null) {
      known = searcher.search(query, Counter.of(fields));
      if (known.issues() >= broad) {
        kept.put(asked, known);
      }
    }
    return known;
  }

  private MostRecent<Asked, FacetCounts> of(IndexSearcher searcher) throws IOException {
    IndexReader.CacheHelper reader = searcher.getIndexReader().getReaderCacheHelper();
    MostRecent<Asked, FacetCounts> kept = byReader.get(reader.getKey());
    if (kept == null) {
      reader.addClosedListener(byReader::remove);
      kept = byReader.computeIfAbsent(reader.getKey(), k -> new MostRecent<>(KEPT));
    }
    return kept;
  }
}
