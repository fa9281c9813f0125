package imr.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import imr.Letters;
import imr.field.SearchException.IndexUnusable;
import imr.opensearch.write.OpenSearchStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps a cluster from being used is told in a sentence that says what to do. A small server
/// stands for the cluster.
class ClusterTest {
  private static final String HELLO =
      "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.8.0\"}}";

  @TempDir private Path folder;
  private HttpServer server;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private ClusterOptions options(@Nullable String user, @Nullable Path authority, String scheme) {
    return new ClusterOptions(
        List.of(URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort())),
        "imr",
        user,
        user == null ? null : "wrong",
        authority,
        Duration.ofSeconds(1),
        1,
        0);
  }

  private static String said(ClusterOptions options) {
    return String.valueOf(
        assertThrows(IndexUnusable.class, () -> OpenSearchEngine.open(options, Letters.VOCABULARY))
            .getMessage());
  }

  private String said() {
    return said(options(null, null, "http"));
  }

  @Test
  void nobodyThere() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String said = said(ClusterOptions.of(List.of(URI.create("http://127.0.0.1:" + free))));
    assertTrue(said.contains("no node of the cluster answers at http://127.0.0.1:" + free), said);
  }

  @Test
  void aUserThatIsNotLetIn() {
    answer("/", 401, "Unauthorized");
    assertTrue(said().contains("IMR_USER"), said());
    String said = said(options("ann", null, "http"));
    assertEquals("the cluster does not take the password of ann", said);
  }

  @Test
  void aUserThatMayNotDoIt() {
    answer("/", 200, HELLO);
    answer("/imr", 403, "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no\"}}");
    assertTrue(said(options("ann", null, "http")).contains("does not let ann do this"));
  }

  @Test
  void somethingElse() {
    answer("/", 200, "{\"version\":{\"number\":\"7.10.2\"}}");
    assertTrue(said().contains("no OpenSearch, but 7.10.2"), said());
  }

  @Test
  void anOlderVersion() {
    answer("/", 200, HELLO.replace("3.8.0", "2.19.1"));
    assertTrue(said().contains("OpenSearch 2.19.1: this program works with OpenSearch 3"), said());
  }

  @Test
  void aPageThatIsNoJson() {
    answer("/", 200, "<html>Sign in</html>");
    assertTrue(said().contains("no OpenSearch"), said());
  }

  @Test
  void noIndexYet() {
    answer("/", 200, HELLO);
    answer("/imr", 404, "{\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no\"}}");
    assertTrue(said().contains("./imr index LETTERS --engine opensearch"), said());
  }

  @Test
  void anIndexOfSomebodyElse() {
    answer("/", 200, HELLO);
    answer("/imr", 200, "{\"imr\":{\"mappings\":{\"properties\":{}}}}");
    assertTrue(said().contains("it is left alone"), said());
    assertThrows(
        IndexUnusable.class,
        () ->
            OpenSearchStore.open(options(null, null, "http"), Letters.VOCABULARY, "rules").close());
    assertTrue(asked.stream().allMatch(each -> each.startsWith("GET ")), asked.toString());
  }

  @Test
  void anIndexOfAnotherVersion() {
    answer("/", 200, HELLO);
    answer(
        "/imr-000001",
        200,
        "{\"imr-000001\":{\"mappings\":{\"_meta\":{\"imr\":{\"format\":\"0\"}}}}}");
    answer("/imr", 200, "{\"imr-000001\":{\"mappings\":{\"_meta\":{\"imr\":{\"format\":\"0\"}}}}}");
    assertTrue(said().contains("made by another version of this program"), said());
  }

  @Test
  void aFileThatIsNoCertificate() throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "hello");
    String said = said(options(null, file, "https"));
    assertTrue(said.contains("cannot be read") && said.contains("PEM"), said);
  }
}
