package imr.web;

import imr.field.Field;
import imr.research.CountCsv;
import imr.search.CompareRequest;
import imr.search.ComparedGroups;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchResponse;
import imr.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/// Numbers over HTTP.
final class Counts {
  /// What the page counts by before anybody chose.
  private static final String USUAL = "procedure";

  private final SearchService service;
  private final EnginePool pool;
  private final CountJson json;

  Counts(SearchService service, EnginePool pool) {
    this.service = service;
    this.pool = pool;
    json = new CountJson(service.labels());
  }

  void addTo(RoutesConfig routes, Why.Pages pages) {
    routes.get("/counts", ctx -> page(ctx, pages));
    routes.get("/api/counts", this::counts);
    routes.get("/api/compare", this::compare);
  }

  private static List<Field> fields(Parameters parameters, String unsaid) {
    List<String> by = parameters.all("by");
    return CountRequest.fields(by.isEmpty() ? unsaid : String.join(",", by));
  }

  private static CountRequest.Unit unit(Parameters parameters) {
    return CountRequest.unit(parameters.one("of", "issues"));
  }

  private void page(Context ctx, Why.Pages pages) {
    Parameters parameters = Parameters.of(ctx);
    List<Field> fields = fields(parameters, USUAL).stream().distinct().toList();
    CountRequest.Unit of = unit(parameters);
    SearchState state = parameters.search();
    CountRequest request = new CountRequest(state.request(), fields, of);
    if (Addresses.isSettled(ctx, state.countsUrl(CountsPage.parameters(fields, of)), "by")) {
      CountTable table = pool.call(() -> service.count(request));
      pages.write(
          ctx,
          "counts.jte",
          CountsPage.of(state, table, service.engine().status(), service.labels()));
    }
  }

  private void counts(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    List<Field> fields = fields(parameters, "outcome");
    CountRequest.Unit of = unit(parameters);
    String format = parameters.choice("format", "json", "csv");
    int limit = parameters.number("limit", CountJson.USUAL_ROWS, 1, CountRequest.MOST_CELLS);
    CountRequest request = new CountRequest(parameters.search().request(), fields, of);
    CountTable table = pool.call(() -> service.count(request));
    if (format.equals("json")) {
      ctx.contentType("application/json; charset=utf-8")
          .result(json.write(table, service.engine().status(), limit));
      return;
    }
    StringBuilder csv = new StringBuilder();
    CountCsv.write(table, csv);
    receipt(ctx, table.receipt());
    String name = fields.stream().map(Field::id).collect(Collectors.joining("-by-"));
    ctx.header("Content-Disposition", "attachment; filename=\"imr-" + name + ".csv\"");
    ctx.contentType("text/csv; charset=utf-8").result(csv.toString());
  }

  private void compare(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String a = parameters.one("a", "");
    String b = parameters.one("b", "");
    CompareRequest request = new CompareRequest(parameters.search().request(), a, b);
    ComparedGroups groups = pool.call(() -> service.compare(request));
    ctx.contentType("application/json; charset=utf-8")
        .result(CompareJson.write(groups, service.engine().status()));
  }

  /// What made a file, in headers, as it has rows only.
  static void receipt(Context ctx, SearchResponse.Receipt receipt) {
    ctx.header("X-Imr-Fingerprint", receipt.fingerprint());
    ctx.header("X-Imr-Version", receipt.version());
    ctx.header("X-Imr-At", receipt.at().toString());
    ctx.header("X-Imr-Parsed", SearchState.encoded(receipt.parsed()));
    ctx.header("X-Imr-Query", SearchState.encoded(receipt.query()));
  }
}
