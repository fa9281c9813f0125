package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.engine.EngineState;
import imr.field.SearchException.IndexUnusable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The newest commit as a point in time: looked for at most once a second, opened anew when there
/// is one. An older one is closed when it has not been asked for a while. Safe to share between
/// threads.
public final class Views implements AutoCloseable {
  /// How often a new commit is looked for.
  public static final Duration REFRESH = Duration.ofSeconds(1);

  /// How long the cluster keeps a point in time that nobody asks.
  public static final String KEPT = "10m";

  private static final int TRIES = 10;

  private static final Logger LOG = Logger.getLogger(Views.class.getName());

  private final Cluster cluster;
  private final Indices indices;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable View current;
  private volatile long looked = System.nanoTime() - REFRESH.toNanos();
  private volatile Instant lookedAt = Instant.EPOCH;
  private final AtomicLong failures = new AtomicLong();
  private volatile long bytes;
  private volatile @Nullable View last; // the newest that was ever opened
  private volatile @Nullable String replaced;

  public Views(Cluster cluster) {
    this.cluster = cluster;
    this.indices = new Indices(cluster);
  }

  /// The newest commit; while another thread looks for it, the one before.
  ///
  /// @throws IndexUnusable when there is none or nobody answers
  public View newest() {
    View known = current;
    if (known != null && (System.nanoTime() - looked < REFRESH.toNanos() || looking.isLocked())) {
      return known;
    }
    looking.lock();
    try {
      known = current;
      if (known == null || System.nanoTime() - looked >= REFRESH.toNanos()) {
        known = look();
        looked = System.nanoTime();
      }
      return known;
    } finally {
      looking.unlock();
    }
  }

  /// The newest commit, opened anew since a point in time went away with its node.
  public View again(View lost) {
    looking.lock();
    try {
      View known = current;
      if (known != null && known.id().equals(lost.id())) {
        current = null;
      }
    } finally {
      looking.unlock();
    }
    return newest();
  }

  /// How it is.
  ///
  /// @param tasks requests at work
  public EngineState state(long tasks) {
    int held = (last == null ? 0 : 1) + (replaced == null ? 0 : 1);
    return new EngineState(lookedAt, failures.get(), bytes, held, tasks);
  }

  private View look() {
    View known = current;
    String index;
    Committed committed;
    try {
      index = indices.required();
      committed = committed(cluster, index);
      lookedAt = Instant.now();
    } catch (IndexUnusable e) {
      failures.incrementAndGet();
      if (last == null) {
        throw e;
      }
      // The part that tells of commits may be gone; the last good one goes on answering.
      LOG.log(Level.WARNING, "cannot look for new letters: " + e.getMessage(), e);
      return known != null
          ? known
          : shown(View.of(last.index(), open(last.index()), last.committed()));
    }
    return known != null
            && known.missing() == 0
            && known.index().equals(index)
            && known.committed().generation() == committed.generation()
        ? known
        : renewed(index, committed);
  }

  private View renewed(String index, Committed before) {
    Committed committed = before;
    for (int i = 0; i < TRIES; i++) {
      View view = View.of(index, open(index), committed);
      Committed after = committed(cluster, index);
      if (after.generation() == committed.generation()) {
        return shown(view);
      }
      forget(view.id()); // it may hold a part of the commit that came between
      committed = after;
    }
    throw new IndexUnusable("the index is committed faster than it can be opened");
  }

  /// Goes on with a view. The one before the last has been at rest since another took its place.
  private View shown(View view) {
    if (replaced != null) {
      forget(replaced);
    }
    replaced = last == null ? null : last.id();
    current = view;
    last = view;
    bytes = bytes(view.index());
    return view;
  }

  /// The size of one copy of an index, 0 where the cluster does not tell.
  private long bytes(String index) {
    try {
      return cluster
          .find("/" + index + "/_stats/store")
          .body()
          .path("_all")
          .path("primaries")
          .path("store")
          .path("size_in_bytes")
          .asLong();
    } catch (IndexUnusable e) {
      LOG.log(Level.FINE, "the size of the index is not known", e);
      return 0;
    }
  }

  private JsonNode open(String index) {
    return cluster.fine(
        cluster.act(
            "POST",
            "/"
                + index
                + "/_search/point_in_time?keep_alive="
                + KEPT
                + "&allow_partial_pit_creation=true",
            null,
            Duration.ZERO));
  }

  private void forget(String id) {
    try {
      cluster.act(
          "DELETE",
          "/_search/point_in_time",
          Dsl.object("pit_id", List.of(id)).toString(),
          Duration.ZERO);
    } catch (IndexUnusable e) {
      // The cluster closes it by itself.
    }
  }

  /// What is committed in an index.
  public static Committed committed(Cluster cluster, String index) {
    Cluster.Answer found =
        cluster.find("/" + index + "/_doc/" + Committed.ID + "?routing=" + Committed.ID);
    return found.isMissing() && found.body().has("found")
        ? Committed.NOTHING
        : Committed.of(cluster.fine(found).path("_source"));
  }

  @Override
  public void close() {
    looking.lock();
    try {
      if (last != null) {
        forget(last.id());
      }
      if (replaced != null) {
        forget(replaced);
      }
      current = null;
      last = null;
      replaced = null;
    } finally {
      looking.unlock();
    }
  }
}
