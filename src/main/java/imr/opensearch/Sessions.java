package imr.opensearch;

import imr.engine.EngineState;
import imr.field.SearchException.IndexUnusable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts questions to the newest commit, each from the beginning again where its point in time goes
/// away meanwhile. Safe to share between threads.
final class Sessions implements AutoCloseable {
  /// After a node is lost, its parts of the index are taken over by others within seconds.
  private static final int TRIES = 8;

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Cluster cluster;
  private final Views views;
  private final AtomicLong tasks = new AtomicLong();

  Sessions(Cluster cluster) {
    this.cluster = cluster;
    views = new Views(cluster);
  }

  /// The newest commit.
  View newest() {
    return views.newest();
  }

  EngineState state() {
    return views.state(tasks.get());
  }

  /// Work on one point in time, from the beginning again where that goes away meanwhile.
  <T extends @Nullable Object> T asked(Function<Session, T> work) {
    tasks.incrementAndGet();
    try {
      View view = views.newest();
      for (int i = 1; ; i++) {
        try {
          return work.apply(new Session(cluster, view, i == TRIES));
        } catch (Session.Lost e) {
          if (i >= TRIES) {
            throw new IndexUnusable("the index is not all there at the moment: try again later", e);
          }
          Cluster.rest(PAUSE, "a part of the index was not to be had");
          view = again(view, i + 1 < TRIES);
        }
      }
    } finally {
      tasks.decrementAndGet();
    }
  }

  /// The newest commit, opened anew; the one before where that cannot be at the moment.
  ///
  /// @param patient whether it may be tried again
  private View again(View lost, boolean patient) {
    try {
      return views.again(lost);
    } catch (IndexUnusable e) {
      if (!patient) {
        throw e;
      }
      return lost;
    }
  }

  @Override
  public void close() {
    views.close();
  }
}
