package imr.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import imr.field.SearchException;
import imr.json.Json;
import imr.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What is answered where a request has no answer: RFC 9457 from the API, a page elsewhere. Every
/// exception of a handler ends here.
record Problems(SearchService service, TemplateEngine templates) {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());
  private static final String TYPE = "application/problem+json; charset=utf-8";

  void addTo(RoutesConfig routes) {
    routes.exception(SearchException.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(EnginePool.Busy.class, (e, ctx) -> answer(ctx, Problem.busy(e)));
    routes.exception(NoLetter.class, (e, ctx) -> answer(ctx, Problem.notFound(message(e))));
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e, ctx)));
    routes.exception(Exception.class, this::fault);
  }

  private static Problem of(HttpResponseException e, Context ctx) {
    return switch (e.getStatus()) {
      case 404 -> Problem.notFound("There is no page at " + ctx.path() + ".");
      case 405 -> new Problem("Only reading", 405, "Nothing here can be changed: GET and HEAD.");
      default -> new Problem("No answer", e.getStatus(), message(e));
    };
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
    if (problem.passing()) {
      ctx.header("Retry-After", "1");
      ctx.header("Connection", "close"); // kept ones would leave no room for others
    }
    if (problem.status() == 405) {
      ctx.header("Allow", "GET, HEAD");
    }
    if (ctx.path().startsWith("/api/")) {
      ctx.contentType(TYPE).result(Json.write(body(problem)));
    } else {
      StringOutput page = new StringOutput();
      String typed = Objects.requireNonNullElse(ctx.queryParam("q"), "");
      LoadedLetters loaded = LoadedLetters.of(service.engine().status());
      templates.render(
          "problem.jte", Map.of("problem", problem, "loaded", loaded, "typed", typed), page);
      ctx.contentType("text/html; charset=utf-8").result(page.toString());
    }
  }

  private static Map<String, Object> body(Problem problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", problem.title());
    body.put("status", problem.status());
    body.put("detail", problem.detail());
    SearchException.BadQuery wrong = problem.query();
    if (wrong != null) {
      body.put("query", wrong.query());
      body.put("start", wrong.start());
      body.put("end", wrong.end());
      body.put("nearest", wrong.nearest());
    }
    return body;
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
