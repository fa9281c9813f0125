package imr.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Addresses, credentials and timeouts of a cluster.
///
/// @param nodes addresses of nodes, `http` or `https`; any that answers will do
/// @param name of the index, under which it is searched; the indices behind it have numbers added
/// @param user null where the cluster asks for none
/// @param password of the user
/// @param authority a file of certificates (PEM) that the nodes' certificates are checked against,
///   null for those that Java trusts
/// @param timeout within which a node must answer
/// @param shards of an index that is made
/// @param replicas copies of each shard beside the first, of an index that is made
public record ClusterOptions(
    List<URI> nodes,
    String name,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path authority,
    Duration timeout,
    int shards,
    int replicas) {
  /// The default name of an index.
  public static final String NAME = "imr";

  /// Two to five million issues are 10 to 30 GB: three shards stay below the some 10 to 50 GB that
  /// OpenSearch advises for one, and three nodes share the work.
  public static final int SHARDS = 3;

  /// One node may fail.
  public static final int REPLICAS = 1;

  /// Longer than any question may take.
  public static final Duration TIMEOUT = Duration.ofSeconds(30);

  public ClusterOptions {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("a cluster without a node");
    }
  }

  /// A cluster that asks for no user, with all else as it is by default.
  public static ClusterOptions of(List<URI> nodes) {
    return new ClusterOptions(nodes, NAME, null, null, null, TIMEOUT, SHARDS, REPLICAS);
  }

  /// Without the password.
  @Override
  public String toString() {
    return name + " on " + nodes;
  }
}
