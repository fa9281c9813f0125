package imr.web;

import imr.field.Field;
import imr.research.AverageCsv;
import imr.research.AverageTable;
import imr.research.CountCsv;
import imr.research.CountSort;
import imr.research.Rate;
import imr.search.CompareRequest;
import imr.search.ComparedGroups;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.web.api.AveragesAnswer;
import imr.web.api.ComparisonAnswer;
import imr.web.api.CountsAnswer;
import imr.web.page.CountsPage;
import imr.web.page.SearchState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/// Routes of counts and comparisons.
record CountRoutes(SearchService service, EnginePool pool, Pages pages) {
  /// The field that the page counts by unless another is given.
  private static final String DEFAULT_FIELD = "procedure";

  void addTo(RoutesConfig routes) {
    routes.get("/counts", this::page);
    Api api = new Api(routes);
    api.get("counts", this::counts);
    api.get("averages", this::averages);
    api.json("compare", this::compare);
  }

  private static List<Field> fields(Parameters parameters, String byDefault) {
    List<String> by = parameters.all("by");
    return CountRequest.fields(by.isEmpty() ? byDefault : String.join(",", by));
  }

  private static CountRequest.Unit unit(Parameters parameters) {
    return CountRequest.unit(parameters.one("of", "issues"));
  }

  private void page(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    List<Field> fields = fields(parameters, DEFAULT_FIELD).stream().distinct().toList();
    CountRequest.Unit of = unit(parameters);
    CountSort sort = CountSort.of(parameters.one("sort-by", ""), fields);
    SearchState state = parameters.search();
    CountRequest request = new CountRequest(state.request(), fields, of);
    String address = state.countsUrl(CountsPage.parameters(fields, of, sort));
    if (CanonicalUrl.isCanonical(ctx, address, "by")) {
      CountTable table = pool.call(() -> service.count(request));
      pages.write(
          ctx,
          "counts.jte",
          CountsPage.of(state, table, sort, service.engine().status(), service.labels()));
    }
  }

  private void counts(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    List<Field> fields = fields(parameters, "outcome");
    CountRequest.Unit of = unit(parameters);
    String format = parameters.choice("format", "json", "csv");
    int limit = parameters.number("limit", CountsAnswer.DEFAULT_ROWS, 1, CountRequest.MAX_CELLS);
    CountSort sort = CountSort.of(parameters.one("sort-by", ""), fields);
    Rate.Minimum minimum =
        Rate.Minimum.of(parameters.number("min", Rate.MIN_ISSUES, 1, Rate.Minimum.MAX));
    CountRequest request = new CountRequest(parameters.search().request(), fields, of);
    CountTable table = pool.call(() -> service.count(request));
    if (format.equals("json")) {
      Api.json(
          ctx,
          CountsAnswer.of(
              table, service.engine().status(), service.labels(), limit, sort, minimum));
      return;
    }
    StringBuilder csv = new StringBuilder();
    CountCsv.write(table, sort, minimum, csv);
    String name = fields.stream().map(Field::id).collect(Collectors.joining("-by-"));
    file(ctx, name, table.receipt(), csv);
  }

  private void averages(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    List<String> by = parameters.all("by");
    List<Field> fields = by.isEmpty() ? List.of() : CountRequest.fields(String.join(",", by));
    Field quantity = AverageTable.quantity(parameters.one("of", Field.DAYS_FROM_APPLICATION.id()));
    String format = parameters.choice("format", "json", "csv");
    CountRequest request = AverageTable.request(parameters.search().request(), quantity, fields);
    AverageTable table = AverageTable.of(pool.call(() -> service.count(request)));
    if (format.equals("json")) {
      Api.json(ctx, AveragesAnswer.of(table, service.engine().status(), service.labels()));
      return;
    }
    StringBuilder csv = new StringBuilder();
    AverageCsv.write(table, csv);
    file(ctx, quantity.id(), table.counted().receipt(), csv);
  }

  private static void file(
      Context ctx, String name, SearchResponse.Receipt receipt, StringBuilder csv) {
    receipt(ctx, receipt);
    ctx.header("Content-Disposition", "attachment; filename=\"imr-" + name + ".csv\"");
    ctx.contentType("text/csv; charset=utf-8").result(csv.toString());
  }

  private ComparisonAnswer compare(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String a = parameters.one("a", "");
    String b = parameters.one("b", "");
    CompareRequest request = new CompareRequest(parameters.search().request(), a, b);
    ComparedGroups groups = pool.call(() -> service.compare(request));
    return ComparisonAnswer.of(groups, service.engine().status());
  }

  /// Writes a file's receipt into headers, because the file has only rows.
  static void receipt(Context ctx, SearchResponse.Receipt receipt) {
    ctx.header("X-Imr-Fingerprint", receipt.fingerprint());
    ctx.header("X-Imr-Version", receipt.version());
    ctx.header("X-Imr-At", receipt.at().toString());
    ctx.header("X-Imr-Interpreted-Query", SearchState.encoded(receipt.parsed()));
    ctx.header("X-Imr-Query", SearchState.encoded(receipt.query()));
  }
}
