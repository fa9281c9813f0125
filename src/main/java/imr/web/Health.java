package imr.web;

import imr.deadline.DeadlineExceeded;
import imr.engine.EngineAnswer;
import imr.field.SearchException;
import imr.search.SearchRequest;
import imr.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Health checks: whether the process is live, and whether it is ready to answer searches.
record Health(SearchService service, EnginePool pool) {
  void addTo(RoutesConfig routes) {
    routes.get("/health/live", ctx -> write(ctx, 200, "live"));
    routes.get("/health/ready", this::ready);
  }

  /// Reports ready only if a search through the normal queue finds and reads a letter.
  private void ready(Context ctx) {
    try {
      EngineAnswer found = pool.call(() -> service.newest(SearchRequest.of(""), 1));
      boolean answers = !found.hits().isEmpty();
      write(ctx, answers ? 200 : 503, answers ? "ready" : "the index is empty");
    } catch (SearchException.IndexUnusable e) {
      write(ctx, 503, "the index cannot be read: ./imr check lists the damage");
    } catch (DeadlineExceeded e) {
      write(ctx, 503, "the index does not answer in time");
    } catch (EnginePool.Busy e) {
      write(ctx, 503, "too many searches are waiting");
    }
  }

  private static void write(Context ctx, int status, String text) {
    ctx.status(status).contentType("text/plain; charset=utf-8").result(text);
  }
}
