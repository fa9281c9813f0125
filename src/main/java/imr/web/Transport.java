package imr.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The headers, size limits, and timeouts of all connections and responses.
final class Transport {
  /// The headers of every response (OWASP ASVS 5, chapter 3; MDN describes each header).
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
                  + " 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  /// Keeps letters and searches out of the caches of browsers and proxies (RFC 9111). Only the
  /// program's own styles and scripts ([Asset]) have another value.
  static final String NOT_STORED = "no-store";

  /// The maximum number of bytes of a request's first line and headers. Jetty's default of 8 KB
  /// would reject a long query before this program can explain its own limit.
  private static final int MAX_HEADER_BYTES = 128 * 1024;

  /// The maximum number of open connections. Further ones wait until one closes.
  static final int MAX_CONNECTIONS = 1_000;

  private static final Duration IDLE = Duration.ofSeconds(30);

  /// The idle timeout while other connections are waiting.
  private static final Duration IDLE_UNDER_LOAD = Duration.ofSeconds(3);

  /// The time for current requests to finish when the server closes: that of a search, plus some
  /// for writing.
  private static final Duration CLOSING = ServerOptions.LIMIT.plusSeconds(5);

  private Transport() {}

  static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = 1_000; // no route accepts a body
    config.http.prefer405over404 = true;
    config.http.responseBufferSize = new HttpConfiguration().getOutputBufferSize();
  }

  /// Starts a server whose first handler is a gate. It has no sessions and upgrades no connection
  /// to another protocol.
  ///
  /// @param app the routes
  /// @param log for what Jetty itself rejects
  /// @throws Exception if it cannot listen on that address
  static Server start(
      Javalin app, Gate gate, RefusalLog log, InetSocketAddress address, Duration patience)
      throws Exception {
    Server server = new Server(threads());
    server.setStopTimeout(CLOSING.toMillis());
    server.setErrorHandler(new PlainErrors(log));
    server.addConnector(connector(server, address));
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
    context.addServlet(new ServletHolder(new JavalinServlet(app.unsafe)), "/*");
    gate.setHandler(new GracefulHandler(context));
    server.setHandler(gate);
    NetworkConnectionLimit limit = new NetworkConnectionLimit(MAX_CONNECTIONS, server);
    limit.setEndPointIdleTimeout(IDLE_UNDER_LOAD.toMillis());
    server.addBean(limit);
    server.addBean(new SlowLorisGuard(server, patience));
    try {
      server.start();
    } catch (Exception e) {
      server.stop();
      throw e;
    }
    return server;
  }

  private static ServerConnector connector(Server server, InetSocketAddress address) {
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(http())) {
          @Override
          protected SocketChannelEndPoint newEndPoint(
              SocketChannel channel, ManagedSelector selector, SelectionKey key) {
            WatchedEndPoint endPoint = new WatchedEndPoint(channel, selector, key, getScheduler());
            endPoint.setIdleTimeout(getIdleTimeout());
            return endPoint;
          }
        };
    connector.setHost(address.getHostString());
    connector.setPort(address.getPort());
    connector.setAcceptQueueSize(MAX_CONNECTIONS);
    return connector;
  }

  /// Requests run on virtual threads. Accepting and reading connections has its own threads, so it
  /// doesn't wait for them.
  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(16, 4);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    return threads;
  }

  /// Adds a HEAD route for each GET route. Javalin by itself would answer 200 to any HEAD request.
  static void addHeads(JavalinConfig config) {
    for (ParsedEndpoint each : List.copyOf(config.unsafe.internalRouter.allHttpHandlers())) {
      Endpoint get = each.endpoint;
      if (get.method.equals(HandlerType.GET)) {
        config.routes.addEndpoint(new Endpoint(HandlerType.HEAD, get.path, get.handler));
      }
    }
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.LEGACY); // Javalin decodes paths itself
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setIdleTimeout(IDLE.toMillis());
    http.setSendServerVersion(false);
    http.addCustomizer((request, headers) -> {
      putHeaders(headers);
      return request;
    });
    return http;
  }

  private static void putHeaders(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
    headers.put("Cache-Control", NOT_STORED);
  }

  /// Answers requests that Jetty itself rejects, such as one with too long a header, with only the
  /// status and its name. The response reveals nothing about the request or the fault.
  private static final class PlainErrors extends ErrorHandler {
    private final RefusalLog log;

    PlainErrors(RefusalLog log) {
      this.log = log;
    }

    /// Whatever the method, the response has the headers.
    @Override
    public boolean errorPageForMethod(String method) {
      return true;
    }

    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        String message,
        Throwable cause,
        Callback callback) {
      putHeaders(response.getHeaders());
      log.rejected(Gate.id(request), request.getMethod(), code, "not a valid request");
      response.write(true, text(code, response.getHeaders()), callback);
    }

    private static ByteBuffer text(int status, HttpFields.Mutable headers) {
      headers.put("Content-Type", "text/plain; charset=utf-8");
      String text = String.format(Locale.ROOT, "%d %s%n", status, HttpStatus.getMessage(status));
      return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
