package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.EngineAnswer;
import imr.engine.Facet;
import imr.engine.FacetCounts;
import imr.engine.Grouping;
import imr.engine.Hit;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.engine.SearchPlan;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.query.QueryNode;
import imr.text.Concept;
import imr.text.OwnTexts;
import imr.text.PassageHighlighter;
import imr.text.SentenceRanking;
import imr.text.SentenceRanking.Scored;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One search, carried out on one point in time. Used by one thread.
final class Execution {
  /// Far more than any letter decides, for a page of 100 letters.
  private static final int MOST_ISSUES = 10_000;

  private final Session session;
  private final QueryMapper queries;
  private final PassageHighlighter highlighter;
  private final ClusterFrequencies index;
  private final OwnTexts texts;
  private final SearchPlan plan;
  private final Letters letters;
  private final Facets facets;

  Execution(
      Session session,
      QueryMapper queries,
      PassageHighlighter highlighter,
      ClusterFrequencies index,
      OwnTexts texts,
      Facets facets,
      SearchPlan plan) {
    this.session = session;
    this.queries = queries;
    this.highlighter = highlighter;
    this.index = index;
    this.texts = texts;
    this.plan = plan;
    letters = new Letters(session);
    this.facets = facets;
  }

  EngineAnswer answer() {
    JsonNode first = session.ask(main(), false);
    long exact = Session.count(first);
    Set<Field> counted = new LinkedHashSet<>(plan.facets());
    counted.add(Field.OUTCOME);
    FacetCounts counts = facets.count(matching(plan.filters()), counted, exact);
    List<Found> partial = partial(exact);
    List<Hit> hits = hits(first, exact, partial);
    List<Facet> shown = facets(counts);
    return new EngineAnswer(
        session.fingerprint(),
        exact,
        counts.letters(),
        partial.size(),
        Facet.outcomes(counts.of(Field.OUTCOME)),
        hits,
        shown,
        session.missing());
  }

  private ObjectNode matching(List<FieldFilter> filters) {
    return queries.matching(plan.words(), filters);
  }

  /// The page of exact matches, and their number.
  private ObjectNode main() {
    boolean listed = plan.match() != MatchMode.BEST || plan.partial() == null;
    ObjectNode body = page(ranking(List.of()), plan.offset(), listed ? plan.limit() : 0);
    if (plan.group() == Grouping.LETTER) {
      body.set("collapse", Dsl.object("field", Schema.OF));
    }
    return body.put("track_total_hits", true);
  }

  private ObjectNode page(ObjectNode query, int from, int size) {
    ObjectNode decided =
        Dsl.object(
            Field.DECIDED.id(),
            Dsl.object("order", plan.order() == Order.OLDEST ? "asc" : "desc", "missing", "_last"));
    ArrayNode sort = Dsl.array(List.of());
    if (plan.order() == Order.RELEVANCE) {
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

  /// The exact matches, ranked by their words and by the evidence.
  private ObjectNode ranking(List<ObjectNode> among) {
    ArrayNode filters = queries.filtered(plan.filters());
    among.forEach(filters::add);
    return Dsl.object(
        "bool",
        Dsl.object(
            "must", queries.map(plan.words()),
            "should", plan.evidence().stream().map(queries::map).toList(),
            "filter", filters));
  }

  private static List<Found> found(JsonNode answer, boolean exact) {
    List<Found> all = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> all.add(Found.of(hit, exact)));
    return all;
  }

  /// The best partial matches, none where there are to be none.
  private List<Found> partial(long exact) {
    QueryNode partial = plan.partial();
    boolean wanted = plan.match() == MatchMode.BEST || exact < plan.partialBelow();
    if (!wanted || partial == null) {
      return List.of();
    }
    ObjectNode query =
        Dsl.object(
            "bool",
            Dsl.object(
                "must", queries.map(partial),
                "filter", queries.filtered(plan.partialFilters()),
                "must_not", matching(plan.filters())));
    return found(session.ask(page(query, 0, SearchPlan.MOST_PARTIAL), false), false);
  }

  private List<Hit> hits(JsonNode first, long exact, List<Found> partial) {
    if (plan.match() == MatchMode.BEST && plan.partial() != null) {
      return read(best(plan.partial()));
    }
    List<Found> found = found(first, true);
    if (plan.group() == Grouping.LETTER) {
      return read(found.isEmpty() ? found : ofLetters(found));
    }
    int end = plan.offset() + plan.limit();
    int from = (int) Math.max(0, plan.offset() - exact);
    int to = (int) Math.min(partial.size(), end - exact);
    if (from < to) {
      found.addAll(ranked(partial).subList(from, to));
    }
    return read(found);
  }

  /// Exact and partial matches in one list, scored alike; each tells which it is.
  private List<Found> best(QueryNode partial) {
    ObjectNode exact = matching(plan.filters());
    ((ObjectNode) exact.path("bool")).put("_name", Found.EXACT).put("boost", 0);
    ObjectNode query =
        Dsl.object(
            "bool",
            Dsl.object(
                "must", queries.map(partial),
                "should", exact,
                "filter", queries.filtered(plan.partialFilters())));
    List<Found> all = new ArrayList<>();
    session
        .ask(page(query, plan.offset(), plan.limit()), false)
        .path("hits")
        .path("hits")
        .forEach(hit -> all.add(Found.named(hit)));
    return all;
  }

  /// All issues that match of the letters that some stand for, those of a letter together.
  private List<Found> ofLetters(List<Found> first) {
    List<String> ids = first.stream().map(Found::letter).toList();
    ObjectNode query = ranking(List.of(Dsl.object("terms", Dsl.object(Schema.OF, ids))));
    List<Found> issues = found(session.ask(page(query, 0, MOST_ISSUES), false), true);
    return ids.stream()
        .flatMap(id -> issues.stream().filter(each -> each.letter().equals(id)))
        .toList();
  }

  /// Partial matches that say more of what is asked in one breath come first.
  private List<Found> ranked(List<Found> found) {
    if (plan.order() != Order.RELEVANCE) {
      return found;
    }
    List<Concept> concepts = index.concepts(plan.concepts());
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
              Determination letter = letters.of(each.letter());
              return texts.said(ranking, letter, letter.issues().get(each.place()));
            })
        .stream()
        .map(each -> each.match().scored(each.score()))
        .toList();
  }

  private List<Hit> read(List<Found> found) {
    return hits(session, letters, highlighter, found, plan.marking());
  }

  /// The best hits of a query, all of them exact.
  static List<Hit> hits(
      Session session,
      PassageHighlighter highlighter,
      ObjectNode query,
      int most,
      List<QueryNode> marking) {
    JsonNode answer =
        session.ask(Dsl.object("query", query, "size", most, "_source", Found.SOURCE), false);
    return hits(session, new Letters(session), highlighter, found(answer, true), marking);
  }

  private static List<Hit> hits(
      Session session,
      Letters letters,
      PassageHighlighter highlighter,
      List<Found> found,
      List<QueryNode> marking) {
    letters.read(found.stream().map(Found::letter).toList());
    List<Hit> hits = new ArrayList<>();
    for (Found each : found) {
      if (letters.has(each.letter()) || session.missing().isEmpty()) {
        Determination letter = letters.of(each.letter());
        Issue issue = letter.issues().get(each.place());
        hits.add(
            Hit.of(
                letter,
                issue,
                each.score(),
                !each.exact(),
                highlighter.shown(letter, issue, marking)));
      }
    }
    return hits;
  }

  /// A field's facet leaves the field's own filters out, so each filtered field is counted anew.
  private List<Facet> facets(FacetCounts counts) {
    List<Facet> all = new ArrayList<>();
    for (Field field : plan.facets()) {
      List<FieldFilter> others = plan.filters().stream().filter(f -> f.field() != field).toList();
      FacetCounts speaking =
          others.size() == plan.filters().size()
              ? counts
              : facets.count(matching(others), List.of(field));
      all.add(Facet.of(field, speaking.of(field), plan.filters()));
    }
    return all;
  }
}
