package imr.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.Grouping;
import imr.engine.Hit;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.field.IssueValues;
import imr.field.SearchException.BadRequest;
import imr.json.Json;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.query.QueryNode;
import imr.research.DecisionList;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.search.Suggester;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands beside the search: suggestions, similar decisions, lists to keep, the feed.
final class Tools {
  /// Far more than any letter decides.
  static final int MOST_ISSUES = 9_999;

  private static final int MOST_SIMILAR = 50;
  private static final int MOST_CHOSEN = 500;
  private static final String JSON = "application/json; charset=utf-8";

  private final SearchService service;
  private final EnginePool pool;
  private final @Nullable URI site;

  /// @param site where the public reaches the server, null where each request tells
  Tools(SearchService service, EnginePool pool, @Nullable URI site) {
    this.service = service;
    this.pool = pool;
    this.site = site;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/suggest", this::suggest);
    routes.get("/api/similar/{case}/{issue}", this::similar);
    routes.get("/api/citations", this::citations);
    routes.get("/feed", this::feed);
  }

  private void suggest(Context ctx) {
    String q = ctx.queryParamAsClass("q", String.class).getOrDefault("");
    ObjectNode root = Json.object();
    ArrayNode all = root.put("query", q).putArray("suggestions");
    for (Suggester.Suggestion each : pool.call(() -> service.suggester().suggest(q))) {
      all.addObject()
          .put("text", each.text())
          .put("field", each.field().id())
          .put("kind", each.field().label())
          .put("value", each.value())
          .put("label", each.label())
          .put("issues", each.issues())
          .put("query", each.q());
    }
    ctx.contentType(JSON).result(Json.write(root));
  }

  private void similar(Context ctx) {
    int number = issueNumber(ctx.pathParam("issue"));
    Parameters parameters = Parameters.of(ctx);
    int size = parameters.number("size", 10, 1, MOST_SIMILAR);
    String wanted = parameters.one("outcome", "any");
    ObjectNode root = Json.object();
    pool.call(() -> {
      Determination letter = NoLetter.unlessHeld(service.engine(), ctx.pathParam("case"));
      Issue issue = issue(letter, number);
      root.put("of", letter.id() + "#" + number).put("outcome", wanted);
      ArrayNode hits = root.putArray("hits");
      service
          .engine()
          .similar(letter, issue, outcome(wanted, issue), size)
          .forEach(hit -> hits.add(SearchJson.hit(hit)));
      return root;
    });
    ctx.contentType(JSON).result(Json.write(root));
  }

  /// The outcome that similar decisions must have, null for any.
  static @Nullable String outcome(String wanted, Issue issue) {
    String own = issue.outcome() == null ? "" : IssueValues.id(issue.outcome());
    return switch (wanted) {
      case "any" -> null;
      case "same" -> own.isEmpty() ? null : own;
      case "opposite" -> own.equals("overturned") ? "upheld" : "overturned";
      case "overturned", "upheld" -> wanted;
      default ->
          throw new BadRequest(
              String.format(
                  Locale.ROOT,
                  "outcome is any, same, opposite, overturned or upheld, not \"%s\"",
                  wanted));
    };
  }

  private void citations(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    List<String> ids = parameters.all("id");
    String format = parameters.choice("format", "text", "csv");
    if (ids.size() > MOST_CHOSEN) {
      throw new BadRequest("at most " + MOST_CHOSEN + " decisions go into a list");
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
      Determination letter = NoLetter.unlessHeld(service.engine(), id.substring(0, hash));
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
            .withPaging(new SearchRequest.Paging(1, Feed.ENTRIES, Order.NEWEST, Grouping.NONE))
            .withFacets(false);
    SearchResponse response = pool.call(() -> service.search(newest));
    String reached = site == null ? ctx.scheme() + "://" + ctx.host() : site.toString();
    ctx.contentType("application/atom+xml; charset=utf-8")
        .result(new Feed(reached, state.url(), state.feedUrl()).write(response));
  }

  /// A number from 1.
  static int issueNumber(@Nullable String typed) {
    if (typed == null || !typed.matches("[1-9]\\d{0,3}")) {
      throw new BadRequest("\"" + typed + "\" is no number from 1");
    }
    return Integer.parseInt(typed);
  }

  private static Issue issue(Determination letter, int number) {
    return letter.issues().stream()
        .filter(i -> i.number() == number)
        .findFirst()
        .orElseThrow(() -> NoLetter.called(letter.id() + " with an issue " + number));
  }
}
