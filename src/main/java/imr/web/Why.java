package imr.web;

import imr.engine.EngineAnswer;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.research.Outcomes;
import imr.research.Reasons;
import imr.search.ReasonsFound;
import imr.search.SearchRequest;
import imr.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Why issues were decided as they were, over HTTP.
final class Why {
  /// Decisions of each outcome that are given at most.
  static final int MOST_DECISIONS = 300;

  private static final int SENTENCES = 25;

  private final SearchService service;
  private final EnginePool pool;
  private final WhyJson json;

  Why(SearchService service, EnginePool pool) {
    this.service = service;
    this.pool = pool;
    json = new WhyJson(service.labels());
  }

  /// Writes a page.
  interface Pages {
    void write(Context ctx, String template, Object view);
  }

  void addTo(RoutesConfig routes, Pages pages) {
    routes.get("/why", ctx -> page(ctx, pages));
    routes.get("/why/sentences", ctx -> pages.write(ctx, "sentences.jte", sentences(ctx)));
    routes.get("/why/words", ctx -> pages.write(ctx, "words.jte", words(ctx)));
    routes.get("/api/why", this::reasons);
    routes.get("/api/why/words", ctx -> answer(ctx, json.write(words(ctx))));
    routes.get("/api/why/decisions", this::decisions);
  }

  private void reasons(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    boolean merits = isMeritsOnly(parameters);
    SearchRequest question = parameters.search().request();
    ReasonsFound found = pool.call(() -> service.reasons(question, merits));
    answer(ctx, json.write(found, service.engine().status()));
  }

  private void page(Context ctx, Pages pages) {
    Parameters parameters = Parameters.of(ctx);
    boolean merits = isMeritsOnly(parameters);
    SearchState state = parameters.search();
    if (Addresses.isSettled(ctx, state.question().url("/why", WhyPage.decidedOn(merits)), "")) {
      ReasonsFound found = pool.call(() -> service.reasons(state.request(), merits));
      pages.write(
          ctx, "why.jte", WhyPage.of(state, found, service.engine().status(), service.labels()));
    }
  }

  private SentencesPage sentences(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    boolean merits = isMeritsOnly(parameters);
    FieldFilter finding = SentencesPage.finding(parameters.one("finding", ""), service.labels());
    SearchState state = parameters.search();
    SearchRequest question = Reasons.narrowed(unchosen(state.request()), merits).with(finding);
    return pool.call(() ->
        SentencesPage.of(
            state,
            merits,
            LoadedLetters.of(service.engine().status()),
            service.labels(),
            finding,
            newest(question, "overturned", SENTENCES),
            newest(question, "upheld", SENTENCES)));
  }

  /// The question, unless it chooses by outcome.
  private SearchRequest unchosen(SearchRequest question) {
    Outcomes.refuseIfChosenByOutcome(question, service.read(question).interpretation());
    return question;
  }

  private WordsPage words(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int seed = parameters.number("seed", 1, 0, Integer.MAX_VALUE);
    boolean merits = isMeritsOnly(parameters);
    SearchState state = parameters.search();
    SearchRequest question = state.request();
    return pool.call(() -> WordsPage.of(service, state, question, merits, seed));
  }

  /// Whether a request asks for the merits alone.
  static boolean isMeritsOnly(Parameters parameters) {
    return parameters.choice("decided-on", "merits", "anything").equals("merits");
  }

  private void decisions(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int most = parameters.number("most", 20, 1, MOST_DECISIONS);
    boolean merits = isMeritsOnly(parameters);
    SearchRequest question = Reasons.narrowed(unchosen(parameters.search().request()), merits);
    answer(
        ctx,
        pool.call(() ->
            json.decisions(
                newest(question, "overturned", most), newest(question, "upheld", most))));
  }

  private EngineAnswer newest(SearchRequest question, String outcome, int most) {
    return service.newest(question.with(FieldFilter.of(Field.OUTCOME, outcome)), most);
  }

  private static void answer(Context ctx, String json) {
    ctx.contentType("application/json; charset=utf-8").result(json);
  }
}
