package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.engine.EngineState;
import imr.field.SearchException.IndexUnusable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The newest snapshot of the index behind a name. The state of the index is looked at once a
/// second at most, and a new snapshot is opened where it has changed; an older one is closed when
/// the last question that uses it has ended. Safe to share between threads.
final class Snapshots implements AutoCloseable {
  /// The interval between checks for a change.
  static final Duration REFRESH = Duration.ofSeconds(1);

  /// The time for which the cluster keeps a snapshot that is not used.
  static final String KEEP_ALIVE = "10m";

  private static final Logger LOG = Logger.getLogger(Snapshots.class.getName());

  private final Cluster cluster;
  private final Indices indices;
  private final ReentrantLock looking = new ReentrantLock();
  private final Map<Snapshot, Integer> users = new HashMap<>(); // of each open one; its own lock
  private final AtomicLong failures = new AtomicLong();
  private volatile @Nullable Snapshot current;
  private volatile boolean isLost; // the current one
  private volatile long looked;
  private volatile Instant lookedAt = Instant.EPOCH;
  private volatile long bytes;

  Snapshots(Cluster cluster) {
    this.cluster = cluster;
    indices = new Indices(cluster);
  }

  /// The newest snapshot; while another thread looks for it, the one before. Each must be released.
  ///
  /// @throws IndexUnusable when there is no index or nobody answers
  Snapshot acquire() {
    if (current == null || isLost) {
      looking.lock();
    }
    if (looking.isHeldByCurrentThread() || (isDue() && looking.tryLock())) {
      try {
        if (current == null || isLost || isDue()) {
          look();
        }
      } finally {
        looking.unlock();
      }
    }
    synchronized (users) {
      Snapshot newest = current;
      if (newest == null) {
        throw new IndexUnusable("the index was closed");
      }
      users.merge(newest, 1, Integer::sum);
      return newest;
    }
  }

  private boolean isDue() {
    return System.nanoTime() - looked >= REFRESH.toNanos();
  }

  /// Gives a snapshot back.
  void release(Snapshot used) {
    synchronized (users) {
      users.merge(used, -1, Integer::sum);
    }
    closeUnused();
  }

  /// Notes that a snapshot went away with its node: the next one is opened again.
  void lost(Snapshot used) {
    if (used.equals(current)) {
      isLost = true;
    }
  }

  /// How it is.
  ///
  /// @param tasks requests at work
  EngineState state(long tasks) {
    synchronized (users) {
      return new EngineState(lookedAt, failures.get(), bytes, users.size(), tasks);
    }
  }

  private void look() {
    Snapshot known = current;
    try {
      String index = indices.required();
      IndexState state = IndexState.read(cluster, index).state();
      lookedAt = Instant.now();
      if (known == null
          || isLost
          || known.missing() > 0
          || !known.index().equals(index)
          || !known.state().isAs(state)) {
        show(open(index, state));
      }
    } catch (IndexUnusable e) {
      failures.incrementAndGet();
      if (known == null) {
        throw e;
      }
      // The shard with the state may be gone: what the others hold goes on to be searched.
      LOG.log(Level.WARNING, "cannot look for new letters: " + e.getMessage(), e);
      reopen(known);
    } finally {
      looked = System.nanoTime();
    }
  }

  /// Opens a lost snapshot again, if that can be.
  private void reopen(Snapshot known) {
    if (isLost) {
      try {
        // What is refreshed by now need not be what the state was of.
        show(Snapshot.of(known.index(), open(known.index()), known.state().with("")));
      } catch (IndexUnusable e) {
        LOG.log(Level.FINE, "it is tried again with the next question", e);
      }
    }
  }

  /// Opens a snapshot. Where the index changes meanwhile, it has no fingerprint, and the next look
  /// opens another.
  private Snapshot open(String index, IndexState state) {
    JsonNode opened = open(index);
    try {
      IndexState after = IndexState.read(cluster, index).state();
      return Snapshot.of(index, opened, after.isAs(state) ? state : state.with(""));
    } catch (RuntimeException e) {
      close(Snapshot.of(index, opened, state));
      throw e;
    }
  }

  private JsonNode open(String index) {
    return cluster.fine(
        cluster.act(
            "POST",
            "/"
                + index
                + "/_search/point_in_time?keep_alive="
                + KEEP_ALIVE
                + "&allow_partial_pit_creation=true",
            null,
            Duration.ZERO));
  }

  private void show(Snapshot newest) {
    synchronized (users) {
      users.put(newest, 0);
      current = newest;
      isLost = false;
    }
    closeUnused();
    bytes = bytes(newest.index());
  }

  /// The size of one copy of an index, 0 if the cluster does not report it.
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

  private void closeUnused() {
    List<Snapshot> unused = new ArrayList<>();
    synchronized (users) {
      users.forEach((snapshot, count) -> {
        if (!snapshot.equals(current) && count == 0) {
          unused.add(snapshot);
        }
      });
      unused.forEach(users::remove);
    }
    unused.forEach(this::close);
  }

  private void close(Snapshot snapshot) {
    try {
      cluster.act(
          "DELETE",
          "/_search/point_in_time",
          Dsl.object("pit_id", List.of(snapshot.id())).toString(),
          Duration.ZERO);
    } catch (IndexUnusable e) {
      LOG.log(Level.FINE, "the cluster closes it by itself after " + KEEP_ALIVE, e);
    }
  }

  @Override
  public void close() {
    synchronized (users) {
      current = null;
    }
    closeUnused();
  }
}
