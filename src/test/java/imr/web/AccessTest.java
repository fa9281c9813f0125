package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who gets in, and what every response carries.
@Tag("slow")
class AccessTest {
  private static final String SECRET = "a-token-of-a-test-0123456789";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void serve() {
    server =
        TestServer.of(
            folder.resolve("index"),
            Letters.letter("CM17-0000001")
                .issue("MRI of the neck", Outcome.OVERTURNED, "A red flag.")
                .issue("MRI of the knee", Outcome.UPHELD, "No red flag."));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// An address of each route.
  static List<String> addresses(SearchServer of) {
    return of.routes().stream()
        .map(route ->
            route.replace("{case}", "CM17-0000001").replace("{issue}", "1")
                + switch (route) {
                  case "/api/compare", "/api/v1/compare" -> "?a=neck&b=knee";
                  case "/api/suggest", "/api/v1/suggest" -> "?q=mri";
                  case "/why/sentences" -> "?finding=functional-gain:missing";
                  case "/api/counts", "/api/v1/counts" -> "?by=outcome";
                  default -> "";
                })
        .toList();
  }

  private static HttpResponse<String> send(String method, int port, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static boolean reads(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  private static void hasHeaders(String what, HttpResponse<?> response) {
    Transport.HEADERS.forEach((name, value) ->
        assertEquals(List.of(value), response.headers().allValues(name), what + " " + name));
    for (String none : List.of("Set-Cookie", "Server", "X-Powered-By")) {
      assertEquals(List.of(), response.headers().allValues(none), what);
    }
    assertTrue(
        response.headers().map().keySet().stream()
            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control")),
        what + " " + response.headers());
  }

  @Test
  void everyRouteHasTheHeadersAndIsOnlyRead() throws IOException, InterruptedException {
    List<String> addresses = addresses(server.server());
    assertTrue(addresses.size() > 20, addresses.toString());
    Map<String, Integer> wrong = new TreeMap<>();
    for (String address : addresses) {
      for (String method :
          List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
        HttpResponse<String> response =
            send(method, server.server().port(), address, "Origin", "https://evil.example");
        hasHeaders(method + " " + address, response);
        assertEquals(
            List.of(
                address.startsWith("/assets/") && reads(method)
                    ? "public, max-age=31536000, immutable"
                    : Transport.NOT_STORED),
            response.headers().allValues("Cache-Control"),
            method + " " + address);
        boolean reads = reads(method);
        boolean gone = address.endsWith("/original"); // this letter's file never was
        if (response.statusCode() != (!reads ? 405 : gone ? 404 : 200)) {
          wrong.put(method + " " + address, response.statusCode());
        }
        assertFalse(response.headers().allValues("Content-Type").isEmpty(), address);
        assertFalse(response.headers().allValues("X-Request-Id").isEmpty(), address);
      }
    }
    assertEquals(Map.of(), wrong);
    for (String none : List.of("/etc/passwd", "/.git/config", "/META-INF/", "/assets/")) {
      HttpResponse<String> nothing = send("GET", server.server().port(), none);
      assertEquals(404, nothing.statusCode(), none);
      hasHeaders(none, nothing);
    }
    hasHeaders("a bad query", send("GET", server.server().port(), "/api/search?q=(&size=x"));
  }

  @Test
  void headTellsWhatGetWould() throws IOException, InterruptedException {
    int port = server.server().port();
    for (String path : List.of("/about", "/determinations/CM17-0000001", "/determinations/CM9")) {
      HttpResponse<String> get = send("GET", port, path);
      HttpResponse<String> head = send("HEAD", port, path);
      assertEquals(get.statusCode(), head.statusCode(), path);
      assertEquals(
          get.headers().allValues("Content-Type"), head.headers().allValues("Content-Type"), path);
      assertEquals("", head.body(), path);
    }
  }

  /// What no client library would send.
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GARBAGE\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /determinations/%2e%2e%2f%2e%2e%2fetc HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /determinations/..;/x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: \u0001\r\n\r\n"
      })
  void whatIsNoRequestIsRefusedWithoutAWord(String request) throws IOException {
    String response = raw(request);
    assertTrue(response.matches("(?s)HTTP/1\\.1 (4\\d\\d|505) .*"), response);
    Transport.HEADERS.forEach((name, value) ->
        assertTrue(response.contains(name + ": " + value), name + " in " + response));
    assertTrue(response.contains("Cache-Control: " + Transport.NOT_STORED), response);
    assertFalse(
        response.matches("(?s).*(Exception|\\bat imr\\.|\\bat org\\.|Jetty|Javalin|root:).*"),
        response);
  }

  @Test
  void tooLongAddressesAreRefused() throws IOException {
    String response =
        raw("GET /?q=" + "a".repeat(300_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertTrue(response.startsWith("HTTP/1.1 414 "), response);
  }

  @Test
  void onlyItsOwnNamesAreAnswered() throws IOException {
    for (String name : List.of("localhost", "127.0.0.1:80", "[::1]", "LOCALHOST:7070")) {
      assertTrue(raw("GET /about HTTP/1.0\r\nHost: " + name + "\r\n\r\n").contains(" 200 "), name);
    }
    for (String name :
        List.of("evil.example", "localhost.evil.example", "192.168.0.1", "1.1.1.1")) {
      String response = raw("GET /about HTTP/1.0\r\nHost: " + name + "\r\n\r\n");
      assertTrue(response.contains(" 421 "), response);
      assertFalse(response.contains("<html"), response);
    }
  }

  @Test
  void aRequestKeepsTheIdItCameWith() throws IOException, InterruptedException {
    int port = server.server().port();
    HttpResponse<String> named = send("GET", port, "/about", "X-Request-Id", "Case.7_a-b");
    assertEquals("Case.7_a-b", named.headers().firstValue("X-Request-Id").orElse(""));
    HttpResponse<String> hostile = send("GET", port, "/about", "X-Request-Id", "a\" b{}<script>");
    assertTrue(
        hostile.headers().firstValue("X-Request-Id").orElse("").matches("[0-9a-f]{16}"),
        hostile.headers().toString());
  }

  @Test
  void withATokenNothingIsSaidWithoutIt() throws IOException, InterruptedException {
    ServerOptions options =
        new ServerOptions(
            "0.0.0.0",
            0,
            0,
            AccessToken.of(SECRET + "\n"),
            URI.create("https://imr.example.org"),
            ServerOptions.LIMIT,
            ServerOptions.PATIENCE);
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("any:" + SECRET).getBytes(StandardCharsets.UTF_8));
    try (SearchServer guarded = TestServer.again(server.engine(), options)) {
      for (String address : addresses(guarded)) {
        for (String[] none :
            List.of(
                new String[0],
                new String[] {"Authorization", "Bearer " + SECRET + "x"},
                new String[] {"Authorization", "Bearer"},
                new String[] {"Authorization", "Basic %%%"},
                new String[] {"Authorization", "Basic "},
                new String[] {"Authorization", "Digest " + SECRET})) {
          HttpResponse<String> refused = send("GET", guarded.port(), address, none);
          assertEquals(401, refused.statusCode(), address);
          hasHeaders(address, refused);
          assertEquals(
              List.of(Gate.HTTPS_FOR_A_YEAR),
              refused.headers().allValues("Strict-Transport-Security"));
          assertTrue(
              refused.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic "));
          assertFalse(refused.body().contains("CM17"), refused.body());
        }
        for (String header : List.of("Bearer " + SECRET, "bearer " + SECRET, basic)) {
          int status = send("GET", guarded.port(), address, "Authorization", header).statusCode();
          assertEquals(address.endsWith("/original") ? 404 : 200, status, address);
        }
      }
      for (String admin : List.of("/metrics", "/health/live", "/health/ready")) {
        assertEquals(
            404,
            send("GET", guarded.port(), admin, "Authorization", basic).statusCode(),
            "metrics and health have their own port");
        assertEquals(200, send("GET", guarded.adminPort(), admin).statusCode(), admin);
      }
      assertEquals(404, send("GET", guarded.adminPort(), "/api/search").statusCode());
      assertEquals(
          List.of(),
          send("GET", guarded.adminPort(), "/metrics")
              .headers()
              .allValues("Strict-Transport-Security"));
      String feed = send("GET", guarded.port(), "/feed", "Authorization", basic).body();
      assertTrue(feed.contains("href=\"https://imr.example.org/feed"), feed);
    }
  }

  /// A proxy on this machine forwards every request.
  @Test
  void behindAProxyMetricsHaveTheirOwnPort() throws IOException, InterruptedException {
    ServerOptions options =
        new ServerOptions(
            "127.0.0.1",
            0,
            0,
            null,
            URI.create("https://imr.example.org"),
            ServerOptions.LIMIT,
            ServerOptions.PATIENCE);
    try (SearchServer proxied = TestServer.again(server.engine(), options)) {
      assertEquals(404, send("GET", proxied.port(), "/metrics").statusCode());
      assertEquals(200, send("GET", proxied.adminPort(), "/metrics").statusCode());
      assertEquals(200, send("GET", proxied.port(), "/about").statusCode());
    }
  }

  @Test
  void tokensThatCouldBeGuessedAreNone() {
    for (String weak :
        List.of("", "short", "  fifteen-charact  ", "with a blank in it 1234567", "é".repeat(20))) {
      String said =
          String.valueOf(
              assertThrows(IllegalArgumentException.class, () -> AccessToken.of(weak))
                  .getMessage());
      assertTrue(said.startsWith("the access token "), said);
    }
  }
}
