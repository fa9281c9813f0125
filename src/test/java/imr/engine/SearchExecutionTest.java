package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.query.QueryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is decided above an index: exact and partial matches, pages, groups, facets.
class SearchExecutionTest {
  private static final List<Determination> LETTERS =
      List.of(
          Letters.letter("CM17-0000001")
              .decided("02/01/2017")
              .issue("MRI of the knee", Outcome.UPHELD, "No red flag is seen.")
              .issue("Cane", Outcome.OVERTURNED, "The gait is unsteady.")
              .read(),
          Letters.letter("CM17-0000002")
              .decided("02/03/2017")
              .issue("MRI of the knee", Outcome.OVERTURNED, "A red flag is seen.")
              .read(),
          Letters.letter("CM17-0000003")
              .decided("02/02/2017")
              .issue("MRI of the knee", Outcome.UPHELD, "The gait is steady.")
              .read());

  private static final FieldFilter MRI = FieldFilter.of(Field.PROCEDURE, "mri");
  private static final FieldFilter UPHELD = FieldFilter.of(Field.OUTCOME, "upheld");
  private static final QueryNode FLAG = QueryNode.words("red flag", List.of(Field.RATIONALE));
  private static final QueryNode GAIT = QueryNode.words("gait", List.of(Field.RATIONALE));

  private final MemoryIndex index = new MemoryIndex(LETTERS);
  private final SearchEngine engine = new SearchEngine(index, new IssueValues(Letters.VOCABULARY));

  @AfterEach
  void close() {
    engine.close();
  }

  private static IssueSet set(QueryNode words, FieldFilter... filters) {
    return new IssueSet(words, List.of(filters));
  }

  private static SearchPlan plan(
      IssueSet exact,
      SearchPlan.@Nullable Partial partial,
      MatchMode match,
      int offset,
      int limit,
      Field... facets) {
    return new SearchPlan(
        exact,
        List.of(),
        partial,
        match,
        new Window(Order.NEWEST, Grouping.NONE, offset, limit),
        List.of(facets),
        true);
  }

  private static SearchPlan.Partial partial(QueryNode words, int below) {
    return new SearchPlan.Partial(set(words), List.of(), below);
  }

  private static String ids(EngineAnswer answer) {
    return String.join(
        " ",
        answer.hits().stream().map(h -> h.id().substring(11) + (h.partial() ? "?" : "")).toList());
  }

  @Test
  void exactMatchesComeByPage() {
    EngineAnswer first =
        engine.search(plan(set(new QueryNode.Everything(), MRI), null, MatchMode.ALL, 0, 2));
    assertEquals("2#1 3#1", ids(first));
    assertEquals(3, first.issues());
    assertEquals(3, first.letters());
    EngineAnswer second =
        engine.search(plan(set(new QueryNode.Everything(), MRI), null, MatchMode.ALL, 2, 2));
    assertEquals("1#1", ids(second));
  }

  @Test
  void partialMatchesFollowFewExactOnes() {
    QueryNode any = new QueryNode.Any(List.of(FLAG, GAIT));
    EngineAnswer answer = engine.search(plan(set(FLAG), partial(any, 3), MatchMode.AUTO, 0, 10));
    assertEquals("2#1 1#1 3#1? 1#2?", ids(answer));
    assertEquals(2, answer.issues(), "counts cover exact matches alone");
    assertEquals(2, answer.partials());
  }

  @Test
  void enoughExactMatchesHaveNoPartialOnes() {
    QueryNode any = new QueryNode.Any(List.of(FLAG, GAIT));
    EngineAnswer answer = engine.search(plan(set(FLAG), partial(any, 2), MatchMode.AUTO, 0, 10));
    assertEquals("2#1 1#1", ids(answer));
    assertEquals(0, answer.partials());
  }

  @Test
  void aPageMayBeginAmongPartialMatches() {
    QueryNode any = new QueryNode.Any(List.of(FLAG, GAIT));
    EngineAnswer across = engine.search(plan(set(FLAG), partial(any, 3), MatchMode.AUTO, 1, 2));
    assertEquals("1#1 3#1?", ids(across));
    EngineAnswer behind = engine.search(plan(set(FLAG), partial(any, 3), MatchMode.AUTO, 3, 2));
    assertEquals("1#2?", ids(behind));
  }

  @Test
  void bestIsOneListThatTellsPartialMatches() {
    QueryNode any = new QueryNode.Any(List.of(FLAG, GAIT));
    EngineAnswer answer = engine.search(plan(set(FLAG), partial(any, 1), MatchMode.BEST, 0, 3));
    assertEquals("2#1 3#1? 1#1", ids(answer));
    assertEquals(2, answer.issues());
    assertEquals(2, answer.partials());
  }

  private static final FieldFilter OVERTURNED = FieldFilter.of(Field.OUTCOME, "overturned");
  private static final FieldFilter CANE = FieldFilter.of(Field.PROCEDURE, "walking-aid");

  private static SearchPlan nearest(
      IssueSet exact, QueryNode words, FieldFilter treatment, @Nullable FieldFilter group) {
    SearchPlan.Nearest nearest = new SearchPlan.Nearest(treatment, group, List.of(), List.of());
    return plan(
        exact,
        new SearchPlan.Partial(set(words), List.of(), 3, nearest, null),
        MatchMode.AUTO,
        0,
        10);
  }

  private static String tiers(EngineAnswer answer) {
    return String.join(
        " ", answer.hits().stream().map(h -> h.id().substring(11) + "=" + h.nearness()).toList());
  }

  @Test
  void theNearestTreatmentsComeInTiersIfNothingIsFound() {
    FieldFilter group = new FieldFilter(Field.PROCEDURE, List.of("walking-aid", "mri"));
    SearchPlan plan = nearest(set(FLAG, CANE), GAIT, CANE, group);
    assertEquals(
        "1#2=SAME_TREATMENT 2#1=SIMILAR_TREATMENT 3#1=SIMILAR_TREATMENT 1#1=SIMILAR_TREATMENT",
        tiers(engine.search(plan)),
        "each issue in the first tier that has it");
  }

  @Test
  void whatSharesOnlyWordsComesBehindTheTiers() {
    SearchPlan plan = nearest(set(FLAG, CANE), new QueryNode.Any(List.of(FLAG, GAIT)), CANE, null);
    EngineAnswer answer = engine.search(plan);
    assertEquals("1#2=SAME_TREATMENT 2#1=SOME_TERMS 3#1=SOME_TERMS 1#1=SOME_TERMS", tiers(answer));
    assertEquals(4, answer.partials());
    assertEquals(0, answer.issues());
  }

  @Test
  void somethingFoundHasNoTiers() {
    assertEquals(
        "2#1=null 3#1=SOME_TERMS 1#2=SOME_TERMS",
        tiers(engine.search(nearest(set(FLAG, MRI, OVERTURNED), GAIT, MRI, null))));
  }

  @Test
  void lettersComeWithAllTheirMatches() {
    SearchPlan plan =
        new SearchPlan(
            IssueSet.ALL,
            List.of(),
            null,
            MatchMode.ALL,
            new Window(Order.OLDEST, Grouping.LETTER, 0, 1),
            List.of(),
            true);
    assertEquals("1#1 1#2", ids(engine.search(plan)));
  }

  @Test
  void aFacetLeavesItsOwnFilterOut() {
    EngineAnswer answer =
        engine.search(
            plan(
                set(new QueryNode.Everything(), MRI, UPHELD),
                null,
                MatchMode.ALL,
                0,
                1,
                Field.OUTCOME,
                Field.SEX));
    Facet outcome = answer.facets().getFirst();
    assertEquals(
        "upheld=2 overturned=1",
        String.join(" ", outcome.values().stream().map(v -> v.value() + "=" + v.count()).toList()));
    assertTrue(outcome.values().getFirst().selected());
    assertFalse(outcome.values().getLast().selected());
    assertEquals(2, answer.facets().getLast().values().getFirst().count());
    assertEquals(0L, answer.outcomes().get("overturned"), "of the search itself");
  }

  @Test
  void aSearchWithoutAPageOnlyCounts() {
    assertEquals(4, engine.search(plan(IssueSet.ALL, null, MatchMode.ALL, 0, 0)).issues());
    assertEquals(List.of("facets 1"), index.asked);
  }

  @Test
  void whatAnIndexCouldNotLookAtIsSaid() {
    index.missing = "one part does not answer";
    assertEquals(
        "one part does not answer",
        engine.search(plan(IssueSet.ALL, null, MatchMode.ALL, 0, 1)).missing());
  }
}
