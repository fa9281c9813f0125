package imr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import imr.Await;
import imr.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A page in a browser that can be used as people use it: keys, clicks, windows of any size. It
/// speaks the Chrome DevTools protocol, which needs nothing but the browser itself; Playwright for
/// Java would bring 206 MB, Selenium a driver of the very version. Used by one thread.
final class DevTools implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final DevToolsSocket socket;
  private final Runnable closing;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> loaded = new CopyOnWriteArrayList<>(); // pages, by their loaders

  /// @param address of the page
  /// @param closing takes the page away
  DevTools(HttpClient client, URI address, Runnable closing) throws InterruptedException {
    this.closing = closing;
    socket = new DevToolsSocket(client, address, this::take);
    call("Network.enable", Map.of());
    call("Page.enable", Map.of());
    call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
  }

  private void take(JsonNode message) {
    JsonNode parameters = message.path("params");
    switch (message.path("method").asText()) {
      case "Network.requestWillBeSent" -> {
        JsonNode request = parameters.path("request");
        requests.add(request.path("url").asText() + request.path("postData").asText());
      }
      case "Page.lifecycleEvent" -> {
        if (parameters.path("name").asText().equals("load")) {
          loaded.add(parameters.path("loaderId").asText());
        }
      }
      case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
      case "Runtime.consoleAPICalled" -> {
        if (parameters.path("type").asText().equals("error")) {
          complaints.add(parameters.toString());
        }
      }
      case "Log.entryAdded" -> {
        if (parameters.path("entry").path("level").asText().equals("error")) {
          complaints.add(parameters.path("entry").path("text").asText());
        }
      }
      default -> {} // nothing that a test asks for
    }
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws InterruptedException {
    return socket.call(method, parameters);
  }

  /// Opens a page and waits for its scripts.
  void open(String url) throws InterruptedException {
    String loader = call("Page.navigate", Map.of("url", url)).path("loaderId").asText();
    Await.until("loaded: " + url, () -> loaded.contains(loader));
  }

  /// A window of this size; a narrow one is a phone's.
  void size(int width, int height) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /// What the system prefers, `dark` or `light`.
  void scheme(String preferred) throws InterruptedException {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", preferred))));
  }

  /// Whether pages may run scripts.
  void scripts(boolean allowed) throws InterruptedException {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /// Types letters, one key after the other.
  void type(String text) throws InterruptedException {
    for (int i = 0; i < text.length(); i++) {
      String each = text.substring(i, i + 1);
      key(each, each, Character.toUpperCase(each.charAt(0)));
    }
  }

  /// Presses a key by its name, such as `Enter`.
  void press(String name) throws InterruptedException {
    switch (name) {
      case "Enter" -> key(name, "\r", 13);
      case "Tab" -> key(name, "", 9);
      case "Escape" -> key(name, "", 27);
      case "ArrowUp" -> key(name, "", 38);
      case "ArrowDown" -> key(name, "", 40);
      case " " -> key(name, " ", 32);
      default -> key(name, name, Character.toUpperCase(name.charAt(0)));
    }
  }

  private void key(String name, String text, int code) throws InterruptedException {
    Map<String, Object> down = new LinkedHashMap<>();
    down.put("type", text.isEmpty() ? "rawKeyDown" : "keyDown");
    down.put("key", name);
    down.put("text", text);
    down.put("windowsVirtualKeyCode", code);
    call("Input.dispatchKeyEvent", down);
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", name));
  }

  /// Clicks the middle of the first element that a selector finds, as a mouse does.
  void click(String selector) throws InterruptedException {
    String found =
        await(
                "(() => { const e = document.querySelector("
                    + Json.write(selector)
                    + "); if (!e) return ''; e.scrollIntoView({block: 'center'});"
                    + " const r = e.getClientRects()[0]; if (!r) return '';"
                    + " return (r.left + r.width / 2) + ' ' + (r.top + r.height / 2); })()")
            .asText();
    List<String> at = List.of(found.split(" ", 2));
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              Double.parseDouble(at.getFirst()),
              "y",
              Double.parseDouble(at.getLast()),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /// Goes back as the browser's button does.
  void back() throws InterruptedException {
    JsonNode history = call("Page.getNavigationHistory", Map.of());
    int now = history.path("currentIndex").asInt();
    call(
        "Page.navigateToHistoryEntry",
        Map.of("entryId", history.path("entries").path(now - 1).path("id").asInt()));
  }

  /// The page's address, path and query.
  String address() throws InterruptedException {
    JsonNode history = call("Page.getNavigationHistory", Map.of());
    URI url =
        URI.create(
            history
                .path("entries")
                .path(history.path("currentIndex").asInt())
                .path("url")
                .asText());
    return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
  }

  /// Waits until the page's address is this.
  void awaitAddress(String expected) throws InterruptedException {
    String[] now = {""};
    Await.until(
        () -> "came to " + expected + ", not " + now[0],
        PATIENCE,
        PAUSE,
        () -> {
          try {
            now[0] = address();
          } catch (IllegalStateException e) {
            now[0] = e.toString(); // between two pages there is none
          }
          return now[0].equals(expected);
        });
  }

  /// Faults that axe-core finds on the page as it is now, a line each. It runs every rule, and
  /// describes no element that passes one, which took a third of its time.
  List<String> axe() throws IOException, InterruptedException {
    try (InputStream in = DevTools.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core is not among the test's libraries");
      }
      evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; true");
    }
    JsonNode violations =
        evaluate(
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                + " 'best-practice'], resultTypes: ['violations'], selectors: false})"
                + ".then(r => r.violations.map(v => v.id + ': ' + v.help + ' at '"
                + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' '"
                + " + (n.any[0] ? n.any[0].message : '')).join(' | ')))");
    List<String> faults = new ArrayList<>();
    violations.forEach(v -> faults.add(v.asText()));
    return faults;
  }

  /// What an expression comes to, once it holds something.
  ///
  /// @throws AssertionError if it is null, false or empty for 10 s
  JsonNode await(String expression) throws InterruptedException {
    JsonNode[] value = {MissingNode.getInstance()};
    Await.until(
        () -> expression + " is " + value[0],
        PATIENCE,
        PAUSE,
        () -> {
          value[0] = evaluate(expression);
          return !value[0].isMissingNode()
              && !value[0].isNull()
              && !value[0].asText().matches("|false|0");
        });
    return value[0];
  }

  JsonNode evaluate(String expression) throws InterruptedException {
    return call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
        .path("result")
        .path("value");
  }

  /// The text of the first element that a selector finds, once there is one.
  String text(String selector) throws InterruptedException {
    return await("(document.querySelector(" + Json.write(selector) + ") || {}).innerText").asText();
  }

  /// Addresses and bodies of all that was asked for.
  List<String> requests() {
    return List.copyOf(requests);
  }

  /// Errors of scripts, and what was written to the console as one.
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Takes out what a test means to happen.
  void forgetComplaints(String that) {
    complaints.removeIf(each -> each.contains(that));
  }

  @Override
  public void close() {
    socket.close();
    closing.run();
  }
}
