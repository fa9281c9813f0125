package imr.engine;

import imr.field.Field;
import java.util.List;

/// Facet counts of broad sets, kept for the commit they are of: what it answered, that commit would
/// answer again. Safe to share between threads.
final class CountCache {
  /// Fewer issues are counted faster than is worth the memory.
  static final long BROAD = 20_000;

  /// Kept of a commit; some 50 KB each with all facets.
  private static final int MAX_KEPT = 200;

  /// A question that began before the newest commit was seen is still answered from the one before.
  private static final int MAX_COMMITS = 2;

  private final LruCache<String, LruCache<Asked, FacetCounts>> commits =
      new LruCache<>(MAX_COMMITS);

  private final long broad;

  /// @param broad counts of fewer issues are not kept
  CountCache(long broad) {
    this.broad = broad;
  }

  private record Asked(IssueSet issues, List<Field> fields) {}

  /// Counts, or returns what was counted before. Counts of an index with a part missing are not
  /// kept.
  FacetCounts count(Index index, IssueSet issues, List<Field> fields) {
    LruCache<Asked, FacetCounts> kept = of(index.status().commit().id());
    Asked asked = new Asked(issues, List.copyOf(fields));
    FacetCounts known = kept.get(asked);
    if (known == null) {
      known = index.facets(issues, fields);
      if (known.issues() >= broad && index.status().missing().isEmpty()) {
        kept.put(asked, known);
      }
    }
    return known;
  }

  private LruCache<Asked, FacetCounts> of(String commit) {
    synchronized (commits) {
      LruCache<Asked, FacetCounts> kept = commits.get(commit);
      if (kept == null) {
        kept = new LruCache<>(MAX_KEPT);
        commits.put(commit, kept);
      }
      return kept;
    }
  }
}
