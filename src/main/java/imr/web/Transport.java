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

/// Headers, size limits and timeouts of every connection and every response, on any route or none.
final class Transport {
  /// For every response (OWASP ASVS 5, chapter 3; MDN describes each header).
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

  /// Bytes of a request's first line and headers. Jetty's own 8 KB would reject a long query before
  /// we can say what its limit is.
  private static final int MAX_ADDRESS = 128 * 1024;

  /// Connections at once; more wait until one ends.
  static final int MAX_CONNECTIONS = 1_000;

  private static final Duration IDLE = Duration.ofSeconds(30);

  /// As long as others wait, connections that nobody uses end sooner.
  private static final Duration IDLE_WHILE_OTHERS_WAIT = Duration.ofSeconds(3);

  /// Time for current requests when the server is closed: a question's, and some to write.
  private static final Duration CLOSING = ServerOptions.LIMIT.plusSeconds(5);

  private Transport() {}

  static void configure(JavalinConfig config, Duration patience) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.threadPool = threads();
    config.http.maxRequestSize = 1_000; // nothing is ever posted
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(Transport::http);
    config.jetty.modifyServer(server -> server(server, patience));
  }

  /// Requests run on virtual threads; what takes connections and reads from them does not wait for
  /// its turn behind those.
  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(16, 4);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    return threads;
  }

  /// Whatever can be read can be asked about: Javalin itself would say 200 to any HEAD.
  static void addHeads(JavalinConfig config) {
    for (ParsedEndpoint each : List.copyOf(config.unsafe.internalRouter.allHttpHandlers())) {
      Endpoint get = each.endpoint;
      if (get.method.equals(HandlerType.GET)) {
        config.routes.addEndpoint(new Endpoint(HandlerType.HEAD, get.path, get.handler));
      }
    }
  }

  private static void http(HttpConfiguration http) {
    http.setRequestHeaderSize(MAX_ADDRESS);
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
    server.setErrorHandler(new Plain());
    NetworkConnectionLimit limit = new NetworkConnectionLimit(MAX_CONNECTIONS, server);
    limit.setEndPointIdleTimeout(IDLE_WHILE_OTHERS_WAIT.toMillis());
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

  /// Answers what Jetty itself rejects, such as a header that is too long: a status and its name,
  /// nothing of the request or of what went wrong inside.
  private static final class Plain extends ErrorHandler {
    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        String message,
        Throwable cause,
        Callback callback) {
      HEADERS.forEach(response.getHeaders()::put);
      response.write(true, said(code, response.getHeaders()), callback);
    }

    private static ByteBuffer said(int status, HttpFields.Mutable headers) {
      headers.put("Content-Type", "text/plain; charset=utf-8");
      String text = String.format(Locale.ROOT, "%d %s%n", status, HttpStatus.getMessage(status));
      return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
