package imr.opensearch;

import imr.search.SearchException.IndexUnusable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The newest commit as a point in time: looked for at most once a second, opened anew when there
/// is one. An older one is closed when it has not been asked for a while. Safe to share between
/// threads.
final class Views implements AutoCloseable {
  /// How often a new commit is looked for.
  static final Duration REFRESH = Duration.ofSeconds(1);

  /// How long the cluster keeps a point in time that nobody asks.
  static final String KEPT = "10m";

  private static final int TRIES = 10;

  private final Cluster cluster;
  private final Indices indices;
  private @Nullable View current;
  private @Nullable String replaced;
  private long looked;
  private Instant lookedAt = Instant.EPOCH;
  private long failures;

  Views(Cluster cluster) {
    this.cluster = cluster;
    this.indices = new Indices(cluster);
  }

  /// The newest commit.
  ///
  /// @throws IndexUnusable when there is none or nobody answers
  synchronized View newest() {
    View known = current;
    if (known != null && System.nanoTime() - looked < REFRESH.toNanos()) {
      return known;
    }
    try {
      String index = indices.required();
      Committed committed = committed(cluster, index);
      if (known == null
          || !known.index().equals(index)
          || known.committed().generation() != committed.generation()) {
        renew(index, committed);
      }
      looked = System.nanoTime();
      lookedAt = Instant.now();
    } catch (IndexUnusable e) {
      failures++;
      throw e;
    }
    return Objects.requireNonNull(current);
  }

  /// The newest commit, opened anew since a point in time went away with its node.
  synchronized View again(View lost) {
    if (current != null && current.id().equals(lost.id())) {
      current = null;
    }
    return newest();
  }

  /// When the newest commit was last known to be that.
  synchronized Instant lookedAt() {
    return lookedAt;
  }

  /// Looks that failed.
  synchronized long failures() {
    return failures;
  }

  private void renew(String index, Committed before) {
    Committed committed = before;
    for (int i = 0; i < TRIES; i++) {
      String id = open(index);
      Committed after = committed(cluster, index);
      if (after.generation() == committed.generation()) {
        // The one before the last has been at rest since another took its place.
        if (replaced != null) {
          forget(replaced);
        }
        replaced = current == null ? null : current.id();
        current = new View(index, id, committed);
        return;
      }
      forget(id); // it may hold a part of the commit that came between
      committed = after;
    }
    throw new IndexUnusable("the index is committed faster than it can be opened");
  }

  private String open(String index) {
    return cluster
        .fine(
            cluster.act(
                "POST",
                "/"
                    + index
                    + "/_search/point_in_time?keep_alive="
                    + KEPT
                    + "&allow_partial_pit_creation=true",
                null,
                Duration.ZERO))
        .path("pit_id")
        .asText();
  }

  private void forget(String id) {
    try {
      cluster.act(
          "DELETE",
          "/_search/point_in_time",
          Json.object("pit_id", List.of(id)).toString(),
          Duration.ZERO);
    } catch (IndexUnusable e) {
      // The cluster closes it by itself.
    }
  }

  /// What is committed in an index.
  static Committed committed(Cluster cluster, String index) {
    Cluster.Answer found =
        cluster.find("/" + index + "/_doc/" + Committed.ID + "?routing=" + Committed.ID);
    return found.isMissing() && found.body().has("found")
        ? Committed.NOTHING
        : Committed.of(cluster.fine(found).path("_source"));
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      forget(current.id());
      current = null;
    }
    if (replaced != null) {
      forget(replaced);
      replaced = null;
    }
  }
}
