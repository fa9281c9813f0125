package imr.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Snapshots of a cluster that answers as it is told.
class SnapshotsTest {
  private static final String STATE =
      "{\"commit\":1,\"run\":1,\"fingerprint\":\"F1\",\"rules\":\"r\"}";

  private final AtomicInteger opened = new AtomicInteger();
  private volatile boolean isStateGone;

  private String answer(String method, String path) {
    if (path.equals("/")) {
      return "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.8.0\"}}";
    }
    if (path.equals("/imr")) {
      return "{\"imr-000001\":{\"mappings\":{\"_meta\":{\"imr\":{\"format\":\""
          + Indices.FORMAT
          + "\"}}},\"settings\":{\"index\":{\"search\":{\"concurrent_segment_search\":"
          + "{\"mode\":\"none\"}}}}}}";
    }
    if (path.contains("_doc/state")) {
      return isStateGone
          ? "{\"error\":{\"type\":\"no_shard_available_action_exception\",\"reason\":\"gone\"}}"
          : "{\"_seq_no\":1,\"_primary_term\":1,\"found\":true,\"_source\":{\"json\":"
              + STATE
              + "}}";
    }
    if (path.endsWith("point_in_time") && method.equals("POST")) {
      return "{\"pit_id\":\"pit"
          + opened.incrementAndGet()
          + "\",\"_shards\":{\"total\":2,\"successful\":"
          + (isStateGone ? 1 : 2)
          + "}}";
    }
    return "{}";
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    byte[] body = answer(exchange.getRequestMethod(), path).getBytes(StandardCharsets.UTF_8);
    boolean failed = isStateGone && path.contains("_doc/state");
    exchange.sendResponseHeaders(failed ? 503 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /// What is visible by then need not be what the fingerprint was of.
  @Test
  void aSnapshotThatIsReopenedWithoutTheStateHasNoFingerprint() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI node = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (Cluster cluster = Cluster.connect(ClusterOptions.of(List.of(node)));
        Snapshots snapshots = new Snapshots(cluster)) {
      Snapshot first = snapshots.acquire();
      assertEquals("F1", first.state().fingerprint());
      isStateGone = true;
      snapshots.lost(first);
      Snapshot second = snapshots.acquire();
      assertNotEquals(first.id(), second.id());
      assertEquals("", second.state().fingerprint());
    } finally {
      server.stop(0);
    }
  }
}
