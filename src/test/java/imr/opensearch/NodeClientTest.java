package imr.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Small servers stand for nodes.
class NodeClientTest {
  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }

  /// A node that answers with a status after some time, and counts what it was asked.
  private URI node(int status, Duration after, AtomicInteger asked) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          try {
            Thread.sleep(after);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static NodeClient client(URI... nodes) {
    return client(Duration.ofMinutes(1), nodes);
  }

  private static NodeClient client(Duration timeout, URI... nodes) {
    return new NodeClient(
        new ClusterOptions(List.of(nodes), "imr", null, null, null, timeout, 1, 0));
  }

  private static int status(NodeClient client) throws IOException {
    return client.send("GET", "/", null, "").status();
  }

  @Test
  void nodesAreAskedInTurn() throws IOException {
    AtomicInteger one = new AtomicInteger();
    AtomicInteger other = new AtomicInteger();
    try (NodeClient client =
        client(node(200, Duration.ZERO, one), node(404, Duration.ZERO, other))) {
      assertEquals(200, status(client));
      assertEquals(404, status(client), "an answer, though nothing was found");
      assertEquals(200, status(client));
    }
    assertEquals(2, one.get());
    assertEquals(1, other.get());
  }

  @Test
  void nobodyElseIsAsked() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (NodeClient client = client(node(302, Duration.ZERO, asked))) {
      assertEquals(302, status(client));
    }
    assertEquals(1, asked.get());
  }

  @Test
  void aNodeThatIsNotAvailableIsAskedLast() throws IOException {
    AtomicInteger failing = new AtomicInteger();
    AtomicInteger working = new AtomicInteger();
    try (NodeClient client =
        client(node(503, Duration.ZERO, failing), node(200, Duration.ZERO, working))) {
      for (int i = 0; i < 4; i++) {
        assertEquals(200, status(client));
      }
    }
    assertEquals(1, failing.get());
    assertEquals(4, working.get());
  }

  @Test
  void whereNoNodeIsAvailableThatIsTheAnswer() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (NodeClient client = client(node(503, Duration.ZERO, asked))) {
      assertEquals(503, status(client));
    }
    assertEquals(2, asked.get());
  }

  @Test
  void aNodeThatIsSilentIsGivenUp() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (NodeClient client =
        client(Duration.ofSeconds(1), node(200, Duration.ofMinutes(1), asked))) {
      assertThrows(HttpTimeoutException.class, () -> status(client));
    }
  }
}
