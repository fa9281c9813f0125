package imr.bench.rival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Asks a server on this machine that speaks JSON.
///
/// @param address without a slash at its end
record JsonHttp(HttpClient client, String address) implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG = Duration.ofMinutes(30);

  /// @param port on the loopback address
  static JsonHttp on(int port) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new JsonHttp(client, "http://127.0.0.1:" + port);
  }

  JsonNode get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  /// @param method `POST` or `PUT`
  JsonNode send(String method, String path, String type, String body) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body)));
  }

  JsonNode post(String path, JsonNode body) throws IOException {
    return send("POST", path, "application/json", body.toString());
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          client.send(request.timeout(LONG).build(), HttpResponse.BodyHandlers.ofByteArray());
      JsonNode tree = JSON.readTree(answer.body());
      if (answer.statusCode() >= 300) {
        throw new IOException(answer.statusCode() + ": " + tree);
      }
      return tree;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Waits until a path answers.
  ///
  /// @throws IOException when it does not within the time, or the node ended; it is ended then
  void await(Node node, String path, Duration most) throws IOException {
    long until = System.nanoTime() + most.toNanos();
    while (true) {
      try {
        get(path);
        return;
      } catch (IOException e) {
        if (!node.isAlive() || System.nanoTime() > until) {
          node.close();
          throw new IOException("the node does not answer", e);
        }
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
