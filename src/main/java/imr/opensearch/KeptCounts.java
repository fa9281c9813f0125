package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.FacetCounts;
import imr.engine.MostRecent;
import imr.field.Field;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts of broad questions, kept as long as the snapshot that they are of is the one that is
/// searched: what it holds does not change. Safe to share between threads.
final class KeptCounts {
  /// Fewer issues are told apart one by one sooner than letters are found all of whose issues
  /// match, and counted sooner than is worth the memory.
  static final long BROAD = 20_000;

  private static final int KEPT = 200;

  private final long broad;
  private volatile @Nullable Of current;

  /// @param broad counts of fewer issues are not kept
  KeptCounts(long broad) {
    this.broad = broad;
  }

  /// Whether so many issues are many.
  boolean isBroad(long issues) {
    return issues >= broad;
  }

  private record Asked(ObjectNode issues, List<Field> fields) {}

  /// What is kept of a snapshot.
  private record Of(String snapshot, MostRecent<Asked, FacetCounts> counts) {}

  /// Tells what was counted before, or counts. What was counted without a part of the index is not
  /// kept.
  FacetCounts count(
      Session session,
      ObjectNode issues,
      Collection<Field> fields,
      Supplier<FacetCounts> counting) {
    MostRecent<Asked, FacetCounts> counts = of(session.snapshot());
    Asked asked = new Asked(issues, List.copyOf(fields));
    FacetCounts known = counts.get(asked);
    if (known == null) {
      known = counting.get();
      if (session.missing().isEmpty()) {
        counts.put(asked, known);
      }
    }
    return known;
  }

  private MostRecent<Asked, FacetCounts> of(Snapshot searched) {
    Of kept = current;
    if (kept == null || !kept.snapshot.equals(searched.id())) {
      kept = new Of(searched.id(), new MostRecent<>(KEPT));
      current = kept;
    }
    return kept.counts;
  }
}
