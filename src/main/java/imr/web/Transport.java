package imr.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
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

  static void configure(JavalinConfig config, Duration patience) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.threadPool = threads();
    config.http.maxRequestSize = 1_000; // no route accepts a body
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(Transport::http);
    config.jetty.modifyServer(server -> server(server, patience));
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

  private static void http(HttpConfiguration http) {
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setIdleTimeout(IDLE.toMillis());
    http.setSendServerVersion(false);
    http.addCustomizer((request, headers) -> {
      HEADERS.forEach(headers::put);
      return request;
    });
  }

  private static void server(Server server, Duration patience) {
    server.setStopTimeout(CLOSING.toMillis());
    server.insertHandler(new GracefulHandler());
    server.setErrorHandler(new PlainErrors());
    NetworkConnectionLimit limit = new NetworkConnectionLimit(MAX_CONNECTIONS, server);
    limit.setEndPointIdleTimeout(IDLE_UNDER_LOAD.toMillis());
    server.addBean(limit);
    server.addBean(new SlowLorisGuard(server, patience));
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarting(LifeCycle starting) {
            for (Connector each : server.getConnectors()) {
              ((ServerConnector) each).setAcceptQueueSize(MAX_CONNECTIONS);
            }
          }
        });
  }

  /// Answers requests that Jetty itself rejects, such as one with too long a header, with only the
  /// status and its name. The response reveals nothing about the request or the fault.
  private static final class PlainErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        String message,
        Throwable cause,
        Callback callback) {
      HEADERS.forEach(response.getHeaders()::put);
      response.write(true, text(code, response.getHeaders()), callback);
    }

    private static ByteBuffer text(int status, HttpFields.Mutable headers) {
      headers.put("Content-Type", "text/plain; charset=utf-8");
      String text = String.format(Locale.ROOT, "%d %s%n", status, HttpStatus.getMessage(status));
      return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
