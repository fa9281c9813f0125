package imr.web;

import imr.search.SearchService;
import imr.web.api.CodingAnswer;
import imr.web.page.LoadedLetters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/// Routes that say why the findings of a letter were coded.
record CodingRoutes(SearchService service, EnginePool pool, Pages pages) {
  void addTo(RoutesConfig routes) {
    routes.get("/determinations/{case}/coding", this::page);
    new Api(routes).json("determinations/{case}/coding", this::coding);
  }

  private void page(Context ctx) {
    CodingAnswer view = coding(ctx);
    LoadedLetters loaded = LoadedLetters.of(service.engine().status());
    pages.write(ctx, "coding.jte", Map.of("view", view, "loaded", loaded));
  }

  private CodingAnswer coding(Context ctx) {
    String id = ctx.pathParam("case");
    return pool.call(() ->
        CodingAnswer.of(NoLetter.require(service.engine(), id), service.coder(), service.labels()));
  }
}
