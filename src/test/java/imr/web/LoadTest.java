package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Await;
import imr.Letters;
import imr.deadline.Deadline;
import imr.engine.SearchEngine;
import imr.field.IssueValues;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Too much, too slow, closing, broken: what a server does then.
@Tag("slow")
class LoadTest {
  private static final IssueValues VALUES = new IssueValues(Letters.VOCABULARY);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void serve() {
    server =
        TestServer.of(
            folder.resolve("index"),
            Letters.letter("CM17-0000001")
                .issue("MRI of the neck", Outcome.OVERTURNED, "A red flag. ".repeat(500)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// Done before each search and each export.
  private interface First {
    void run() throws InterruptedException;
  }

  /// The true engine, with something before each of its searches and exports.
  private static SearchEngine engine(First first) {
    return new SearchEngine(
        new WatchedIndexes(
            server.indexes(),
            method -> {
              if (List.of("facets", "read").contains(method)) {
                first.run();
              }
            }),
        VALUES);
  }

  private static ServerOptions options(Duration limit, Duration patience) {
    return new ServerOptions("127.0.0.1", 0, 0, null, null, limit, patience);
  }

  private static CompletableFuture<HttpResponse<String>> ask(SearchServer of, String path) {
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + of.port() + path)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void moreThanTheQueueHoldsIsToldToComeBack() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    try (SearchServer busy =
        TestServer.again(
            engine(() -> assertTrue(go.await(60, TimeUnit.SECONDS))),
            options(Duration.ofSeconds(60), ServerOptions.PATIENCE))) {
      List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        all.add(ask(busy, "/api/search?facets=none&q=neck"));
      }
      Await.until(
          "300 are sent away", () -> all.stream().filter(CompletableFuture::isDone).count() >= 300);
      go.countDown();
      TreeMap<Integer, Integer> statuses = new TreeMap<>();
      for (CompletableFuture<HttpResponse<String>> each : all) {
        HttpResponse<String> response = each.join();
        statuses.merge(response.statusCode(), 1, Integer::sum);
        if (response.statusCode() == 503) {
          assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
          assertEquals("close", response.headers().firstValue("Connection").orElse(""));
          assertTrue(response.body().contains("try again"), response.body());
        }
      }
      assertEquals(List.of(200, 503), List.copyOf(statuses.keySet()), statuses.toString());
      assertEquals(200, ask(busy, "/api/search?q=neck").join().statusCode(), "and then it answers");
      String metrics = ask(busy, "/metrics").join().body();
      assertTrue(metrics.contains("imr_engine_refused_total " + statuses.get(503) + ".0"), metrics);
    }
  }

  @Test
  void aQuestionThatTakesTooLongHasNoAnswer() {
    try (SearchServer slow =
        TestServer.again(
            engine(() -> Await.until("it is too late", () -> Deadline.current().isOver())),
            options(Duration.ofMillis(300), ServerOptions.PATIENCE))) {
      HttpResponse<String> late = ask(slow, "/api/search?q=neck").join();
      assertEquals(503, late.statusCode(), late.body());
      assertTrue(late.body().contains("stopped after 0.3 s"), late.body());
      assertFalse(late.body().contains("total"), late.body());
      assertEquals(List.of(), late.headers().allValues("Retry-After"), "it would be late again");
      assertEquals(503, ask(slow, "/?q=neck").join().statusCode());
      assertEquals(503, ask(slow, "/health/ready").join().statusCode());
      assertEquals(200, ask(slow, "/health/live").join().statusCode());
    }
  }

  @Test
  void onlySoManyExportsRunAtOnce() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(2);
    try (SearchServer of =
        TestServer.again(
            engine(() -> {
              begun.countDown();
              assertTrue(go.await(60, TimeUnit.SECONDS));
            }),
            ServerOptions.local(0))) {
      CompletableFuture<HttpResponse<String>> one = ask(of, "/api/export.csv");
      CompletableFuture<HttpResponse<String>> two = ask(of, "/api/export.ndjson");
      assertTrue(begun.await(10, TimeUnit.SECONDS));
      HttpResponse<String> three = ask(of, "/api/export.csv").join();
      assertEquals(503, three.statusCode());
      assertTrue(three.body().contains("2 exports are already running"), three.body());
      go.countDown();
      assertEquals(200, one.join().statusCode());
      assertEquals(200, two.join().statusCode());
      assertEquals(200, ask(of, "/api/export.csv").join().statusCode());
    }
  }

  /// Virtual threads take turns only where they wait: one that computes keeps all others out, also
  /// those that are to be rejected.
  @Test
  void whatTakesLongRunsOnThreadsThatTheSystemDividesItsTimeAmong() {
    List<Boolean> virtual = new CopyOnWriteArrayList<>();
    try (SearchServer of =
        TestServer.again(
            engine(() -> virtual.add(Thread.currentThread().isVirtual())),
            ServerOptions.local(0))) {
      for (String path : List.of("/", "/api/search", "/api/export.csv", "/api/export.ndjson")) {
        assertEquals(200, ask(of, path).join().statusCode());
      }
    }
    assertEquals(List.of(false, false, false, false), virtual);
  }

  @Test
  void pagesBeyondTheDeepestAreExports() {
    assertEquals(200, ask(server.server(), "/api/search?page=100&size=100").join().statusCode());
    HttpResponse<String> deep = ask(server.server(), "/api/search?page=101&size=100").join();
    assertEquals(400, deep.statusCode());
    assertTrue(deep.body().contains("export"), deep.body());
  }

  @Test
  void closingLetsRunningRequestsFinish() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    SearchServer closing =
        TestServer.again(
            engine(() -> {
              begun.countDown();
              assertTrue(go.await(60, TimeUnit.SECONDS));
            }),
            ServerOptions.local(0));
    CompletableFuture<HttpResponse<String>> running = ask(closing, "/api/search?q=neck");
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    int port = closing.port();
    Thread close = Thread.ofPlatform().start(closing::close);
    Await.until("it lets nobody in", () -> isClosed(port));
    go.countDown();
    assertEquals(200, running.join().statusCode());
    close.join();
  }

  private static boolean isClosed(int port) {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return false;
    } catch (IOException e) {
      return true; // refused
    }
  }

  @Test
  void whatCannotAnswerIsNotReady() {
    assertEquals(200, ask(server.server(), "/health/ready").join().statusCode());
    try (SearchServer broken =
        TestServer.again(
            engine(() -> {
              throw new IndexUnusable("the disk is gone");
            }),
            ServerOptions.local(0))) {
      HttpResponse<String> ready = ask(broken, "/health/ready").join();
      assertEquals(503, ready.statusCode());
      assertTrue(ready.body().contains("./imr check"), ready.body());
    }
  }

  /// A byte of a head now and then, nothing at all, and an answer that is never read.
  @Test
  void slowClientsAreSentAway() throws Exception {
    Duration patience = Duration.ofMillis(900);
    try (SearchServer of =
            TestServer.again(server.engine(), options(ServerOptions.LIMIT, patience));
        Socket dripping = new Socket(InetAddress.getLoopbackAddress(), of.port());
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), of.port());
        Socket kept = new Socket(InetAddress.getLoopbackAddress(), of.port())) {
      kept.getOutputStream().write(head("/about"));
      dripping
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n".getBytes(StandardCharsets.UTF_8));
      Await.until(
          () -> "the dripping client is sent away",
          patience.multipliedBy(4),
          Duration.ofMillis(100),
          () -> isReset(dripping, "X: y\r\n"));
      silent.setSoTimeout(4 * (int) patience.toMillis());
      assertEquals(-1, silent.getInputStream().read(), "the silent client is still there");
      // One that asked and was answered is left alone: browsers keep connections.
      InputStream answer = kept.getInputStream();
      assertTrue(answer.available() > 0);
      answer.skipNBytes(answer.available());
      kept.getOutputStream().write(head("/about"));
      kept.setSoTimeout(5_000);
      assertEquals('H', answer.read());
    }
  }

  private static boolean isReset(Socket socket, String sent) {
    try {
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /// Kept connections give way to who waits, also while a question is at work.
  @Test
  void connectionsThatNobodyUsesKeepNobodyOut() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    List<Socket> kept = new ArrayList<>();
    try (SearchServer of =
        TestServer.again(
            engine(() -> {
              begun.countDown();
              assertTrue(go.await(60, TimeUnit.SECONDS));
            }),
            options(Duration.ofSeconds(60), ServerOptions.PATIENCE))) {
      CompletableFuture<HttpResponse<String>> running = ask(of, "/api/search?q=neck");
      assertTrue(begun.await(10, TimeUnit.SECONDS));
      for (int i = 1; i < Transport.MAX_CONNECTIONS; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), of.port());
        kept.add(socket);
        socket.getOutputStream().write(head("/health/live"));
        assertEquals('H', socket.getInputStream().read());
      }
      HttpClient another = HttpClient.newHttpClient();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + of.port() + "/health/live"))
              .timeout(Duration.ofSeconds(20)) // less than a connection is kept otherwise
              .build();
      assertEquals(200, another.send(request, BodyHandlers.ofString()).statusCode());
      go.countDown();
      assertEquals(200, running.join().statusCode());
    } finally {
      for (Socket socket : kept) {
        socket.close();
      }
    }
  }

  @Test
  void whoReadsNothingIsSentAway() throws Exception {
    Duration patience = Duration.ofMillis(900);
    try (SearchServer of =
            TestServer.again(server.engine(), options(ServerOptions.LIMIT, patience));
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), of.port()));
      for (int i = 0; i < 100; i++) { // more than all buffers between hold
        socket.getOutputStream().write(head("/openapi.json"));
      }
      // Requests still arrive until the server has stopped.
      Await.until(
          () -> "who reads nothing is sent away",
          Duration.ofSeconds(20),
          Duration.ofMillis(50),
          () -> isReset(socket, " "));
      socket.setSoTimeout(10_000);
      long read = 0;
      try {
        byte[] bytes = new byte[1 << 16];
        for (int n = 0; n >= 0; n = socket.getInputStream().read(bytes)) {
          read += n;
        }
      } catch (IOException e) {
        assertNotNull(e); // reset by the other side
      }
      long whole = 100L * ask(of, "/openapi.json").join().body().length();
      assertTrue(read < whole, read + " of " + whole);
    }
  }

  private static byte[] head(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The log contains neither queries nor the text of letters.
  @Test
  void theLogTellsNothingOfQuestionsAndLetters() {
    try (RequestLines listening = RequestLines.listen()) {
      for (String path :
          List.of("/", "/api/search", "/api/suggest", "/api/export.csv", "/counts", "/feed")) {
        ask(server.server(), path + "?q=marmalade+neck+(").join();
        ask(server.server(), path + "?q=marmalade+neck").join();
      }
      ask(server.server(), "/determinations/CM17-0000001").join();
      ask(server.server(), "/marmalade").join();
      List<String> lines = listening.all();
      assertTrue(lines.size() >= 13, lines.toString());
      assertFalse(lines.toString().matches("(?s).*(marmalade|red flag|CM17).*"), lines.toString());
      assertTrue(lines.toString().contains("route=/determinations/{case}"), lines.toString());
    }
  }
}
