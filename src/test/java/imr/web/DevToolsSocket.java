package imr.web;

import com.fasterxml.jackson.databind.JsonNode;
import imr.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A connection to a browser or one of its pages, over which both speak the Chrome DevTools
/// protocol. Used by one thread.
final class DevToolsSocket implements AutoCloseable {
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private int calls;

  /// Connects.
  ///
  /// @param events takes what the other side reports by itself, on a thread of the client's
  DevToolsSocket(HttpClient client, URI address, Consumer<JsonNode> events) {
    socket = client.newWebSocketBuilder().buildAsync(address, new Listener(events)).join();
  }

  private final class Listener implements WebSocket.Listener {
    private final Consumer<JsonNode> events;
    private final StringBuilder text = new StringBuilder();

    private Listener(Consumer<JsonNode> events) {
      this.events = events;
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode message = Json.parsed(text.toString());
        if (message.has("id")) {
          answers.add(message);
        } else {
          events.accept(message);
        }
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }

  /// Calls a method of the protocol.
  ///
  /// @return its result
  /// @throws IllegalStateException if it fails, or does not answer within 30 s
  JsonNode call(String method, Map<String, Object> parameters) throws InterruptedException {
    int id = ++calls;
    socket
        .sendText(Json.write(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    JsonNode answer;
    do {
      answer = answers.poll(30, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException("no answer to " + method);
      }
    } while (answer.path("id").asInt() != id);
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.path("error"));
    }
    return answer.path("result");
  }

  @Override
  public void close() {
    socket.abort();
  }
}
