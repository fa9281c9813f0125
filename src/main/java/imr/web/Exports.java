package imr.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.field.IssueValues;
import imr.json.Json;
import imr.research.Codebook;
import imr.research.Export;
import imr.search.SearchService;
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

/// Every matching issue over HTTP, written as it is read, on threads of its own: a slow client
/// holds none that searches need.
final class Exports {
  private static final Logger LOG = Logger.getLogger(Exports.class.getName());
  private static final int BUFFER = 1 << 16;

  private final SearchService service;
  private final EnginePool pool;
  private final EnginePool exports;

  Exports(SearchService service, EnginePool pool, EnginePool exports) {
    this.service = service;
    this.pool = pool;
    this.exports = exports;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/fields", this::fields);
    routes.get("/api/codebook.csv", this::codebookCsv);
    routes.get("/api/export.csv", ctx -> export(ctx, Export.Format.CSV));
    routes.get("/api/export.ndjson", ctx -> export(ctx, Export.Format.NDJSON));
  }

  private List<Codebook> codebook() {
    return pool.call(() -> Codebook.all(service.engine().status().issues(), service::known));
  }

  private void fields(Context ctx) {
    ObjectNode root = Json.object();
    ArrayNode fields = root.putArray("fields");
    for (Codebook each : codebook()) {
      Field field = Field.of(each.column());
      fields
          .addObject()
          .put("column", each.column())
          .put("label", each.label())
          .put("unit", each.unit())
          .put("values", each.values())
          .put("derived", each.derived())
          .put("accuracy", each.accuracy())
          .put("known", each.known())
          .put("of", each.of())
          .put("shareKnown", each.shareKnown())
          .put("filter", field != null && field.isFilter())
          .put("countedBy", field != null && field.isCounted());
    }
    root.put("fingerprint", service.engine().status().fingerprint());
    ctx.contentType("application/json; charset=utf-8").result(Json.write(root));
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

  /// The deadline holds for finding, at which the engine looks at it, not for reading out.
  private void write(Context ctx, SearchState state, Export.Format format) throws IOException {
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
                "attachment; filename=\"imr-issues." + IssueValues.id(format) + '"');
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
    }
  }
}
