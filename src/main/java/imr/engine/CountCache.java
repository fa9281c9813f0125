package imr.engine;

import imr.field.Field;
import java.util.List;

/// A cache of facet counts of large sets, per commit. A commit never changes, so its counts stay
/// valid. Thread-safe.
final class CountCache {
  /// Smaller sets are counted so fast that caching them isn't worth the memory.
  static final long BROAD = 20_000;

  /// Cached counts per commit, each about 50 KB with all facets.
  private static final int MAX_KEPT = 200;

  /// A search that started before the newest commit still uses the previous one.
  private static final int MAX_COMMITS = 2;

  private final LruCache<String, LruCache<CacheKey, FacetCounts>> commits =
      new LruCache<>(MAX_COMMITS);

  private final long broad;

  /// @param broad the smallest number of issues whose counts are cached
  CountCache(long broad) {
    this.broad = broad;
  }

  private record CacheKey(IssueSet issues, List<Field> fields) {}

  /// Counts a set, or returns its cached counts. Incomplete counts, from an index with a part
  /// missing, are not cached.
  FacetCounts count(Index index, IssueSet issues, List<Field> fields) {
    LruCache<CacheKey, FacetCounts> kept = cache(index.status().commit().id());
    CacheKey key = new CacheKey(issues, List.copyOf(fields));
    FacetCounts known = kept.get(key);
    if (known == null) {
      known = index.facets(issues, fields);
      if (known.issues() >= broad && index.status().missing().isEmpty()) {
        kept.put(key, known);
      }
    }
    return known;
  }

  private LruCache<CacheKey, FacetCounts> cache(String commit) {
    synchronized (commits) {
      LruCache<CacheKey, FacetCounts> kept = commits.get(commit);
      if (kept == null) {
        kept = new LruCache<>(MAX_KEPT);
        commits.put(commit, kept);
      }
      return kept;
    }
  }
}
