package imr.web;

import com.fasterxml.jackson.databind.JsonNode;
import imr.search.DeterminationJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A page in a browser that can be used, by the Chrome DevTools protocol. Used by one thread.
final class DevTools implements AutoCloseable {
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private int calls;

  DevTools(String browser, Path profile) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 300 && (!Files.exists(file) || Files.size(file) == 0); i++) {
      Thread.sleep(100);
    }
    String port = Files.readAllLines(file).getFirst();
    HttpClient client = HttpClient.newHttpClient();
    JsonNode pages =
        DeterminationJson.parsed(
            client
                .send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .body());
    String address = "";
    for (JsonNode page : pages) {
      if (page.path("type").asText().equals("page")) {
        address = page.path("webSocketDebuggerUrl").asText();
      }
    }
    socket = client.newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).join();
    call("Network.enable", Map.of());
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode message = DeterminationJson.parsed(text.toString());
        text.setLength(0);
        String method = message.path("method").asText();
        if (message.has("id")) {
          answers.add(message);
        } else if (method.equals("Network.requestWillBeSent")) {
          JsonNode request = message.path("params").path("request");
          requests.add(request.path("url").asText() + request.path("postData").asText());
        } else if (method.equals("Runtime.exceptionThrown")) {
          complaints.add(message.path("params").toString());
        }
      }
      webSocket.request(1);
      return null;
    }
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws InterruptedException {
    int id = ++calls;
    socket
        .sendText(
            DeterminationJson.write(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    JsonNode answer;
    do {
      answer = answers.poll(30, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException("no answer to " + method);
      }
    } while (answer.path("id").asInt() != id);
    return answer.path("result");
  }

  /// Opens a page and waits for its scripts.
  void open(String url) throws InterruptedException {
    call("Page.navigate", Map.of("url", url));
    for (int i = 0; i < 100; i++) {
      if (evaluate("location.href + document.readyState").asText().equals(url + "complete")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("did not load: " + url);
  }

  /// What an expression comes to, once it holds something: null, false and empty text are asked for
  /// again, for some seconds.
  JsonNode await(String expression) throws InterruptedException {
    JsonNode value = evaluate(expression);
    for (int i = 0; i < 100 && (value.isNull() || value.asText().matches("|false|0")); i++) {
      Thread.sleep(50);
      value = evaluate(expression);
    }
    return value;
  }

  JsonNode evaluate(String expression) throws InterruptedException {
    return call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
        .path("result")
        .path("value");
  }

  /// Addresses and bodies of all that was asked for.
  List<String> requests() {
    return List.copyOf(requests);
  }

  /// Errors of scripts.
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().join();
  }
}
