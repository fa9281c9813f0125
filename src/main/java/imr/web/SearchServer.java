package imr.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import imr.search.SearchService;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The HTTP server. Requests run on virtual threads, searches and exports on small pools. If other
/// machines use the server, metrics and health are on a separate port that only this machine can
/// reach.
public final class SearchServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SearchServer.class.getName());

  private final SearchService service;
  private final ServerOptions options;
  private final EnginePool pool;
  private final EnginePool exports;
  private final Meters meters;
  private final RefusalLog refusals = new RefusalLog();
  private final Javalin routes;
  private final List<Server> servers = new ArrayList<>();

  private SearchServer(SearchService service, ServerOptions options) {
    this.service = service;
    this.options = options;
    pool = EnginePool.forSearches(options.limit(), service.engine().parallelism());
    exports = EnginePool.forExports(options.limit());
    meters = new Meters(service.engine(), pool, Clock.systemUTC());
    routes = Javalin.create(this::configure);
    try {
      listen(routes, options, "--port or --host");
      if (options.isForOthers()) {
        listen(Javalin.create(this::configureAdmin), options.admin(), "--admin-port");
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

  private void listen(Javalin app, ServerOptions at, String option) {
    try {
      servers.add(
          Transport.start(
              app,
              new Gate(at, refusals, meters),
              refusals,
              InetSocketAddress.createUnresolved(at.host(), at.port()),
              at.patience()));
    } catch (Exception e) { // whatever Jetty throws
      throw new CannotListen(at.host(), at.port(), option, e);
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
    return port(servers.getFirst());
  }

  /// The port of metrics and health, the same as [#port] if only this machine uses the server.
  public int adminPort() {
    return port(servers.getLast());
  }

  private static int port(Server server) {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /// The paths of all GET routes.
  public List<String> routes() {
    return routes.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(each -> each.endpoint.method.equals(HandlerType.GET))
        .map(each -> each.endpoint.path)
        .toList();
  }

  /// Stops accepting requests and waits for current ones to finish.
  @Override
  public void close() {
    servers.forEach(SearchServer::stop);
    refusals.close();
    pool.close();
    exports.close();
    meters.close();
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) { // whatever Jetty throws
      LOG.log(Level.WARNING, "the server did not stop cleanly", e);
    }
  }

  private void configure(JavalinConfig config) {
    Transport.configure(config);
    config.requestLogger.http(this::answered);
    RoutesConfig routes = config.routes;
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
    Transport.configure(config);
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
