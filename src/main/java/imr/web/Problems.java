package imr.web;

import imr.deadline.Deadline;
import imr.deadline.DeadlineExceeded;
import imr.field.SearchException;
import imr.json.Json;
import imr.search.SearchService;
import imr.web.api.Problem;
import imr.web.page.LoadedLetters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Turns exceptions into responses: problem documents (RFC 9457) from the API, error pages
/// elsewhere. All exceptions of handlers end here.
record Problems(SearchService service, Pages pages) {
  private static final Duration PAGE_LIMIT = Duration.ofSeconds(1);
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  void addTo(RoutesConfig routes) {
    routes.exception(SearchException.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(DeadlineExceeded.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(EnginePool.Busy.class, this::busy);
    routes.exception(NoLetter.class, (e, ctx) -> answer(ctx, Problem.notFound(Problem.message(e))));
    routes.exception(HttpResponseException.class, this::answer);
    routes.exception(Exception.class, this::fault);
  }

  private void busy(EnginePool.Busy e, Context ctx) {
    ctx.header("Retry-After", "1");
    ctx.header("Connection", "close"); // kept connections would block others
    answer(ctx, new Problem("The server is busy", 503, Problem.message(e)));
  }

  private void answer(HttpResponseException e, Context ctx) {
    switch (e.getStatus()) {
      case 404 -> answer(ctx, Problem.notFound("There is no page at " + ctx.path() + "."));
      case 405 -> {
        ctx.header("Allow", "GET, HEAD");
        answer(
            ctx, new Problem("Method not allowed", 405, "This server only supports GET and HEAD."));
      }
      default -> answer(ctx, new Problem("The request failed", e.getStatus(), Problem.message(e)));
    }
  }

  private void fault(Exception e, Context ctx) {
    LogRecord fault = new LogRecord(Level.SEVERE, "a request failed");
    fault.setLoggerName(LOG.getName());
    fault.setThrown(e);
    fault.setParameters(new Object[] {Map.of("request", Gate.id(ctx), "route", Meters.route(ctx))});
    LOG.log(fault);
    answer(ctx, Problem.internal());
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    if (Api.has(ctx.path())) {
      ctx.contentType("application/problem+json; charset=utf-8").result(Json.write(problem));
    } else {
      page(ctx, problem);
    }
  }

  /// Writes an error page. It has a time of its own, because that of the request may be over. If
  /// the index doesn't answer in it, the page is only text.
  private void page(Context ctx, Problem problem) {
    try {
      LoadedLetters loaded =
          Deadline.in(PAGE_LIMIT).run(() -> LoadedLetters.of(service.engine().status()));
      String typed = Objects.requireNonNullElse(ctx.queryParam("q"), "");
      pages.write(ctx, "problem.jte", Map.of("problem", problem, "loaded", loaded, "typed", typed));
    } catch (RuntimeException e) { // what was wrong is logged already, and may be so again
      ctx.contentType("text/plain; charset=utf-8")
          .result(problem.title() + ". " + problem.detail() + '\n');
    }
  }
}
