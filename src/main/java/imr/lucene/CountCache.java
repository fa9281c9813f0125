package imr.lucene;

import imr.search.Field;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Counts of broad queries, kept as long as the very reader that gave them is open: what it
/// answers, that reader would answer again. Safe to share between threads.
final class CountCache {
  /// Fewer issues are counted faster than is worth the memory.
  static final long BROAD = 20_000;

  /// Kept of a reader; some 50 KB each with all facets.
  private static final int KEPT = 200;

  private final Map<IndexReader.CacheKey, Map<Asked, Counter.Counts>> byReader =
      new ConcurrentHashMap<>();

  private final long broad;

  /// @param broad counts of fewer issues are not kept
  CountCache(long broad) {
    this.broad = broad;
  }

  private record Asked(Query query, List<Field> fields) {}

  /// Counts, or tells what was counted before.
  Counter.Counts count(IndexSearcher searcher, Query query, List<Field> fields) throws IOException {
    Map<Asked, Counter.Counts> kept = of(searcher);
    Asked asked = new Asked(query, List.copyOf(fields));
    Counter.Counts known = kept.get(asked);
    if (known == null) {
      known = searcher.search(query, Counter.of(fields));
      if (known.issues() >= broad) {
        kept.put(asked, known);
      }
    }
    return known;
  }

  private Map<Asked, Counter.Counts> of(IndexSearcher searcher) throws IOException {
    IndexReader.CacheHelper reader = searcher.getIndexReader().getReaderCacheHelper();
    Map<Asked, Counter.Counts> kept = byReader.get(reader.getKey());
    if (kept == null) {
      reader.addClosedListener(byReader::remove);
      kept = byReader.computeIfAbsent(reader.getKey(), k -> new Newest());
    }
    return kept;
  }

  /// The most lately used ones.
  private static final class Newest extends LinkedHashMap<Asked, Counter.Counts> {
    private static final long serialVersionUID = 1L;

    Newest() {
      super(16, 0.75f, true);
    }

    @Override
    public synchronized Counter.@Nullable Counts get(@Nullable Object asked) {
      return super.get(asked);
    }

    @Override
    public synchronized Counter.@Nullable Counts put(Asked asked, Counter.Counts counts) {
      return super.put(asked, counts);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, Counter.Counts> eldest) {
      return size() > KEPT;
    }
  }
}
