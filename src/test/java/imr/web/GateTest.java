package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Await;
import imr.Letters;
import imr.letter.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing gets around the gate: whatever is sent meets it first.
@Tag("slow")
class GateTest {
  private static final String SECRET = "a-token-of-a-test-0123456789";
  private static final String WEBSOCKET =
      """
      Connection: Upgrade\r
      Upgrade: websocket\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
      """;
  private static final String H2C =
      """
      Connection: Upgrade, HTTP2-Settings\r
      Upgrade: h2c\r
      HTTP2-Settings: AAMAAABkAAQAAP__\r
      """;

  /// Requests that keep the connection.
  private static final List<String> KEEPING =
      List.of(
          "GET / HTTP/1.1\r\n" + WEBSOCKET,
          "GET /any HTTP/1.1\r\n" + WEBSOCKET,
          "GET /api/search HTTP/1.1\r\n" + H2C,
          "OPTIONS * HTTP/1.1\r\n",
          "TRACE / HTTP/1.1\r\n",
          "BREW /pot HTTP/1.1\r\nCookie: JSESSIONID=x\r\n");

  /// Requests of each kind in the test of the heap; 60,000 by hand.
  private static final int MANY = Integer.getInteger("imr.upgrades", 3_000);

  @TempDir private static Path folder;
  private static TestServer server;
  private static SearchServer guarded;

  @BeforeAll
  static void serve() {
    server =
        TestServer.of(
            folder.resolve("index"),
            Letters.letter("CM17-0000001").issue("MRI of the neck", Outcome.UPHELD, "No flag."));
    guarded = TestServer.again(server.engine(), guarded());
  }

  private static ServerOptions guarded() {
    return new ServerOptions(
        "127.0.0.1",
        0,
        0,
        AccessToken.of(SECRET),
        null,
        ServerOptions.LIMIT,
        ServerOptions.PATIENCE);
  }

  @AfterAll
  static void stop() {
    guarded.close();
    server.close();
  }

  private static Socket connect(SearchServer to) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// The response to a request that ends its connection.
  private static String raw(SearchServer to, String request) throws IOException {
    try (Socket socket = connect(to)) {
      send(socket, request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String with(String request, String headers) {
    return request + headers + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n" + WEBSOCKET,
        "GET /no/such/path HTTP/1.1\r\n" + WEBSOCKET,
        "GET /api/search?q=neck HTTP/1.1\r\n" + H2C,
        "OPTIONS * HTTP/1.1\r\n",
        "TRACE / HTTP/1.1\r\n",
        "BREW /pot HTTP/1.1\r\n",
        "POST /api/search HTTP/1.1\r\nContent-Length: 0\r\n",
        "GET /metrics HTTP/1.0\r\n",
      })
  void theHostAndTheTokenComeFirst(String request) throws IOException {
    String none = raw(guarded, with(request, "Host: localhost\r\nConnection: close\r\n"));
    assertTrue(none.startsWith("HTTP/1.1 401 "), none);
    assertTrue(none.contains("X-Request-Id: "), none);
    String elsewhere =
        raw(
            guarded,
            with(request, "Host: evil.example\r\nAuthorization: Bearer " + SECRET + "\r\n"));
    assertTrue(elsewhere.matches("(?s)HTTP/1\\.1 4(?:21|00) .*"), elsewhere);
    for (String refused : List.of(none, elsewhere)) {
      Transport.HEADERS.forEach((name, value) ->
          assertTrue(refused.contains(name + ": " + value), name + " in " + refused));
      assertFalse(refused.matches("(?si).*(set-cookie|CM17|jetty|<html).*"), refused);
    }
  }

  /// Jetty rejects these before any handler, so they need no token to be denied.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /determinations/..;/x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET http://evil.example/about HTTP/1.0\r\n\r\n",
      })
  void whatIsNoRequestOfThisServerIsRejected(String request) throws IOException {
    for (SearchServer each : List.of(guarded, server.server())) {
      String response = raw(each, request);
      assertTrue(response.matches("(?s)HTTP/1\\.1 (4\\d\\d|505) .*"), response);
      Transport.HEADERS.forEach((name, value) ->
          assertTrue(response.contains(name + ": " + value), name + " in " + response));
      assertFalse(response.matches("(?si).*(set-cookie|CM17|jetty|<html).*"), response);
    }
  }

  @Test
  void aConnectionStaysWhatItIs() throws IOException {
    for (String upgrade : List.of(WEBSOCKET, H2C)) {
      String request =
          with(
              "GET /about HTTP/1.1\r\n" + upgrade,
              "Host: localhost\r\nAuthorization: Bearer " + SECRET + "\r\n");
      String response = raw(guarded, request);
      assertTrue(response.startsWith("HTTP/1.1 200 "), response);
      assertTrue(response.contains("<html"), "the page is the answer");
      assertFalse(response.matches("(?si).*\nset-cookie.*"), response);
    }
  }

  @Test
  void manyLeaveTheHeapAsItWas() throws IOException, InterruptedException {
    ask(guarded, 300, "");
    ask(server.server(), 300, "");
    long before = heap();
    ask(guarded, MANY / 2, "");
    ask(server.server(), MANY / 2, "");
    long grown = heap() - before;
    assertTrue(grown < 2L << 20, MANY + " requests: the heap has grown by " + grown + " bytes");
  }

  private static long heap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  /// Sends requests over a few connections, which the server keeps as long as it likes.
  private static void ask(SearchServer to, int count, String headers) throws IOException {
    for (int sent = 0; sent < count; ) {
      try (Socket socket = connect(to)) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 60 && sent < count; i++, sent++) {
          all.append(with(KEEPING.get(sent % KEEPING.size()), "Host: localhost\r\n" + headers));
        }
        send(socket, all.toString());
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static void open(SearchServer to, String request) throws IOException {
    raw(to, with(request, "Host: localhost\r\nConnection: close\r\n"));
  }

  @Test
  void everyRejectionHasALineInTheLog() throws Exception {
    try (SearchServer own = TestServer.again(server.engine(), guarded());
        RequestLines lines = RequestLines.listen()) {
      open(own, "GET /api/search?q=marmalade HTTP/1.1\r\n");
      open(own, "GET / HTTP/1.1\r\n" + WEBSOCKET);
      open(own, "BREW /pot HTTP/1.1\r\n");
      raw(own, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
      raw(own, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
      Await.until("all five are logged", () -> lines.all().size() >= 5);
      List<String> all = lines.all();
      assertEquals(5, all.size(), all.toString());
      for (String part :
          List.of(
              "method=GET, route=none, status=401, why=access token",
              "method=BREW, route=none, status=401",
              "status=421, why=host name",
              "why=not a valid request")) {
        assertTrue(all.toString().contains(part), part + " in " + all);
      }
      assertFalse(all.toString().matches("(?s).*(marmalade|evil|pot).*"), all.toString());
    }
  }

  @Test
  void aFloodOfRejectionsIsSampled() throws Exception {
    int flood = 600;
    try (RequestLines lines = RequestLines.listen()) {
      long start = System.nanoTime();
      try (SearchServer flooded = TestServer.again(server.engine(), guarded())) {
        ask(flooded, flood, "");
      }
      long seconds = (System.nanoTime() - start) / 1_000_000_000 + 2;
      List<String> all = lines.all();
      assertTrue(all.size() <= seconds * (RefusalLog.MAX_LINES + 1), all.size() + " lines");
      long each = all.stream().filter(l -> l.startsWith("request rejected")).count();
      long more =
          all.stream()
              .filter(l -> l.startsWith("more requests were rejected"))
              .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
              .sum();
      assertEquals(flood, each + more, all.toString());
    }
  }
}
