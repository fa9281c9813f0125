package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Await;
import imr.Letters;
import imr.deadline.Deadline;
import imr.engine.SearchEngine;
import imr.field.IssueValues;
import imr.letter.ContentHash;
import imr.letter.FileFacts;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every route has a deadline, however slow the index is, and works for nobody who is gone.
@Tag("slow")
class RouteDeadlineTest {
  private static final Duration LIMIT = Duration.ofMillis(40);

  /// Routes that ask the index nothing.
  private static final Set<String> WITHOUT_INDEX = Set.of("/health/live", "/openapi.json");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void serve() throws IOException {
    Letters printed =
        Letters.letter("CM17-0000001")
            .issue("MRI of the neck", Outcome.OVERTURNED, "A red flag was documented.")
            .issue("MRI of the knee", Outcome.UPHELD, "No red flag was documented.");
    Path file = Files.writeString(folder.resolve("letter.txt"), printed.text());
    String hash = ContentHash.ofBytes(Files.readAllBytes(file));
    FileFacts facts = new FileFacts(file.toString(), Files.size(file), 1, hash);
    server =
        new TestServer(folder.resolve("index"), "{}", store -> store.put(printed.read(), facts));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// One call to an index that takes as long as it may.
  private static final class Slow implements WatchedIndexes.Before {
    /// The calls until the slow one.
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    private final AtomicInteger at = new AtomicInteger();
    private final Set<String> unlimited = new TreeSet<>();

    @Override
    public void call(String method) throws InterruptedException {
      if (left.getAndDecrement() != 0) {
        return;
      }
      at.incrementAndGet();
      try {
        if (Deadline.current().isSet()) {
          Await.until("it is stopped", () -> Deadline.current().isOver());
        } else {
          unlimited.add(method);
        }
      } finally {
        at.decrementAndGet();
      }
    }
  }

  private static SearchServer over(Slow slow, Duration limit) {
    return TestServer.again(
        new SearchEngine(
            new WatchedIndexes(server.indexes(), slow), new IssueValues(Letters.VOCABULARY)),
        new ServerOptions("127.0.0.1", 0, 0, null, null, limit, ServerOptions.PATIENCE));
  }

  private static HttpResponse<String> get(SearchServer of, String address)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + of.port() + address);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /// Each call to the index, of each route that the server has, takes too long once.
  @Test
  void everyRouteIsStoppedWhereverItIsSlow() throws IOException, InterruptedException {
    TreeMap<String, Integer> calls = new TreeMap<>();
    Slow slow = new Slow();
    try (SearchServer of = over(slow, LIMIT)) {
      for (String address : AccessTest.addresses(of)) {
        boolean alias = address.startsWith("/api/") && !address.startsWith("/api/v1/");
        int call = 0;
        int repeats = 0;
        for (boolean met = true; met && !(alias && call == 1); call++) {
          slow.left.set(call);
          long start = System.nanoTime();
          HttpResponse<String> response = get(of, address);
          Duration took = Duration.ofNanos(System.nanoTime() - start);
          met = slow.left.get() < 0;
          String what = address + ", slow at call " + call + ": " + response.statusCode();
          assertTrue(took.compareTo(LIMIT.plusSeconds(3)) < 0, what + " after " + took);
          assertEquals(0, slow.at.get(), what + " works on");
          if (!met && took.compareTo(LIMIT) >= 0 && repeats++ < 50) {
            call--; // the machine was too busy to get there in time
            met = true;
            continue;
          }
          if (!met) {
            break;
          }
          // Metrics that can't be read are left out, and the others are there.
          assertEquals(address.equals("/metrics") ? 200 : 503, response.statusCode(), what);
          if (response.statusCode() == 503 && !address.equals("/health/ready")) {
            assertTrue(response.body().contains("stopped after 0.04 s"), response.body());
          }
        }
        calls.put(address, call);
      }
    }
    assertEquals(Set.of(), slow.unlimited, "without a deadline");
    calls.forEach((address, count) ->
        assertEquals(
            WITHOUT_INDEX.contains(address) || address.startsWith("/assets/"),
            count == 0,
            address + " asks the index " + count + " times"));
    assertTrue(calls.size() > 30, calls.toString());
  }

  private static Socket asking(SearchServer of, String address) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), of.port());
    socket
        .getOutputStream()
        .write(
            ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  @Test
  void workStopsWhenTheClientIsGone() throws IOException, InterruptedException {
    for (String address : List.of("/why/words?q=mri", "/api/export.csv", "/counts", "/feed")) {
      Slow slow = new Slow();
      slow.left.set(0);
      try (SearchServer of = over(slow, Duration.ofMinutes(5))) {
        try (Socket _ = asking(of, address)) {
          Await.until("it is at work", () -> slow.at.get() == 1);
        }
        Await.until("it is stopped: " + address, () -> slow.at.get() == 0);
      }
    }
  }

  /// A client that sends its next request before the answer is still there.
  @Test
  void whoAsksAheadIsAnsweredTwice() throws Exception {
    Slow slow = new Slow();
    slow.left.set(0);
    try (SearchServer of = over(slow, Duration.ofSeconds(2));
        Socket client = asking(of, "/api/search?q=first")) {
      Await.until("it is at work", () -> slow.at.get() == 1);
      client
          .getOutputStream()
          .write(
              "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
      client.setSoTimeout(20_000);
      String both = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(both.startsWith("HTTP/1.1 503 "), both);
      assertTrue(both.contains("HTTP/1.1 200 "), both);
      assertTrue(both.endsWith("live"), both);
    }
  }
}
