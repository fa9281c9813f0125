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
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Hands out the newest [Snapshot] of an index on an OpenSearch cluster. A new commit is seen
/// within [Snapshots#REFRESH]. Safe to share between threads.
public final class OpenSearchEngine implements IndexProvider {
  /// A node works on one and a half times as many as it has processors, and queues the rest.
  private static final int AT_ONCE_A_NODE = 8;

  private final Cluster cluster;
  private final Sessions sessions;
  private final Tools tools;
  private volatile @Nullable IndexStatus status;

  private OpenSearchEngine(Cluster cluster, Tools tools) {
    this.cluster = cluster;
    this.tools = tools;
    sessions = new Sessions(cluster);
  }

  /// Connects to a cluster that holds an index.
  ///
  /// @param vocabulary by which issues have their values
  /// @throws IndexUnusable when it cannot be used, or holds none of ours
  public static SearchEngine open(ClusterOptions options, Vocabulary vocabulary) {
    return open(options, vocabulary, Facets.BROAD);
  }

  /// @param broad how many issues are many, which are counted in another way
  static SearchEngine open(ClusterOptions options, Vocabulary vocabulary, long broad) {
    IssueValues values = new IssueValues(vocabulary);
    Cluster cluster = Cluster.connect(options);
    OpenSearchEngine engine = new OpenSearchEngine(cluster, Tools.of(values, broad));
    try {
      engine.sessions.asked(Session::snapshot);
      return new SearchEngine(engine, values);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  @Override
  public <T extends @Nullable Object> T ask(Function<Index, T> work) {
    return sessions.asked(session -> work.apply(new OpenSearchIndex(session, tools, this::status)));
  }

  /// The status of the index. Every answer needs it, so it is read once a snapshot; with a part of
  /// the index missing, each time.
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
    return sessions.asked(session -> new Lookups(session).rejected());
  }

  @Override
  public EngineState state() {
    return sessions.state();
  }

  /// The work is done elsewhere.
  @Override
  public int parallelism() {
    return AT_ONCE_A_NODE * cluster.options().nodes().size();
  }

  @Override
  public void close() {
    sessions.close();
    cluster.close();
  }
}
