package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.Grouping;
import imr.engine.IssueQuery;
import imr.engine.IssueSet;
import imr.engine.LoadedIssue;
import imr.engine.Order;
import imr.engine.Window;
import imr.field.Field;
import imr.text.Concept;
import imr.text.SentenceRanking;
import imr.text.SentenceRanking.Scored;
import imr.text.TextMatcher;
import java.util.ArrayList;
import java.util.List;

/// Finds the best issues of a query at one point in time. Not thread-safe.
///
/// @param letters the letters of that point in time
/// @param texts rescores the matches
record TopIssues(
    Session session, QueryMapper queries, Letters letters, ClusterTerms terms, TextMatcher texts) {
  /// Far more issues than the letters on a page of 100 decide.
  private static final int MAX_ISSUES = 10_000;

  /// Matches, with their total number.
  record Matches(List<Found> list, long total) {}

  /// The matches in a window, as defined by [imr.engine.Index#top].
  Matches top(IssueQuery asked, Window window) {
    ObjectNode body =
        page(query(asked, List.of()), window.order(), window.offset(), window.limit());
    if (window.grouping() == Grouping.LETTER) {
      body.set("collapse", Dsl.object("field", Schema.OF));
    }
    JsonNode answer = session.ask(body.put("track_total_hits", asked.exact() == null), false);
    List<Found> found = found(answer, asked);
    List<Found> page =
        window.grouping() == Grouping.LETTER && !found.isEmpty()
            ? ofLetters(found, asked, window.order())
            : rescored(found, asked);
    return new Matches(page, Session.count(answer));
  }

  private ObjectNode query(IssueQuery asked, List<ObjectNode> among) {
    ArrayNode filters = queries.filtered(asked.issues().filters());
    among.forEach(filters::add);
    List<ObjectNode> should = new ArrayList<>(asked.evidence().stream().map(queries::map).toList());
    List<ObjectNode> not = new ArrayList<>();
    IssueSet exact = asked.exact();
    if (exact != null && asked.partialOnly()) {
      not.add(queries.matching(exact));
    } else if (exact != null) {
      ObjectNode named = queries.matching(exact);
      ((ObjectNode) named.path("bool")).put("_name", Found.EXACT).put("boost", 0);
      should.add(named);
    }
    return Dsl.object(
        "bool",
        Dsl.object(
            "must", queries.map(asked.issues().words()),
            "should", should,
            "filter", filters,
            "must_not", not));
  }

  private static ObjectNode page(ObjectNode query, Order order, int from, int size) {
    String days = order == Order.OLDEST ? "asc" : "desc";
    ObjectNode decided = Dsl.of(Field.DECIDED.id(), "order", days, "missing", "_last");
    ArrayNode sort = Dsl.array(List.of());
    if (order == Order.RELEVANCE) {
      sort.add("_score");
    }
    sort.add(decided).add(Dsl.object(Schema.ORDER, "asc"));
    return Dsl.object(
        "query", query,
        "sort", sort,
        "from", from,
        "size", size,
        "_source", Found.SOURCE);
  }

  private static List<Found> found(JsonNode answer, IssueQuery asked) {
    List<Found> all = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      all.add(
          asked.exact() == null
              ? Found.of(hit, true)
              : asked.partialOnly() ? Found.of(hit, false) : Found.named(hit));
    }
    return all;
  }

  /// All matching issues of the letters of these hits, grouped by letter.
  private List<Found> ofLetters(List<Found> first, IssueQuery asked, Order order) {
    List<String> ids = first.stream().map(Found::letter).toList();
    ObjectNode query = query(asked, List.of(Dsl.terms(Schema.OF, ids)));
    List<Found> issues = found(session.ask(page(query, order, 0, MAX_ISSUES), false), asked);
    return ids.stream()
        .flatMap(id -> issues.stream().filter(each -> each.letter().equals(id)))
        .toList();
  }

  /// Rescores the best matches by the text of their letters.
  private List<Found> rescored(List<Found> found, IssueQuery asked) {
    if (asked.concepts().isEmpty() || found.isEmpty()) {
      return found;
    }
    List<Concept> concepts =
        terms.asked(
            known -> asked.concepts().stream().map(node -> Concept.of(node, known)).toList());
    SentenceRanking ranking = new SentenceRanking(concepts);
    if (ranking.isEmpty()) {
      return found;
    }
    int depth = Math.min(found.size(), SentenceRanking.DEPTH);
    letters.read(found.subList(0, depth).stream().map(Found::letter).toList());
    List<Scored<Found>> scored = found.stream().map(f -> new Scored<>(f, f.score())).toList();
    return ranking
        .rank(
            scored,
            each -> {
              LoadedIssue issue = letters.issue(each);
              return issue == null ? 0 : texts.said(ranking, issue.letter(), issue.issue());
            })
        .stream()
        .map(each -> each.match().scored(each.score()))
        .toList();
  }
}
