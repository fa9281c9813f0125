package imr.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The addresses, credentials and timeout of a cluster, and the shape of new indices.
///
/// @param nodes the addresses of nodes, `http` or `https`; one that responds is enough
/// @param name the alias under which the index is searched; the indices it points to have a number
///   appended
/// @param user null if the cluster doesn't require one
/// @param password the user's password
/// @param authority a PEM file of CA certificates to verify the nodes against, null for Java's
///   default trust store
/// @param timeout how long to wait for a node's response
/// @param shards the number of shards of new indices
/// @param replicas the copies of each shard in addition to the primary, for new indices
public record ClusterOptions(
    List<URI> nodes,
    String name,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path authority,
    Duration timeout,
    int shards,
    int replicas) {
  /// The default alias of an index.
  public static final String NAME = "imr";

  /// Two to five million issues take 10 to 30 GB. With three shards, each stays below the 10 to 50
  /// GB that OpenSearch recommends, and three nodes share the work.
  public static final int SHARDS = 3;

  /// One replica, so that one node may fail.
  public static final int REPLICAS = 1;

  /// Longer than any search may take.
  public static final Duration TIMEOUT = Duration.ofSeconds(30);

  public ClusterOptions {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("a cluster without a node");
    }
  }

  /// Options for a cluster that requires no user, with defaults for the rest.
  public static ClusterOptions of(List<URI> nodes) {
    return new ClusterOptions(nodes, NAME, null, null, null, TIMEOUT, SHARDS, REPLICAS);
  }

  /// Omits the password.
  @Override
  public String toString() {
    return name + " on " + nodes;
  }
}
