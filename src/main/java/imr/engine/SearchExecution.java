package imr.engine;

import imr.field.Field;
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
    List<? extends Match> partial = partial(issues);
    List<? extends Match> page =
        ranked == null ? followed(exact, partial, issues) : best(ranked.issues());
    List<Hit> hits = reader.hits(index, page, plan.marking());
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

  /// The best partial matches, if they are wanted. Returns all that any page may show, so that
  /// every page knows their number.
  private List<? extends Match> partial(long exact) {
    SearchPlan.Partial partial = plan.partial();
    if (partial == null || (plan.match() != MatchMode.BEST && exact >= partial.below())) {
      return List.of();
    }
    boolean shown = plan.match() != MatchMode.BEST && plan.window().end() > exact;
    boolean scored = shown && plan.window().order() == Order.RELEVANCE;
    return index.top(
        IssueQuery.partial(partial.issues(), plan.exact(), scored ? partial.concepts() : List.of()),
        Window.first(plan.window().order(), SearchPlan.MAX_PARTIAL));
  }

  /// The page: exact matches, then partial ones if there is room.
  private List<Match> followed(
      List<? extends Match> exact, List<? extends Match> partial, long issues) {
    List<Match> page = new ArrayList<>(exact);
    if (plan.window().grouping() == Grouping.NONE) {
      int from = (int) Math.max(0, plan.window().offset() - issues);
      int to = (int) Math.min(partial.size(), plan.window().end() - issues);
      if (from < to) {
        page.addAll(partial.subList(from, to));
      }
    }
    return page;
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
