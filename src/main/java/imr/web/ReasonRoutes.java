package imr.web;

import imr.engine.EngineAnswer;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.research.Outcomes;
import imr.research.Reasons;
import imr.search.AnyOutcome;
import imr.search.ReasonsFound;
import imr.search.SearchRequest;
import imr.search.SearchService;
import imr.web.api.DecisionsAnswer;
import imr.web.api.ReasonsAnswer;
import imr.web.api.WordsAnswer;
import imr.web.page.LoadedLetters;
import imr.web.page.ReasonsPage;
import imr.web.page.SearchState;
import imr.web.page.SentencesPage;
import imr.web.page.WordsPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/// Routes of the reasons for decisions.
record ReasonRoutes(SearchService service, EnginePool pool, Pages pages) {
  private static final int MAX_SENTENCES = 25;

  void addTo(RoutesConfig routes) {
    routes.get("/why", this::page);
    routes.get("/why/sentences", ctx -> pages.write(ctx, "sentences.jte", sentences(ctx)));
    routes.get("/why/words", ctx -> pages.write(ctx, "words.jte", words(ctx)));
    Api api = new Api(routes);
    api.json("why", this::reasons);
    api.json("why/words", ctx -> answer(words(ctx)));
    api.json("why/decisions", this::decisions);
  }

  private ReasonsAnswer reasons(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    boolean merits = isMeritsOnly(parameters);
    SearchRequest question = parameters.search().request();
    ReasonsFound found = pool.call(() -> service.reasons(question, merits));
    return ReasonsAnswer.of(found, service.engine().status(), service.labels());
  }

  private void page(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    boolean merits = isMeritsOnly(parameters);
    SearchState state = parameters.search();
    String url = state.question().url("/why", ReasonsPage.decidedOn(merits));
    if (CanonicalUrl.isCanonical(ctx, url, "")) {
      pages.write(
          ctx,
          "why.jte",
          pool.call(() -> ReasonsPage.of(service, service.reasons(state.request(), merits))));
    }
  }

  private SentencesPage sentences(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    boolean merits = isMeritsOnly(parameters);
    FieldFilter finding = SentencesPage.finding(parameters.one("finding", ""), service.labels());
    SearchRequest asked = parameters.search().request();
    return pool.call(() -> {
      AnyOutcome any = withoutOutcome(asked);
      SearchRequest all = Reasons.narrowed(any.question(), merits);
      SearchRequest question = all.with(finding);
      return SentencesPage.of(
          any,
          merits,
          LoadedLetters.of(service.engine().status()),
          service.labels(),
          finding,
          newest(question, "overturned", MAX_SENTENCES),
          newest(question, "upheld", MAX_SENTENCES),
          SentencesPage.isMention(finding)
              ? null
              : service.newest(all.with(SentencesPage.mention(finding)), MAX_SENTENCES));
    });
  }

  /// Returns the search whatever the outcome. One that selects issues by outcome in a way that
  /// can't be removed is rejected.
  private AnyOutcome withoutOutcome(SearchRequest asked) {
    AnyOutcome any = service.anyOutcome(asked);
    Outcomes.rejectIfChosenByOutcome(any.question(), service.read(any.question()).interpretation());
    return any;
  }

  private WordsPage words(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int seed = parameters.number("seed", 1, 0, Integer.MAX_VALUE);
    boolean merits = isMeritsOnly(parameters);
    SearchState state = parameters.search();
    return pool.call(() -> WordsPage.of(service, state, merits, seed));
  }

  private static WordsAnswer answer(WordsPage words) {
    return WordsAnswer.of(
        words.phrases(),
        words.seed(),
        AnyOutcome.notes(words.outcomeDropped(), List.of()),
        words.receipt());
  }

  /// Whether a request is limited to decisions on the merits.
  private static boolean isMeritsOnly(Parameters parameters) {
    return parameters.choice("decided-on", "merits", "anything").equals("merits");
  }

  private DecisionsAnswer decisions(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int limit = parameters.number("limit", 20, 1, ReasonsPage.MAX_DECISIONS);
    boolean merits = isMeritsOnly(parameters);
    SearchRequest asked = parameters.search().request();
    return pool.call(() -> {
      AnyOutcome any = withoutOutcome(asked);
      SearchRequest question = Reasons.narrowed(any.question(), merits);
      return DecisionsAnswer.of(
          newest(question, "overturned", limit),
          newest(question, "upheld", limit),
          service.labels(),
          any.notes(List.of()));
    });
  }

  private EngineAnswer newest(SearchRequest question, String outcome, int limit) {
    return service.newest(question.with(FieldFilter.of(Field.OUTCOME, outcome)), limit);
  }
}
