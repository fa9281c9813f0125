package imr.web;

import imr.deadline.DeadlineExceeded;
import imr.engine.EngineState;
import imr.engine.SearchEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/// Metrics of a server, for Prometheus. Thread-safe.
final class Meters implements AutoCloseable {
  private static final String NO_ROUTE = "none";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Meters(SearchEngine engine, EnginePool pool, Clock clock) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    gauge("imr.engine.waiting", "Waiting calls", pool, EnginePool::waiting);
    gauge("imr.engine.running", "Running calls", pool, EnginePool::running);
    FunctionCounter.builder("imr.engine.refused", pool, EnginePool::rejected)
        .description("Calls rejected because the server was busy")
        .register(registry);
    of(engine, "imr.index.bytes", "Size of the index", EngineState::bytes);
    of(engine, "imr.index.views", "Open points in time", EngineState::views);
    of(engine, "imr.index.tasks", "Requests in progress in the index", EngineState::tasks);
    of(
        engine,
        "imr.index.look.age.seconds",
        "Time since the engine last confirmed that it answers from the newest commit",
        state -> Duration.between(state.looked(), clock.instant()).toMillis() / 1e3);
    FunctionCounter.builder("imr.index.look.failures", engine, e -> e.state().failures())
        .description("Failed checks for a newer commit")
        .register(registry);
    gauge("imr.index.letters", "Letters", engine, e -> e.status().letters());
    gauge("imr.index.issues", "Issues", engine, e -> e.status().issues());
    gauge("imr.index.rejected", "Rejected files", engine, e -> e.status().rejected());
  }

  private void of(
      SearchEngine engine, String name, String what, ToDoubleFunction<EngineState> value) {
    gauge(name, what, engine, e -> value.applyAsDouble(e.state()));
  }

  private <T> void gauge(String name, String what, T of, ToDoubleFunction<T> value) {
    Gauge.builder(name, of, each -> known(each, value)).description(what).register(registry);
  }

  /// A value, NaN if the index doesn't give it in time.
  private static <T> double known(T of, ToDoubleFunction<T> value) {
    try {
      return value.applyAsDouble(of);
    } catch (DeadlineExceeded e) {
      return Double.NaN;
    }
  }

  void addTo(RoutesConfig routes) {
    routes.get(
        "/metrics",
        ctx ->
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape()));
  }

  /// Records an answered request.
  void answered(Context ctx, Duration took) {
    requests(route(ctx), ctx.statusCode()).record(took);
  }

  /// Records a request that was rejected before it reached a route.
  void rejected(int status) {
    requests(NO_ROUTE, status).record(Duration.ZERO);
  }

  private Timer requests(String route, int status) {
    return Timer.builder("http.server.requests")
        .description("Requests by duration")
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10))
        .register(registry);
  }

  /// The route of a request, with the API's version. Metrics never contain the address, which
  /// reveals the query and differs almost every time.
  static String route(Context ctx) {
    Endpoint route = ctx.endpoints().lastHttpEndpoint();
    return route == null || !isRead(route.method) ? NO_ROUTE : Api.versioned(route.path);
  }

  private static boolean isRead(HandlerType method) {
    return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
