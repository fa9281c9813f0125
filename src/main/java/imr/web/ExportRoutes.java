package imr.web;

import imr.deadline.Deadline;
import imr.field.IssueValues;
import imr.research.Codebook;
import imr.research.Export;
import imr.search.SearchService;
import imr.web.api.FieldsAnswer;
import imr.web.page.SearchState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Routes of exports. An export streams every matching issue, on separate threads, so that a slow
/// client doesn't occupy a search thread.
record ExportRoutes(SearchService service, EnginePool pool, EnginePool exports) {
  private static final Logger LOG = Logger.getLogger(ExportRoutes.class.getName());
  private static final int BUFFER_CHARS = 1 << 16;

  void addTo(RoutesConfig routes) {
    Api api = new Api(routes);
    api.json("fields", ctx -> fields());
    api.get("codebook.csv", this::codebookCsv);
    api.get("export.csv", ctx -> export(ctx, Export.Format.CSV));
    api.get("export.ndjson", ctx -> export(ctx, Export.Format.NDJSON));
  }

  private List<Codebook> codebook() {
    return pool.call(() -> Codebook.all(service.engine().status().issues(), service::known));
  }

  private FieldsAnswer fields() {
    return FieldsAnswer.of(codebook(), service.engine().status().fingerprint());
  }

  private void codebookCsv(Context ctx) {
    StringBuilder csv = new StringBuilder();
    Codebook.write(codebook(), csv);
    ctx.header("Content-Disposition", "attachment; filename=\"imr-codebook.csv\"");
    ctx.contentType(Export.Format.CSV.mediaType()).result(csv.toString());
  }

  private void export(Context ctx, Export.Format format) {
    SearchState state = SearchState.of(ctx.queryParamMap());
    exports.call(() -> {
      write(ctx, state, format);
      return format;
    });
  }

  /// Writes an export. Its deadline is for finding the issues, not for sending them.
  private void write(Context ctx, SearchState state, Export.Format format) throws IOException {
    boolean[] started = {false};
    try {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8), BUFFER_CHARS);
      service.read(
          state.request(),
          (receipt, issues) -> {
            started[0] = true;
            Deadline.current().lift();
            CountRoutes.receipt(ctx, receipt);
            ctx.header("X-Imr-Issues", Long.toString(issues));
            ctx.header(
                "Content-Disposition",
                "attachment; filename=\"imr-issues." + IssueValues.id(format) + '"');
            ctx.contentType(format.mediaType());
          },
          Export.of(format, service.issueValues(), out));
      out.flush();
    } catch (IOException | RuntimeException e) {
      if (!started[0]) {
        throw e;
      }
      // An incomplete file must not look complete, so this aborts the connection instead of
      // appending an error page.
      LOG.log(Level.INFO, "an export ended early: " + e.getMessage());
      ServletContextRequest.getServletContextRequest(ctx.req()).getServletChannel().abort(e);
    }
  }
}
