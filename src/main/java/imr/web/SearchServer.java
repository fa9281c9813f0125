package imr.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import imr.search.SearchService;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The HTTP server. Requests run on virtual threads, searches and exports on small pools. If other
/// machines use the server, metrics and health are on a separate port that only this machine can
/// reach.
public final class SearchServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final SearchService service;
  private final ServerOptions options;
  private final EnginePool pool;
  private final EnginePool exports;
  private final Meters meters;
  private final Javalin javalin;
  private final @Nullable Javalin admin;

  private SearchServer(SearchService service, ServerOptions options) {
    this.service = service;
    this.options = options;
    pool = EnginePool.forSearches(options.limit(), service.engine().parallelism());
    exports = EnginePool.forExports(options.limit());
    meters = new Meters(service.engine(), pool, Clock.systemUTC());
    javalin = Javalin.create(this::configure);
    admin = !options.isForOthers() ? null : Javalin.create(this::configureAdmin);
    try {
      listen(javalin, options.host(), options.port(), "--port or --host");
      if (admin != null) {
        listen(admin, LOOPBACK, options.adminPort(), "--admin-port");
      }
    } catch (CannotListen e) {
      close();
      throw e;
    }
  }

  /// Starts a server.
  ///
  /// @throws CannotListen if a port is taken or the address is not one of this machine
  public static SearchServer start(SearchService service, ServerOptions options) {
    return new SearchServer(service, options);
  }

  private static void listen(Javalin server, String host, int port, String option) {
    try {
      server.start(host, port);
    } catch (JavalinException e) {
      throw new CannotListen(host, port, option, e);
    }
  }

  /// The server could not be started.
  public static final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListen(String host, int port, String option, Throwable cause) {
      super(
          String.format(
              Locale.ROOT,
              "cannot listen on %s:%d: another program uses it, or this machine doesn't have that"
                  + " address; choose another with %s",
              host,
              port,
              option),
          cause);
    }
  }

  /// The port that the server listens on.
  public int port() {
    return javalin.port();
  }

  /// The port of metrics and health, the same as [#port] if only this machine uses the server.
  public int adminPort() {
    return admin == null ? port() : admin.port();
  }

  /// The paths of all GET routes.
  public List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(each -> each.endpoint.method.equals(HandlerType.GET))
        .map(each -> each.endpoint.path)
        .toList();
  }

  /// Stops accepting requests and waits for current ones to finish.
  @Override
  public void close() {
    javalin.stop();
    if (admin != null) {
      admin.stop();
    }
    pool.close();
    exports.close();
    meters.close();
  }

  private void configure(JavalinConfig config) {
    Transport.configure(config, options.patience());
    config.requestLogger.http(this::answered);
    RoutesConfig routes = config.routes;
    new Gate(options).addTo(routes);
    Pages pages = new Pages(TemplateEngine.createPrecompiled(ContentType.Html));
    new SearchRoutes(service, pool, pages).addTo(routes);
    new RelatedRoutes(service, pool, options.site()).addTo(routes);
    new CountRoutes(service, pool, pages).addTo(routes);
    new ExportRoutes(service, pool, exports).addTo(routes);
    new ReasonRoutes(service, pool, pages).addTo(routes);
    new CodingRoutes(service, pool, pages).addTo(routes);
    new AboutRoutes(service, pool, pages).addTo(routes);
    if (!options.isForOthers()) {
      addAdmin(routes);
    }
    new Problems(service, pages).addTo(routes);
    Transport.addHeads(config);
  }

  private void configureAdmin(JavalinConfig config) {
    Transport.configure(config, options.patience());
    new Gate(ServerOptions.local(options.adminPort())).addTo(config.routes);
    addAdmin(config.routes);
    Transport.addHeads(config);
  }

  private void addAdmin(RoutesConfig routes) {
    meters.addTo(routes);
    new Health(service, pool).addTo(routes);
  }

  private void answered(Context ctx, Float millis) {
    Duration took = Duration.ofNanos((long) (millis * 1e6));
    meters.answered(ctx, took);
    RequestLog.answered(ctx, took);
  }
}
