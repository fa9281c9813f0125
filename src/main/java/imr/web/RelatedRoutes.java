package imr.web;

import imr.engine.Grouping;
import imr.engine.Hit;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.field.SearchException.BadRequest;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.query.QueryNode;
import imr.research.DecisionList;
import imr.research.SimilarDecision;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.web.api.SimilarAnswer;
import imr.web.api.SuggestAnswer;
import imr.web.page.IssueView;
import imr.web.page.SearchState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Routes of suggestions, similar decisions, citations, and the feed.
///
/// @param site the server's public address, null to derive it from each request
record RelatedRoutes(SearchService service, EnginePool pool, @Nullable URI site) {
  /// The highest issue number, far above that of any letter.
  static final int MAX_ISSUES = 9_999;

  private static final int MAX_SIMILAR = 50;
  private static final int MAX_CHOSEN = 500;

  void addTo(RoutesConfig routes) {
    Api api = new Api(routes);
    api.json("suggest", this::suggest);
    api.json("similar/{case}/{issue}", this::similar);
    api.get("citations", this::citations);
    routes.get("/feed", this::feed);
  }

  private SuggestAnswer suggest(Context ctx) {
    String q = ctx.queryParamAsClass("q", String.class).getOrDefault("");
    return SuggestAnswer.of(q, pool.call(() -> service.suggester().suggest(q)));
  }

  private SimilarAnswer similar(Context ctx) {
    int number = issueNumber(ctx.pathParam("issue"));
    Parameters parameters = Parameters.of(ctx);
    int size = parameters.number("size", 10, 1, MAX_SIMILAR);
    String wanted = parameters.one("outcome", "any");
    return pool.call(() -> {
      Determination letter = NoLetter.require(service.engine(), ctx.pathParam("case"));
      Issue issue = issue(letter, number);
      return SimilarAnswer.of(
          letter.id() + "#" + number,
          wanted,
          SimilarDecision.of(service, letter, issue, outcome(wanted, issue), size));
    });
  }

  /// The outcome that similar decisions must have, null for any.
  private static @Nullable String outcome(String wanted, Issue issue) {
    return switch (wanted) {
      case "any" -> null;
      case "same" -> IssueView.sameOutcome(issue);
      case "opposite" -> IssueView.oppositeOutcome(issue);
      case "overturned", "upheld" -> wanted;
      default ->
          throw new BadRequest(
              String.format(
                  Locale.ROOT,
                  "outcome must be any, same, opposite, overturned, or upheld, not \"%s\"",
                  wanted));
    };
  }

  private void citations(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    List<String> ids = parameters.all("id");
    String format = parameters.choice("format", "text", "csv");
    if (ids.size() > MAX_CHOSEN) {
      throw new BadRequest("a list can have at most " + MAX_CHOSEN + " decisions");
    }
    SearchState state = parameters.search();
    List<Hit> hits =
        pool.call(() ->
            ids.isEmpty()
                ? service.search(state.request()).answer().hits()
                : chosen(ids, service.read(state.request()).marking()));
    if (format.equals("csv")) {
      ctx.header("Content-Disposition", "attachment; filename=\"imr-decisions.csv\"");
      ctx.contentType("text/csv; charset=utf-8").result(DecisionList.csv(hits));
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(DecisionList.text(hits));
    }
  }

  private List<Hit> chosen(List<String> ids, List<QueryNode> marking) {
    List<Hit> hits = new ArrayList<>();
    for (String id : ids) {
      int hash = id.lastIndexOf('#');
      if (hash < 0) {
        throw new BadRequest("an issue's id looks like CM17-0001234#1, not \"" + id + '"');
      }
      Determination letter = NoLetter.require(service.engine(), id.substring(0, hash));
      Issue issue = issue(letter, issueNumber(id.substring(hash + 1)));
      hits.add(service.engine().hit(letter, issue, marking));
    }
    return hits;
  }

  private void feed(Context ctx) {
    SearchState state = SearchState.of(ctx.queryParamMap());
    SearchRequest newest =
        state
            .request()
            .withMatch(MatchMode.ALL)
            .withPaging(new SearchRequest.Paging(1, Feed.MAX_ENTRIES, Order.NEWEST, Grouping.NONE))
            .withFacets(false);
    SearchResponse response = pool.call(() -> service.search(newest));
    String address = site == null ? ctx.scheme() + "://" + ctx.host() : site.toString();
    ctx.contentType("application/atom+xml; charset=utf-8")
        .result(new Feed(address, state.url(), state.feedUrl()).write(response));
  }

  /// Parses the number of an issue, which starts from 1.
  static int issueNumber(@Nullable String typed) {
    if (typed == null || !typed.matches("[1-9]\\d{0,3}")) {
      throw new BadRequest("\"" + typed + "\" is not an issue number from 1 to " + MAX_ISSUES);
    }
    return Integer.parseInt(typed);
  }

  private static Issue issue(Determination letter, int number) {
    return letter.issues().stream()
        .filter(i -> i.number() == number)
        .findFirst()
        .orElseThrow(() -> NoLetter.withId(letter.id() + " with an issue " + number));
  }
}
