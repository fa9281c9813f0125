package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.engine.EngineState;
import imr.field.SearchException.IndexUnusable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Provides the newest snapshot of the index. Checks the state of the index at most once a second,
/// and opens a new snapshot if it has changed. An older snapshot is closed when the last question
/// that uses it ends. Thread-safe.
final class Snapshots implements AutoCloseable {
  /// The interval between checks for a change.
  static final Duration REFRESH = Duration.ofSeconds(1);

  /// How long the cluster keeps an idle snapshot.
  static final String KEEP_ALIVE = "10m";

  private static final Logger LOG = Logger.getLogger(Snapshots.class.getName());

  private final Cluster cluster;
  private final Indices indices;
  private final ReentrantLock looking = new ReentrantLock();
  private final Map<Snapshot, Integer> users = new HashMap<>(); // also its lock
  private final AtomicLong failures = new AtomicLong();
  private volatile @Nullable Snapshot current;
  private volatile boolean isLost; // the current snapshot
  private volatile long looked;
  private volatile Instant lookedAt = Instant.EPOCH;
  private volatile long bytes;

  Snapshots(Cluster cluster) {
    this.cluster = cluster;
    indices = new Indices(cluster);
  }

  /// Returns the newest snapshot, or the previous one while another thread checks for a change.
  /// Callers must release it.
  ///
  /// @throws IndexUnusable if there is no index or no node responds
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

  /// Releases a snapshot.
  void release(Snapshot used) {
    synchronized (users) {
      users.merge(used, -1, Integer::sum);
    }
    closeUnused();
  }

  /// Records that a snapshot was lost with its node, so that the next caller reopens it.
  void lost(Snapshot used) {
    if (used.equals(current)) {
      isLost = true;
    }
  }

  /// The current state of the engine.
  ///
  /// @param tasks the number of requests in progress
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
        show(openAsOf(index, state));
      }
    } catch (IndexUnusable e) {
      failures.incrementAndGet();
      if (known == null) {
        throw e;
      }
      // The shard with the state document may be gone. The other shards can still be searched.
      LOG.log(Level.WARNING, "cannot look for new letters: " + e.getMessage(), e);
      reopen(known);
    } finally {
      looked = System.nanoTime();
    }
  }

  /// Reopens a lost snapshot if possible.
  private void reopen(Snapshot known) {
    if (isLost) {
      try {
        // By now a later refresh may have made other letters visible than the state describes.
        show(open(known.index(), known.state().with("")));
      } catch (IndexUnusable e) {
        LOG.log(Level.FINE, "it is tried again with the next question", e);
      }
    }
  }

  /// Opens a snapshot. If the index changes meanwhile, the snapshot has no fingerprint, and the
  /// next check opens another one.
  private Snapshot openAsOf(String index, IndexState state) {
    Snapshot opened = open(index, state);
    try {
      IndexState after = IndexState.read(cluster, index).state();
      return after.isAs(state) ? opened : opened.with(state.with(""));
    } catch (RuntimeException e) {
      cluster.closePointInTime(opened.id());
      throw e;
    }
  }

  private Snapshot open(String index, IndexState state) {
    return Snapshot.of(index, cluster.openPointInTime(index, KEEP_ALIVE, true), state);
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

  /// The size of the primary shards of an index in bytes, 0 if the cluster doesn't report it.
  private long bytes(String index) {
    try {
      JsonNode stats = cluster.find("/" + index + "/_stats/store").body();
      return stats.at("/_all/primaries/store/size_in_bytes").asLong();
    } catch (IndexUnusable e) {
      LOG.log(Level.FINE, "the size of the index is not known", e);
      return 0;
    }
  }

  private void closeUnused() {
    List<Snapshot> unused;
    synchronized (users) {
      unused =
          users.entrySet().stream()
              .filter(each -> each.getValue() == 0 && !each.getKey().equals(current))
              .map(Map.Entry::getKey)
              .toList();
      unused.forEach(users::remove);
    }
    unused.forEach(each -> cluster.closePointInTime(each.id()));
  }

  @Override
  public void close() {
    synchronized (users) {
      current = null;
    }
    closeUnused();
  }
}
