package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.SearchException.BadRequest;
import imr.opensearch.ClusterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class EngineOptionsTest {
  @Command
  private static final class Any {
    @Mixin private EngineOptions index;
  }

  private static EngineOptions options(Map<String, String> environment, String... typed) {
    Any any = new Any();
    new CommandLine(any).setDefaultValueProvider(new Settings(environment)).parseArgs(typed);
    return any.index;
  }

  @Test
  void aFolderUnlessACluster() {
    EngineOptions options = options(Map.of());
    assertFalse(options.isCluster());
    assertEquals(Path.of("index"), options.folder());
    assertEquals("--index index", options.typed());
  }

  @Test
  void aClusterAsTyped() {
    EngineOptions options =
        options(
            Map.of("IMR_USER", "ann", "IMR_PASSWORD", "secret"),
            "--engine=opensearch",
            "--nodes=https://a:9200,https://b:9200",
            "--name=wc",
            "--replicas=2");
    assertTrue(options.isCluster());
    ClusterOptions cluster = options.cluster(Map.of("IMR_USER", "ann", "IMR_PASSWORD", "secret"));
    assertEquals(2, cluster.nodes().size());
    assertEquals("ann", cluster.user());
    assertEquals(2, cluster.replicas());
    assertEquals(ClusterOptions.SHARDS, cluster.shards());
    assertFalse(cluster.toString().contains("secret"));
    assertEquals(
        "--engine opensearch --nodes https://a:9200,https://b:9200 --name wc", options.typed());
  }

  @Test
  void whatIsTypedGoesBeforeTheEnvironmentAndThatBeforeTheFile(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("imr.properties"),
            "engine = opensearch\nnodes = http://file:1\nname = file\nshards = 7\n");
    EngineOptions options =
        options(
            Map.of("IMR_CONFIG", file.toString(), "IMR_NODES", "http://env:1", "IMR_NAME", "env"),
            "--name=typed");
    ClusterOptions cluster = options.cluster(Map.of());
    assertEquals("typed", cluster.name());
    assertEquals("http://env:1", cluster.nodes().getFirst().toString());
    assertEquals(7, cluster.shards());
  }

  @Test
  void whatCannotBeIsTold() {
    assertThrows(BadRequest.class, () -> options(Map.of(), "--engine=solr").isCluster());
    for (List<String> typed :
        List.of(
            List.<String>of(),
            List.of("--nodes=a:9200"),
            List.of("--nodes=ftp://a:9200"),
            List.of("--nodes=http://a:9200", "--name=Upper"),
            List.of("--nodes=http://a:9200", "--name=*"),
            List.of("--nodes=http://a:9200", "--shards=0"))) {
      EngineOptions options = options(Map.of(), typed.toArray(String[]::new));
      assertThrows(BadRequest.class, () -> options.cluster(Map.of()), typed::toString);
    }
  }
}
