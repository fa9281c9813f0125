package imr.opensearch;

import imr.engine.EngineState;
import imr.engine.Index;
import imr.engine.IndexProvider;
import imr.engine.IndexStatus;
import imr.engine.SearchEngine;
import imr.field.IssueValues;
import imr.field.SearchException.IndexUnusable;
import imr.letter.RejectedFile;
import imr.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Provides the newest [Snapshot] of an index on an OpenSearch cluster. Sees a new commit within
/// [Snapshots#REFRESH]. Thread-safe.
public final class OpenSearchEngine implements IndexProvider {
  /// A node runs 1.5 times as many searches as it has processors, and queues the rest.
  private static final int AT_ONCE_A_NODE = 8;

  /// After a node is lost, other nodes take over its shards within seconds.
  private static final int TRIES = 8;

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Cluster cluster;
  private final Snapshots snapshots;
  private final Tools tools;
  private final AtomicLong tasks = new AtomicLong(); // in progress
  private volatile @Nullable IndexStatus status;

  private OpenSearchEngine(Cluster cluster, Tools tools) {
    this.cluster = cluster;
    this.tools = tools;
    snapshots = new Snapshots(cluster);
  }

  /// Connects to a cluster that holds an index.
  ///
  /// @param vocabulary provides the values of issues
  /// @throws IndexUnusable if the cluster can't be used or has no index of ours
  public static SearchEngine open(ClusterOptions options, Vocabulary vocabulary) {
    return open(options, vocabulary, Facets.BROAD);
  }

  /// @param broad the number of issues from which letters are counted in another way, see [Facets]
  static SearchEngine open(ClusterOptions options, Vocabulary vocabulary, long broad) {
    IssueValues values = new IssueValues(vocabulary);
    Cluster cluster = Cluster.connect(options);
    OpenSearchEngine engine = new OpenSearchEngine(cluster, Tools.of(values, broad));
    try {
      engine.asked(Session::snapshot);
      return new SearchEngine(engine, values);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  @Override
  public <T extends @Nullable Object> T ask(Function<Index, T> work) {
    return asked(session -> work.apply(new OpenSearchIndex(session, tools, this::status)));
  }

  /// Runs work on the newest snapshot, and restarts it if the snapshot is lost meanwhile.
  private <T extends @Nullable Object> T asked(Function<Session, T> work) {
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

  /// The status of the index. Every response needs it, so it is read once per snapshot; if a shard
  /// is missing, on every call.
  private IndexStatus status(Session session) {
    Snapshot snapshot = session.snapshot();
    IndexStatus known = status;
    if (known == null || !known.commit().id().equals(snapshot.id())) {
      known = new Lookups(session).status();
      status = session.missing().isEmpty() ? known : null;
    }
    return known;
  }

  @Override
  public List<RejectedFile> rejected() {
    return asked(session -> new Lookups(session).rejected());
  }

  @Override
  public EngineState state() {
    return snapshots.state(tasks.get());
  }

  /// Limited by the number of nodes, because they do the work.
  @Override
  public int parallelism() {
    return AT_ONCE_A_NODE * cluster.options().nodes().size();
  }

  @Override
  public void close() {
    snapshots.close();
    cluster.close();
  }
}
