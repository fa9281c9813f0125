package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/// One search on one state of an index. Decides which matches are exact or partial, what the page
/// holds, and what its facets count, the same way for every engine. Not thread-safe.
final class SearchExecution {
  private final Index index;
  private final CountCache counts;
  private final HitReader reader;
  private final SearchPlan plan;

  SearchExecution(Index index, CountCache counts, HitReader reader, SearchPlan plan) {
    this.index = index;
    this.counts = counts;
    this.reader = reader;
    this.plan = plan;
  }

  EngineAnswer answer() {
    SearchPlan.Partial ranked = plan.match() == MatchMode.BEST ? plan.partial() : null;
    List<? extends Match> exact = ranked == null ? page() : List.of();
    FacetCounts counted = counted();
    long issues = counted.issues();
    List<Near> partial = partial(issues);
    List<Hit> hits =
        ranked == null
            ? hits(exact, followed(partial, issues))
            : reader.hits(index, best(ranked.issues()), plan.marking());
    List<Facet> facets = facets(counted);
    IndexStatus status = index.status();
    return new EngineAnswer(
        status.fingerprint(),
        issues,
        counted.letters(),
        partial.size(),
        Facet.outcomes(counted.of(Field.OUTCOME)),
        hits,
        facets,
        status.missing());
  }

  /// A partial match, its score among those of the same nearness, and why it is one.
  private record Near(Match match, float score, Nearness nearness) {}

  private List<Hit> hits(List<? extends Match> exact, List<Near> partial) {
    List<Match> page = new ArrayList<>(exact);
    partial.forEach(near -> page.add(near.match));
    List<Hit> hits = new ArrayList<>(reader.hits(index, page, plan.marking()));
    for (int i = 0; i < partial.size(); i++) {
      int at = exact.size() + i;
      hits.set(at, hits.get(at).with(partial.get(i).nearness, partial.get(i).score));
    }
    return hits;
  }

  /// The page of exact matches.
  private List<? extends Match> page() {
    return plan.window().limit() == 0
        ? List.of()
        : index.top(IssueQuery.exact(plan.exact(), plan.evidence()), plan.window());
  }

  private FacetCounts counted() {
    List<Field> fields = new ArrayList<>(plan.facets());
    if (!fields.contains(Field.OUTCOME)) {
      fields.add(Field.OUTCOME);
    }
    return counts.count(index, plan.exact(), fields);
  }

  /// The best partial matches, none if there are to be none: all that may ever be shown, so that
  /// their number is known on each page.
  private List<Near> partial(long exact) {
    SearchPlan.Partial partial = plan.partial();
    if (partial == null || (plan.match() != MatchMode.BEST && exact >= partial.below())) {
      return List.of();
    }
    List<Near> found = new ArrayList<>();
    SearchPlan.Nearest nearest = exact == 0 ? partial.nearest() : null;
    List<FieldFilter> taken = new ArrayList<>();
    if (nearest != null) {
      tier(Nearness.SAME_TREATMENT, nearest.treatment(), nearest, taken, found);
      if (nearest.group() != null) {
        tier(Nearness.SIMILAR_TREATMENT, nearest.group(), nearest, taken, found);
      }
    }
    boolean shown = plan.match() != MatchMode.BEST && plan.window().end() > exact + found.size();
    boolean scored = shown && plan.window().order() == Order.RELEVANCE;
    int room = SearchPlan.MAX_PARTIAL - found.size();
    SearchPlan.Broader broader = partial.broader();
    if (broader == null || !scored) {
      IssueSet all =
          broader == null ? partial.issues() : either(partial.issues(), broader.issues());
      List<QueryNode> concepts = scored ? partial.concepts() : List.of();
      add(top(partial(all, taken, concepts), room), Nearness.SOME_TERMS, found);
      return found;
    }
    ReciprocalRankFusion.<Match>join(
            List.of(
                top(partial(partial.issues(), taken, partial.concepts()), room),
                top(partial(broader.issues(), taken, broader.concepts()), room)),
            Match::key)
        .stream()
        .limit(room)
        .forEach(each -> found.add(new Near(each.element(), each.score(), Nearness.SOME_TERMS)));
    return found;
  }

  /// Adds the issues of one treatment or group that no tier before has.
  private void tier(
      Nearness nearness,
      FieldFilter of,
      SearchPlan.Nearest nearest,
      List<FieldFilter> taken,
      List<Near> found) {
    IssueSet issues = new IssueSet(new QueryNode.Everything(), nearest.filters()).with(of);
    IssueQuery query = IssueQuery.exact(without(issues, taken), nearest.evidence());
    add(top(query, SearchPlan.MAX_PARTIAL - found.size()), nearness, found);
    taken.add(of);
  }

  private static void add(List<? extends Match> matches, Nearness nearness, List<Near> found) {
    matches.forEach(match -> found.add(new Near(match, match.score(), nearness)));
  }

  private IssueQuery partial(IssueSet issues, List<FieldFilter> taken, List<QueryNode> concepts) {
    return IssueQuery.partial(without(issues, taken), plan.exact(), concepts);
  }

  /// The issues of both sets, which have the same filters.
  private static IssueSet either(IssueSet one, IssueSet other) {
    return new IssueSet(new QueryNode.Any(List.of(one.words(), other.words())), one.filters());
  }

  private List<? extends Match> top(IssueQuery query, int room) {
    return room <= 0 ? List.of() : index.top(query, Window.first(plan.window().order(), room));
  }

  private static IssueSet without(IssueSet issues, List<FieldFilter> taken) {
    if (taken.isEmpty()) {
      return issues;
    }
    List<QueryNode> all = new ArrayList<>(List.of(issues.words()));
    taken.forEach(filter -> all.add(new QueryNode.Not(new QueryNode.Coded(filter))));
    return new IssueSet(QueryNode.all(all), issues.filters());
  }

  /// The partial matches on the page, if there is room behind the exact ones.
  private List<Near> followed(List<Near> partial, long issues) {
    if (plan.window().grouping() != Grouping.NONE) {
      return List.of();
    }
    int from = (int) Math.max(0, plan.window().offset() - issues);
    int to = (int) Math.min(partial.size(), plan.window().end() - issues);
    return from < to ? partial.subList(from, to) : List.of();
  }

  /// Exact and partial matches in one list, scored the same way.
  private List<? extends Match> best(IssueSet either) {
    return index.top(IssueQuery.either(either, plan.exact()), plan.window());
  }

  /// Counts the facets. Each field that has a filter is counted separately, because its facet
  /// ignores that filter.
  private List<Facet> facets(FacetCounts all) {
    List<Facet> facets = new ArrayList<>();
    for (Field field : plan.facets()) {
      IssueSet others = plan.exact().without(field);
      FacetCounts own =
          others.equals(plan.exact()) ? all : counts.count(index, others, List.of(field));
      facets.add(Facet.of(field, own.of(field), plan.exact().filters()));
    }
    return facets;
  }
}
