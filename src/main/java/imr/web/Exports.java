package imr.web;

import imr.research.Export;
import imr.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Every matching issue over HTTP, written as it is read. A slow client holds none of the threads
/// that searches need; only so many run at once.
final class Exports {
  private static final Logger LOG = Logger.getLogger(Exports.class.getName());
  private static final int AT_ONCE = 2;
  private static final int BUFFER = 1 << 16;

  private final SearchService service;
  private final Semaphore running = new Semaphore(AT_ONCE);

  Exports(SearchService service) {
    this.service = service;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/export.csv", ctx -> export(ctx, Export.Format.CSV));
    routes.get("/api/export.ndjson", ctx -> export(ctx, Export.Format.NDJSON));
  }

  private void export(Context ctx, Export.Format format) throws IOException {
    SearchState state = SearchState.of(ctx.queryParamMap());
    if (!running.tryAcquire()) {
      throw new EnginePool.Busy();
    }
    boolean[] begun = {false};
    try {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8), BUFFER);
      service.read(
          state.request(),
          (receipt, issues) -> {
            begun[0] = true;
            Counts.receipt(ctx, receipt);
            ctx.header("X-Imr-Issues", Long.toString(issues));
            ctx.header(
                "Content-Disposition",
                "attachment; filename=\"imr-issues." + ctx.path().replaceFirst(".*\\.", "") + '"');
            ctx.contentType(format.mediaType());
          },
          Export.of(format, service.issueValues(), out));
      out.flush();
    } catch (IOException | RuntimeException e) {
      if (!begun[0]) {
        throw e;
      }
      // Half a file must not look whole: the connection is cut, and no error page put behind rows.
      LOG.log(Level.INFO, "an export ended early: " + e.getMessage());
      ServletContextRequest.getServletContextRequest(ctx.req()).getServletChannel().abort(e);
    } finally {
      running.release();
    }
  }
}
