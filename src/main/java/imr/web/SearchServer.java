package imr.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import imr.letter.CaseNumber;
import imr.letter.Determination;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.DeterminationJson;
import imr.search.Field;
import imr.search.IndexStatus;
import imr.search.SearchEngine;
import imr.search.SearchException;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The HTTP server. Requests run on virtual threads, searches on a small pool.
public final class SearchServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SearchServer.class.getName());

  /// Bytes of a request's first line and headers. Jetty's own 8 KB would refuse a long query before
  /// we can say what its limit is.
  private static final int LONGEST_ADDRESS = 128 * 1024;

  private static final String PROBLEM_TYPE = "application/problem+json; charset=utf-8";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
                  + " 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private final SearchService service;
  private final SearchJson json;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final EnginePool pool = new EnginePool();
  private final Tools tools;
  private final Counts counts;
  private final Exports exports;
  private final Why why;
  private final Javalin javalin;

  private SearchServer(SearchService service, String host, int port) {
    this.service = service;
    json = new SearchJson(service.labels());
    tools = new Tools(service, pool);
    counts = new Counts(service, pool);
    exports = new Exports(service, pool);
    why = new Why(service, pool);
    javalin = Javalin.create(this::configure);
    try {
      javalin.start(host, port);
    } catch (JavalinException e) {
      pool.close();
      throw new CannotListen(host, port, e);
    }
  }

  /// Starts to listen.
  ///
  /// @param port 0 for any that is free
  /// @throws CannotListen when the port is taken or the address is not this machine's
  public static SearchServer start(SearchService service, String host, int port) {
    return new SearchServer(service, host, port);
  }

  /// The server could not be started.
  public static final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListen(String host, int port, Throwable cause) {
      super(
          String.format(
              Locale.ROOT,
              "cannot listen on %s:%d: another program has it, or it is no address of this machine;"
                  + " choose another with --port or --host",
              host,
              port),
          cause);
    }
  }

  /// The port that it listens on.
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    pool.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = 1_000; // nothing is ever posted
    config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(LONGEST_ADDRESS));
    RoutesConfig routes = config.routes;
    routes.before(ctx -> HEADERS.forEach(ctx::header));
    routes.get("/", this::searchPage);
    routes.get("/determinations/{case}", this::letterPage);
    routes.get("/determinations/{case}/original", this::original);
    routes.get("/api/search", this::search);
    routes.get("/api/determinations/{case}", this::determination);
    tools.addTo(routes);
    counts.addTo(routes, this::page);
    exports.addTo(routes);
    why.addTo(routes, this::page);
    new AboutPages(service, pool).addTo(routes, this::page);
    routes.get(
        "/openapi.json",
        ctx ->
            ctx.contentType("application/json; charset=utf-8")
                .result(DeterminationJson.write(OpenApi.document(service.version()))));
    routes.get("/health/live", ctx -> ctx.result("live"));
    routes.get("/health/ready", this::ready);
    for (Asset asset : Asset.all()) {
      routes.get(asset.path(), ctx -> serve(ctx, asset));
    }
    routes.exception(SearchException.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(EnginePool.Busy.class, (e, ctx) -> answer(ctx, Problem.busy(e)));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            answer(
                ctx,
                e.getStatus() == 404
                    ? Problem.notFound("There is no page at " + ctx.path() + ".")
                    : new Problem("No answer", e.getStatus(), message(e))));
    routes.exception(NoLetter.class, (e, ctx) -> answer(ctx, Problem.notFound(message(e))));
    routes.exception(Exception.class, this::fault);
  }

  private void searchPage(Context ctx) {
    SearchState state = SearchState.of(ctx.queryParamMap());
    CaseNumber number = CaseNumber.parse(state.q());
    if (number != null && pool.call(() -> engine().determination(number.value()) != null)) {
      ctx.redirect("/determinations/" + number.value(), HttpStatus.SEE_OTHER);
      return;
    }
    if (Addresses.isSettled(ctx, state.url(), "")) {
      page(ctx, "search.jte", pool.call(() -> searched(state)));
    }
  }

  private SearchPage searched(SearchState state) {
    SearchResponse response = service.search(state.request());
    SearchState any = SearchPage.whateverTheOutcome(state, response.interpretation());
    CountTable years =
        service.count(
            new CountRequest(any.request(), List.of(Field.DECIDED_YEAR), CountRequest.Unit.ISSUES));
    RatePanel rates = RatePanel.of(state, any, years, engine().status());
    NearCases cases = response.answer().issues() == 0 ? NearCases.of(state.q(), engine()) : null;
    return SearchPage.of(state, loaded(), response, rates, cases, service.labels());
  }

  private void letterPage(Context ctx) {
    Determination letter = letter(ctx);
    Parameters parameters = Parameters.of(ctx);
    int number = parameters.number("similar", 0, 0, Tools.MOST_ISSUES);
    int mark = parameters.number("mark", 0, 0, Integer.MAX_VALUE);
    SearchState state = parameters.search();
    LetterPage view =
        pool.call(() -> {
          boolean original = OriginalFile.isThere(letter, engine().files(letter.id()));
          return LetterPage.of(
              letter,
              new LetterReading(service, state, number, mark),
              loaded(),
              original ? SearchState.letterPath(letter.id()) + "/original" : "");
        });
    page(ctx, "letter.jte", view);
  }

  private void original(Context ctx) {
    Determination letter = letter(ctx);
    OriginalFile file =
        pool.call(() -> {
          try {
            return OriginalFile.read(letter, engine().files(letter.id()));
          } catch (IOException e) {
            throw new UncheckedIOException("the file of " + letter.id() + " cannot be read", e);
          }
        });
    if (file == null) {
      throw new NoLetter(
          "The file that "
              + letter.id()
              + " was read from cannot be given: it lies in an archive, is gone, has changed since,"
              + " or prints personal numbers that are masked here.");
    }
    ctx.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    ctx.contentType(file.type()).result(file.bytes());
  }

  private void search(Context ctx) {
    SearchRequest request = SearchState.of(ctx.queryParamMap()).request();
    SearchResponse response = pool.call(() -> service.search(request));
    ctx.contentType("application/json; charset=utf-8").result(json.write(response));
  }

  private void determination(Context ctx) {
    ctx.contentType("application/json; charset=utf-8")
        .result(DeterminationJson.write(DeterminationJson.documented(letter(ctx))));
  }

  private Determination letter(Context ctx) {
    return pool.call(() -> NoLetter.unlessHeld(engine(), ctx.pathParam("case")));
  }

  private void ready(Context ctx) {
    IndexStatus status = engine().status();
    ctx.status(status.letters() > 0 ? 200 : 503);
    ctx.result(status.letters() > 0 ? "ready" : "the index is empty");
  }

  private static void serve(Context ctx, Asset asset) {
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.contentType(asset.type()).result(asset.text());
  }

  private SearchEngine engine() {
    return service.engine();
  }

  private LoadedLetters loaded() {
    return LoadedLetters.of(engine().status());
  }

  private void page(Context ctx, String template, Object view) {
    TemplateOutput output = new StringOutput();
    templates.render(template, view, output);
    ctx.html(output.toString());
  }

  private void fault(Exception e, Context ctx) {
    LOG.log(Level.SEVERE, "a request to " + ctx.path() + " failed", e);
    answer(ctx, Problem.internal());
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    if (problem.status() == 503) {
      ctx.header("Retry-After", "1");
    }
    if (ctx.path().startsWith("/api/")) {
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
      ctx.contentType(PROBLEM_TYPE).result(DeterminationJson.write(body));
    } else {
      TemplateOutput output = new StringOutput();
      String typed = Objects.requireNonNullElse(ctx.queryParam("q"), "");
      templates.render(
          "problem.jte", Map.of("problem", problem, "loaded", loaded(), "typed", typed), output);
      ctx.html(output.toString());
    }
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
