package imr.web;

import imr.deadline.DeadlineExceeded;
import imr.engine.EngineAnswer;
import imr.field.SearchException;
import imr.search.SearchRequest;
import imr.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;

/// Health checks: whether the process is live, and whether it is ready to answer searches.
record Health(SearchService service, EnginePool pool) {
  /// The time after which an index that was not confirmed to be the newest is not trusted: several
  /// of an engine's looks at it. Its folder may be gone or replaced while open files still answer.
  private static final Duration MAX_UNCONFIRMED = Duration.ofSeconds(5);

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", ctx -> write(ctx, 200, "live"));
    routes.get("/health/ready", this::ready);
  }

  /// Reports ready only if a search through the normal queue finds and reads a letter of an index
  /// that was just confirmed to be the newest.
  private void ready(Context ctx) {
    try {
      EngineAnswer found = pool.call(() -> service.newest(SearchRequest.of(""), 1));
      Duration unconfirmed = Duration.between(service.engine().state().looked(), Instant.now());
      if (found.hits().isEmpty()) {
        write(ctx, 503, "the index is empty");
      } else if (unconfirmed.compareTo(MAX_UNCONFIRMED) > 0) {
        write(
            ctx,
            503,
            "the index could not be looked at for "
                + unconfirmed.toSeconds()
                + " seconds: is it still there?");
      } else {
        write(ctx, 200, "ready");
      }
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
