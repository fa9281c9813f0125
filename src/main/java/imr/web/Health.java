package imr.web;

import imr.engine.EngineAnswer;
import imr.field.SearchException;
import imr.search.SearchRequest;
import imr.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Health checks: whether the process runs, and whether it can answer.
record Health(SearchService service, EnginePool pool) {
  void addTo(RoutesConfig routes) {
    routes.get("/health/live", ctx -> say(ctx, 200, "live"));
    routes.get("/health/ready", this::ready);
  }

  /// True only when a letter was found and read just now, in the queue that questions wait in.
  private void ready(Context ctx) {
    try {
      EngineAnswer found = pool.call(() -> service.newest(SearchRequest.of(""), 1));
      boolean answers = !found.hits().isEmpty();
      say(ctx, answers ? 200 : 503, answers ? "ready" : "the index is empty");
    } catch (SearchException.IndexUnusable e) {
      say(ctx, 503, "the index cannot be read: ./imr check tells what is damaged");
    } catch (SearchException e) {
      say(ctx, 503, "the index does not answer in time");
    } catch (EnginePool.Busy e) {
      say(ctx, 503, "too many searches wait");
    }
  }

  private static void say(Context ctx, int status, String text) {
    ctx.status(status).contentType("text/plain; charset=utf-8").result(text);
  }
}
