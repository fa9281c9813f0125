package imr.web;

import imr.research.CountCsv;
import imr.search.CompareRequest;
import imr.search.ComparedGroups;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.Field;
import imr.search.SearchException.BadRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Numbers over HTTP.
final class Counts {
  private final SearchService service;
  private final EnginePool pool;
  private final CountJson json;

  Counts(SearchService service, EnginePool pool) {
    this.service = service;
    this.pool = pool;
    json = new CountJson(service.labels());
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/counts", this::counts);
    routes.get("/api/compare", this::compare);
  }

  private void counts(Context ctx) {
    Map<String, List<String>> parameters = new HashMap<>(ctx.queryParamMap());
    String by = String.join(",", taken(parameters, "by", List.of("outcome")));
    CountRequest.Unit of = CountRequest.unit(taken(parameters, "of", List.of("issues")).getFirst());
    String format = taken(parameters, "format", List.of("json")).getFirst();
    int limit = limit(taken(parameters, "limit", List.of("" + CountJson.USUAL_ROWS)).getFirst());
    List<Field> fields = CountRequest.fields(by);
    CountRequest request = new CountRequest(SearchState.of(parameters).request(), fields, of);
    CountTable table = pool.call(() -> service.count(request));
    switch (format) {
      case "json" ->
          ctx.contentType("application/json; charset=utf-8")
              .result(json.write(table, service.engine().status(), limit));
      case "csv" -> {
        StringBuilder csv = new StringBuilder();
        CountCsv.write(table, csv);
        receipt(ctx, table.receipt());
        String name = fields.stream().map(Field::id).collect(Collectors.joining("-by-"));
        ctx.header("Content-Disposition", "attachment; filename=\"imr-" + name + ".csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(csv.toString());
      }
      default -> throw new BadRequest("format is json or csv, not \"" + format + '"');
    }
  }

  private void compare(Context ctx) {
    Map<String, List<String>> parameters = new HashMap<>(ctx.queryParamMap());
    String a = taken(parameters, "a", List.of("")).getFirst();
    String b = taken(parameters, "b", List.of("")).getFirst();
    CompareRequest request = new CompareRequest(SearchState.of(parameters).request(), a, b);
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

  private static List<String> taken(
      Map<String, List<String>> parameters, String name, List<String> unsaid) {
    List<String> given = new ArrayList<>();
    List<String> taken = parameters.remove(name);
    if (taken != null) {
      taken.stream().filter(v -> !v.isBlank()).forEach(given::add);
    }
    return given.isEmpty() ? unsaid : given;
  }

  private static int limit(String typed) {
    try {
      int limit = Integer.parseInt(typed.strip());
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new BadRequest("limit is a number of rows, 1 or more, not \"" + typed + '"');
  }
}
