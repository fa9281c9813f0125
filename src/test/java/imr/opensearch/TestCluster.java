package imr.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Three nodes of OpenSearch, each a process of its own, started once for all tests by
/// `src/it/cluster/cluster` and stopped behind the last. Without `-Pcluster` the tests are skipped.
public final class TestCluster implements BeforeAllCallback, AutoCloseable {
  private static final Path SCRIPT = Path.of("src/it/cluster/cluster");
  private static final Path FOLDER = Path.of("target/cluster");

  private static @Nullable TestCluster running;
  private static int made;

  private final List<URI> nodes;

  /// For JUnit.
  public TestCluster() {
    nodes = List.of();
  }

  private TestCluster(List<URI> nodes) {
    this.nodes = nodes;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (!Boolean.getBoolean("imr.cluster")) {
      assumeTrue(false, "on a cluster of three nodes, by mvn -B -Pcluster verify");
    }
    synchronized (TestCluster.class) {
      if (running == null) {
        run("clean");
        List<URI> nodes = Arrays.stream(run("start").strip().split(",")).map(URI::create).toList();
        running = new TestCluster(nodes);
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .put(TestCluster.class, running);
      }
    }
  }

  /// The addresses of the nodes, as `--nodes` takes them.
  public static String nodes() {
    return String.join(
        ",", Optional.ofNullable(running).orElseThrow().nodes.stream().map(URI::toString).toList());
  }

  /// A name that no index has yet, on the cluster.
  public static synchronized ClusterOptions fresh() {
    return named("test-" + ProcessHandle.current().pid() + "-" + made++, 1, 0);
  }

  /// A name on the cluster.
  public static ClusterOptions named(String name, int shards, int replicas) {
    List<URI> nodes = Optional.ofNullable(running).orElseThrow().nodes;
    return new ClusterOptions(
        nodes, name, null, null, null, Duration.ofSeconds(30), shards, replicas);
  }

  /// Takes an index away.
  public static void delete(ClusterOptions options) {
    try (Cluster cluster = Cluster.connect(options)) {
      cluster.act("DELETE", "/" + options.name() + "-*", null, Duration.ZERO);
      cluster.act("DELETE", "/_index_template/" + options.name(), null, Duration.ZERO);
    }
  }

  /// Runs the script.
  ///
  /// @return what it printed
  static String run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(SCRIPT.toString());
    command.add(FOLDER.toString());
    command.addAll(List.of(arguments));
    Files.createDirectories(FOLDER);
    ProcessBuilder script = new ProcessBuilder(command);
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    script.redirectError(FOLDER.resolve("script.log").toFile());
    Process process = script.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(
            "the cluster does not start: " + Files.readString(FOLDER.resolve("script.log")));
      }
      return out;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    run("stop");
  }
}
