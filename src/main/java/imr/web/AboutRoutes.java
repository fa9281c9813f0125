package imr.web;

import imr.engine.IndexStatus;
import imr.field.Field;
import imr.research.Codebook;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchRequest;
import imr.search.SearchService;
import imr.web.page.AboutPage;
import imr.web.page.CodebookPage;
import imr.web.page.CorpusPage;
import imr.web.page.HelpPage;
import imr.web.page.LoadedLetters;
import io.javalin.config.RoutesConfig;
import java.util.List;

/// Routes of the pages about the search itself: how to use it, what is loaded, how reliable it is.
record AboutRoutes(SearchService service, EnginePool pool, Pages pages) {
  void addTo(RoutesConfig routes) {
    routes.get("/help", ctx -> pages.write(ctx, "help.jte", HelpPage.of(loaded())));
    routes.get("/about", ctx -> pages.write(ctx, "about.jte", about()));
    routes.get("/corpus", ctx -> pages.write(ctx, "corpus.jte", pool.call(this::corpus)));
    routes.get("/codebook", ctx -> pages.write(ctx, "codebook.jte", pool.call(this::codebook)));
  }

  private LoadedLetters loaded() {
    return LoadedLetters.of(service.engine().status());
  }

  private AboutPage about() {
    var status = service.engine().status();
    return new AboutPage(
        LoadedLetters.of(status),
        service.version(),
        IndexStatus.shown(status.fingerprint()),
        status.rules());
  }

  private CodebookPage codebook() {
    long issues = service.engine().status().issues();
    return new CodebookPage(loaded(), Codebook.all(issues, service::known));
  }

  private CorpusPage corpus() {
    CountTable years =
        service.count(
            new CountRequest(
                SearchRequest.of(""), List.of(Field.DECIDED_YEAR), CountRequest.Unit.LETTERS));
    return CorpusPage.of(service.engine().status(), years, service.engine().rejected());
  }
}
