package imr.cli;

import imr.field.SearchException.BadRequest;
import imr.opensearch.ClusterOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that name an index: a folder, or an index on a cluster. The same in every command;
/// options that are not typed come from the environment or a file ([Settings]).
final class EngineOptions {
  @Mixin private IndexOption index;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "lucene",
      description = "lucene (a folder), or opensearch (a cluster) (default: ${DEFAULT-VALUE}).")
  private String engine;

  @Option(
      names = "--nodes",
      split = ",",
      paramLabel = "URL",
      description = "Nodes of the cluster, such as https://a:9200,https://b:9200.")
  private List<URI> nodes = List.of();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = ClusterOptions.NAME,
      description = "Name of the index on the cluster (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Certificates (PEM) of the authority that signed the nodes' own.")
  private @Nullable Path authority;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Within which a node must answer (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--shards",
      paramLabel = "N",
      defaultValue = "" + ClusterOptions.SHARDS,
      description = "Shards of an index that is made (default: ${DEFAULT-VALUE}).")
  private int shards;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      defaultValue = "" + ClusterOptions.REPLICAS,
      description = "Copies of each shard of an index that is made (default: ${DEFAULT-VALUE}).")
  private int replicas;

  /// The folder; used only without a cluster.
  Path folder() {
    return index.folder;
  }

  /// The name of the index in messages.
  String shown() {
    return isCluster() ? name + " on the cluster" : folder().toString();
  }

  /// The options that name the index, for a command that the user can type.
  String typed() {
    return isCluster()
        ? "--engine opensearch --nodes "
            + String.join(",", nodes.stream().map(URI::toString).toList())
            + (name.equals(ClusterOptions.NAME) ? "" : " --name " + name)
        : "--index " + folder();
  }

  /// Whether the index is on a cluster.
  ///
  /// @throws BadRequest if there is no such engine
  boolean isCluster() {
    return switch (engine.toLowerCase(Locale.ROOT)) {
      case "lucene" -> false;
      case "opensearch" -> true;
      default -> throw new BadRequest("--engine is lucene or opensearch, not \"" + engine + '"');
    };
  }

  /// The cluster.
  ///
  /// @param environment holds IMR_USER and IMR_PASSWORD if the cluster needs them
  /// @throws BadRequest if the options are incomplete or wrong
  ClusterOptions cluster(Map<String, String> environment) {
    if (nodes.isEmpty()) {
      throw new BadRequest(
          "--engine opensearch needs --nodes, such as --nodes http://127.0.0.1:9200");
    }
    for (URI node : nodes) {
      boolean known = List.of("http", "https").contains(String.valueOf(node.getScheme()));
      if (!known || node.getHost() == null) {
        throw new BadRequest("--nodes takes addresses such as https://a:9200, not \"" + node + '"');
      }
    }
    if (!name.matches("[a-z][a-z0-9_-]{0,100}")) {
      throw new BadRequest(
          "--name takes small letters, digits, - and _, a letter first, not \"" + name + '"');
    }
    if (timeout < 1 || shards < 1 || replicas < 0) {
      throw new BadRequest("--timeout and --shards go from 1, --replicas from 0");
    }
    return new ClusterOptions(
        nodes,
        name,
        environment.get("IMR_USER"),
        environment.get("IMR_PASSWORD"),
        authority,
        Duration.ofSeconds(timeout),
        shards,
        replicas);
  }
}
