package imr.web;

import imr.engine.SearchEngine;
import imr.field.Field;
import imr.json.LetterJson;
import imr.letter.CaseNumber;
import imr.letter.Determination;
import imr.research.ComparedValues;
import imr.research.DirectAnswer;
import imr.search.AnyOutcome;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.web.api.OpenApi;
import imr.web.api.SearchAnswer;
import imr.web.page.LetterPage;
import imr.web.page.LetterReading;
import imr.web.page.LoadedLetters;
import imr.web.page.NearCases;
import imr.web.page.RatePanel;
import imr.web.page.SearchPage;
import imr.web.page.SearchState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Routes of the search page, letters, original files, their JSON, and static files.
record SearchRoutes(SearchService service, EnginePool pool, Pages pages) {
  void addTo(RoutesConfig routes) {
    routes.get("/", this::searchPage);
    routes.get("/determinations/{case}", this::letterPage);
    routes.get("/determinations/{case}/original", this::original);
    Api api = new Api(routes);
    api.json("search", this::search);
    api.json("determinations/{case}", ctx -> LetterJson.documented(letter(ctx)));
    routes.get("/openapi.json", ctx -> Api.json(ctx, OpenApi.document(service.version())));
    for (Asset asset : Asset.all()) {
      routes.get(asset.path(), ctx -> serve(ctx, asset));
    }
  }

  private void searchPage(Context ctx) {
    SearchState state = SearchState.of(ctx.queryParamMap());
    CaseNumber number = CaseNumber.parse(state.q());
    if (number != null && pool.call(() -> engine().determination(number.value()) != null)) {
      ctx.redirect("/determinations/" + number.value(), HttpStatus.SEE_OTHER);
      return;
    }
    if (CanonicalUrl.isCanonical(ctx, state.url(), "")) {
      pages.write(ctx, "search.jte", pool.call(() -> searched(state)));
    }
  }

  private SearchPage searched(SearchState state) {
    SearchResponse response = service.search(state.request());
    SearchState searched = state.withQ(response.searchedWords());
    AnyOutcome whatever = service.anyOutcome(searched.request());
    SearchState any = new SearchState(whatever.question());
    CountTable years =
        service.count(
            new CountRequest(any.request(), List.of(Field.DECIDED_YEAR), CountRequest.Unit.ISSUES));
    RatePanel rates =
        whatever.separable() ? RatePanel.of(state, any, years, engine().status()) : null;
    NearCases cases = response.answer().issues() == 0 ? NearCases.of(state.q(), engine()) : null;
    DirectAnswer direct =
        whatever.separable() ? DirectAnswer.of(response, years, service.read(any.request())) : null;
    if (direct != null) {
      direct = direct.with(ComparedValues.sentence(response, any.request(), service));
    }
    SearchState outcomes = whatever.separable() ? any : searched;
    return SearchPage.of(
        state,
        loaded(),
        response,
        new SearchPage.Outcomes(any, outcomes, rates, direct),
        cases,
        service.labels());
  }

  private void letterPage(Context ctx) {
    Determination letter = letter(ctx);
    Parameters parameters = Parameters.of(ctx);
    int number = parameters.number("similar", 0, 0, RelatedRoutes.MAX_ISSUES);
    int mark = parameters.number("mark", 0, 0, Integer.MAX_VALUE);
    SearchState state = parameters.search();
    LetterPage view =
        pool.call(() -> {
          boolean original = OriginalFile.isAvailable(letter, engine().files(letter.id()));
          return LetterPage.of(
              letter,
              new LetterReading(service, state, number, mark),
              loaded(),
              original ? SearchState.letterPath(letter.id()) + "/original" : "");
        });
    pages.write(ctx, "letter.jte", view);
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
          "The file of "
              + letter.id()
              + " can't be served: it is in an archive, was deleted or changed, or prints personal"
              + " data that is masked here.");
    }
    ctx.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    ctx.contentType(file.type()).result(file.bytes());
  }

  private SearchAnswer search(Context ctx) {
    SearchRequest request = SearchState.of(ctx.queryParamMap()).request();
    return SearchAnswer.of(pool.call(() -> service.search(request)), service.labels());
  }

  private Determination letter(Context ctx) {
    return pool.call(() -> NoLetter.require(engine(), ctx.pathParam("case")));
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
}
