package imr.lucene;

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
import imr.query.QueryNode;
import imr.text.PassageHighlighter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/// One search, carried out on one view of the index.
final class Execution {
  private final IndexSearcher searcher;
  private final QueryMapper queries;
  private final HitReader hits;
  private final CountCache cache;
  private final SearchPlan plan;

  Execution(
      IndexSearcher searcher,
      QueryMapper queries,
      PassageHighlighter highlighter,
      CountCache cache,
      SearchPlan plan) {
    this.searcher = searcher;
    this.cache = cache;
    this.queries = queries;
    this.hits = new HitReader(searcher, highlighter);
    this.plan = plan;
  }

  /// @param fingerprint of the letters that are searched
  EngineAnswer answer(String fingerprint) throws IOException {
    List<Field> counted = new ArrayList<>(plan.facets());
    if (!counted.contains(Field.OUTCOME)) {
      counted.add(Field.OUTCOME);
    }
    FacetCounts counts = counted(matching(plan.filters()), counted);
    ScoreDoc[] partial = partial(counts.issues());
    return new EngineAnswer(
        fingerprint,
        counts.issues(),
        counts.letters(),
        partial.length,
        Facet.outcomes(counts.of(Field.OUTCOME)),
        hits(counts.issues(), partial),
        facets(counts),
        "");
  }

  private FacetCounts counted(Query query, List<Field> fields) throws IOException {
    return cache.count(searcher, query, fields);
  }

  /// The best partial matches, none where there are to be none: found once, for their number too.
  private ScoreDoc[] partial(long exact) throws IOException {
    boolean wanted =
        plan.partial() != null && (plan.match() == MatchMode.BEST || exact < plan.partialBelow());
    if (!wanted || plan.partial() == null) {
      return new ScoreDoc[0];
    }
    Query query =
        new BooleanQuery.Builder()
            .add(queries.map(plan.partial()), Occur.MUST)
            .add(queries.filtered(plan.partialFilters()), Occur.FILTER)
            .add(matching(plan.filters()), Occur.MUST_NOT)
            .build();
    return top(query, SearchPlan.MOST_PARTIAL);
  }

  private List<Hit> hits(long exact, ScoreDoc[] partial) throws IOException {
    if (plan.match() == MatchMode.BEST && plan.partial() != null) {
      return best(exact, plan.partial());
    }
    if (plan.group() == Grouping.LETTER) {
      return read(new LetterGroups(sort(), plan).top(searcher, ranking()), doc -> false);
    }
    List<Hit> hits = new ArrayList<>();
    int end = plan.offset() + plan.limit();
    if (plan.offset() < exact && plan.limit() > 0) {
      hits.addAll(read(behind(top(ranking(), end), plan.offset()), doc -> false));
    }
    int from = (int) Math.max(0, plan.offset() - exact);
    int to = (int) Math.min(partial.length, end - exact);
    if (from < to) {
      hits.addAll(read(Arrays.copyOfRange(ranked(partial), from, to), doc -> true));
    }
    return hits;
  }

  /// Exact and partial matches in one list, scored alike; exact ones are told by asking for them
  /// apart.
  private List<Hit> best(long exact, QueryNode partial) throws IOException {
    Query either =
        new BooleanQuery.Builder()
            .add(queries.map(partial), Occur.MUST)
            .add(queries.filtered(plan.partialFilters()), Occur.FILTER)
            .build();
    ScoreDoc[] found = top(either, plan.offset() + plan.limit());
    Set<Integer> exactDocs = new HashSet<>();
    if (exact > 0) {
      for (ScoreDoc doc : top(ranking(), (int) Math.min(exact, SearchPlan.MAX_DEPTH))) {
        exactDocs.add(doc.doc);
      }
    }
    return read(behind(found, plan.offset()), doc -> !exactDocs.contains(doc));
  }

  private ScoreDoc[] ranked(ScoreDoc[] found) throws IOException {
    return plan.order() == Order.RELEVANCE
        ? new PartialRanking(searcher, plan.concepts(), queries).rank(found)
        : found;
  }

  private ScoreDoc[] top(Query query, int count) throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(sort(), count, null, 1)).scoreDocs;
  }

  private static ScoreDoc[] behind(ScoreDoc[] found, int from) {
    return Arrays.copyOfRange(found, Math.min(from, found.length), found.length);
  }

  private List<Hit> read(ScoreDoc[] found, Predicate<Integer> partial) throws IOException {
    return hits.hits(found, plan.marking(), partial);
  }

  private Sort sort() {
    SortField id = new SortField(Schema.ORDER, SortField.Type.STRING);
    return switch (plan.order()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, decided(true), id);
      case NEWEST -> new Sort(decided(true), id);
      case OLDEST -> new Sort(decided(false), id);
    };
  }

  private static SortField decided(boolean newestFirst) {
    Long undated = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE; // they come last
    return new SortField(Field.DECIDED.id(), SortField.Type.LONG, newestFirst, undated);
  }

  /// The exact matches, without their ranking.
  private Query matching(List<FieldFilter> filters) {
    return queries.matching(plan.words(), filters);
  }

  /// The exact matches, ranked by their words and by the evidence.
  private Query ranking() {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(queries.map(plan.words()), Occur.MUST);
    plan.evidence().forEach(node -> builder.add(queries.map(node), Occur.SHOULD));
    builder.add(queries.filtered(plan.filters()), Occur.FILTER);
    return builder.build();
  }

  /// A field's facet leaves the field's own filters out, so each filtered field is counted anew.
  private List<Facet> facets(FacetCounts counts) throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (Field field : plan.facets()) {
      List<FieldFilter> others = plan.filters().stream().filter(f -> f.field() != field).toList();
      FacetCounts speaking =
          others.size() == plan.filters().size()
              ? counts
              : counted(matching(others), List.of(field));
      facets.add(Facet.of(field, speaking.of(field), plan.filters()));
    }
    return facets;
  }
}
