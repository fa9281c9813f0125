package imr.opensearch;

import imr.engine.EngineState;
import imr.field.SearchException.IndexUnusable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs questions on the newest snapshot, and runs one again if its snapshot is lost meanwhile.
/// Safe to share between threads.
final class Sessions implements AutoCloseable {
  /// After a node is lost, its shards are taken over by others within seconds.
  private static final int TRIES = 8;

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Cluster cluster;
  private final Snapshots snapshots;
  private final AtomicLong tasks = new AtomicLong();

  Sessions(Cluster cluster) {
    this.cluster = cluster;
    snapshots = new Snapshots(cluster);
  }

  EngineState state() {
    return snapshots.state(tasks.get());
  }

  /// Work on one snapshot, from the beginning again where that goes away meanwhile.
  <T extends @Nullable Object> T asked(Function<Session, T> work) {
    tasks.incrementAndGet();
    try {
      for (int i = 1; ; i++) {
        Snapshot snapshot = snapshots.acquire();
        try {
          return work.apply(new Session(cluster, snapshot, i == TRIES));
        } catch (Session.Lost e) {
          if (i == TRIES) {
            throw new IndexUnusable("the index is not all there at the moment: try again later", e);
          }
          snapshots.lost(snapshot);
        } finally {
          snapshots.release(snapshot);
        }
        Cluster.rest(PAUSE, "a part of the index was not to be had");
      }
    } finally {
      tasks.decrementAndGet();
    }
  }

  @Override
  public void close() {
    snapshots.close();
  }
}
