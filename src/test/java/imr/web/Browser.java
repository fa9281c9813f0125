package imr.web;

import imr.Await;
import imr.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A browser without a window, a process of its own. Its pages know nothing of each other: each has
/// cookies, storage and cache of its own. Used by one thread.
final class Browser implements AutoCloseable {
  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final DevToolsSocket socket;

  /// Starts it.
  ///
  /// @param command the program
  /// @param profile an empty folder
  Browser(String command, Path profile) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                command,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path file = profile.resolve("DevToolsActivePort");
    Await.until(
        "the browser listens",
        () -> Files.exists(file) && Files.readString(file).contains("\n/devtools/"));
    address = "127.0.0.1:" + Files.readAllLines(file).getFirst();
    String version =
        client
            .send(
                HttpRequest.newBuilder(URI.create("http://" + address + "/json/version")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    URI itself = URI.create(Json.parsed(version).path("webSocketDebuggerUrl").asText());
    socket = new DevToolsSocket(client, itself, _ -> {});
  }

  /// Opens a page that no other has left a trace in.
  DevTools page() throws InterruptedException {
    String context =
        socket.call("Target.createBrowserContext", Map.of()).path("browserContextId").asText();
    String page =
        socket
            .call("Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
            .path("targetId")
            .asText();
    return new DevTools(
        client, URI.create("ws://" + address + "/devtools/page/" + page), () -> dispose(context));
  }

  private void dispose(String context) {
    try {
      socket.call("Target.disposeBrowserContext", Map.of("browserContextId", context));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    socket.close();
    process.destroy();
    process.onExit().join();
    client.close();
  }
}
