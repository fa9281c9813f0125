package imr.opensearch;

import imr.deadline.Deadline;
import imr.field.SearchException.IndexUnusable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Sends HTTP requests to the nodes of a cluster, round-robin. A node that doesn't respond is tried
/// last for a while, and the next node gets the request. Thread-safe.
final class NodeClient implements AutoCloseable {
  /// A working node accepts a connection within milliseconds.
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private static final Duration ASKED_LAST = Duration.ofSeconds(30);

  /// A single node is tried twice, because it may have closed a kept-alive connection.
  private static final int MIN_TRIES = 2;

  /// Bad gateway, service unavailable, gateway timeout: another node may be able to respond.
  private static final Set<Integer> FAILED = Set.of(502, 503, 504);

  private final HttpClient client;
  private final List<URI> nodes;
  private final @Nullable String credentials;
  private final Duration timeout;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicLongArray failed; // System.nanoTime of each node's last failure, 0 for never

  /// @throws IndexUnusable if the certificate file can't be read
  NodeClient(ClusterOptions options) {
    nodes = options.nodes();
    timeout = options.timeout();
    failed = new AtomicLongArray(nodes.size());
    credentials = options.user() == null ? null : basic(options.user(), options.password());
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT);
    if (options.authority() != null) {
      builder.sslContext(trusting(options.authority()));
    }
    client = builder.build();
  }

  private static String basic(String user, @Nullable String password) {
    String both = user + ":" + (password == null ? "" : password);
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  /// A node's response.
  record Response(int status, String body) {}

  /// Sends a request until a node responds.
  ///
  /// @param path the path and query, encoded
  /// @param body null for none
  /// @return the last response, which may be that the node is unavailable
  /// @throws IOException if no node responds
  Response send(String method, String path, @Nullable String body, String type) throws IOException {
    List<Integer> order = order();
    int tries = Math.max(MIN_TRIES, order.size());
    IOException lost = null;
    Response refused = null;
    for (int i = 0; i < tries; i++) {
      int node = order.get(i % order.size());
      try {
        Response response = send(nodes.get(node), method, path, body, type);
        if (!FAILED.contains(response.status)) {
          failed.set(node, 0);
          return response;
        }
        refused = response;
      } catch (IOException e) {
        if (lost != null) {
          e.addSuppressed(lost);
        }
        lost = e;
        Deadline.current().check();
      }
      failed.set(node, System.nanoTime() | 1); // never 0
    }
    if (refused != null) {
      return refused;
    }
    throw lost == null ? new IOException("no node") : lost;
  }

  /// The nodes in the order to try them: round-robin, with recently failed nodes last.
  private List<Integer> order() {
    int first = Math.floorMod(turn.getAndIncrement(), nodes.size());
    return IntStream.range(first, first + nodes.size())
        .mapToObj(i -> i % nodes.size())
        .sorted(Comparator.comparing(this::hasFailed))
        .toList();
  }

  private boolean hasFailed(int node) {
    long at = failed.get(node);
    return at != 0 && System.nanoTime() - at < ASKED_LAST.toNanos();
  }

  private Response send(URI node, String method, String path, @Nullable String body, String type)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(timeout)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", type);
    }
    if (credentials != null) {
      request.header("Authorization", credentials);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Response(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnusable("interrupted while the cluster was asked", e);
    }
  }

  /// @param authority a PEM file of certificates
  /// @throws IndexUnusable if it can't be read
  static SSLContext trusting(Path authority) {
    try (InputStream file = Files.newInputStream(authority)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int count = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        trusted.setCertificateEntry("authority-" + count++, each);
      }
      if (count == 0) {
        throw new IOException("it holds no certificate");
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the certificates in %s cannot be read (%s): name a file in PEM format",
              authority,
              e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
