package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.EngineAnswer;
import imr.engine.Grouping;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.SearchException.BadRequest;
import imr.query.Interpretation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be asked, and how a question changes.
class RequestsTest {
  private static final FieldFilter NECK = FieldFilter.of(Field.REGION, "neck");
  private static final FieldFilter MRI = FieldFilter.of(Field.PROCEDURE, "mri");

  private static SearchRequest request(String q, int page, int size) {
    return new SearchRequest(
        q,
        List.of(NECK),
        new SearchRequest.Reading(false, SearchRequest.Syntax.LUCENE),
        MatchMode.ALL,
        new SearchRequest.Paging(page, size, Order.NEWEST, Grouping.LETTER),
        false);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 100", "100, 100", "10000, 1"})
  void pagesReachDownToHitTenThousand(int page, int size) {
    assertEquals(page, request("", page, size).page());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 20, page must be 1 or more", "-1, 20, page must be 1 or more",
        "1, 0, size must be from 1 to 100",
    "1, 101, size must be from 1 to 100", "101, 100, 'result 10,000'",
        "2147483647, 100, 'result 10,000'"
  })
  void otherPagesAreRejected(int page, int size, String what) {
    BadRequest e = assertThrows(BadRequest.class, () -> request("", page, size));
    assertTrue(String.valueOf(e.getMessage()).contains(what), e.getMessage());
  }

  @Test
  void aPageTooFarSaysWhatToDo() {
    BadRequest e = assertThrows(BadRequest.class, () -> request("", 9999, 20));
    assertEquals(
        "There is no page 9,999: pages end with result 10,000, on page 500. Open an earlier page,"
            + " narrow the search, or export all results.",
        e.getMessage());
  }

  @Test
  void aQueryHasTwoThousandCharacters() {
    assertEquals(2000, request("a".repeat(2000), 1, 20).words().length());
    SearchRequest tooLong = request("a".repeat(2001), 1, 20);
    BadRequest e = assertThrows(BadRequest.class, tooLong::words);
    assertTrue(String.valueOf(e.getMessage()).contains("2,001"), e.getMessage());
  }

  @Test
  void anotherQuestionBeginsOnItsFirstPageAndKeepsTheRest() {
    SearchRequest third = request("a", 3, 10);
    SearchRequest first =
        new SearchRequest(
            "b",
            List.of(NECK),
            new SearchRequest.Reading(false, SearchRequest.Syntax.LUCENE),
            MatchMode.ALL,
            new SearchRequest.Paging(1, 10, Order.NEWEST, Grouping.LETTER),
            false);
    assertEquals(first, third.withQ("b"));
    assertEquals(List.of(NECK, MRI), third.with(MRI).filters());
    assertEquals(1, third.with(MRI).page());
    assertEquals("a", third.with(MRI).q());
    assertEquals(List.of(MRI), third.with(MRI).without(NECK).filters());
    assertEquals(1, third.without(NECK).page());
  }

  @Test
  void aQuestionIsDescribedInALine() {
    assertEquals("", SearchRequest.of("").described());
    assertEquals("knee pain", SearchRequest.of("knee pain").described());
    assertEquals("region:neck", SearchRequest.of("").with(NECK).described());
    assertEquals(
        "pain region:neck procedure:mri,x-ray",
        SearchRequest.of("pain")
            .with(NECK)
            .with(new FieldFilter(Field.PROCEDURE, List.of("mri", "x-ray")))
            .described());
  }

  @Test
  void choicesGoByTheirIds() {
    assertEquals(Order.OLDEST, SearchRequest.order("oldest"));
    assertEquals(SearchRequest.Syntax.LUCENE, SearchRequest.syntax("lucene"));
    assertEquals(MatchMode.BEST, SearchRequest.match("best"));
    assertEquals(Grouping.LETTER, SearchRequest.group("letter"));
    BadRequest e = assertThrows(BadRequest.class, () -> SearchRequest.order("Oldest"));
    assertEquals("sort must be one of relevance, newest, oldest, not \"Oldest\"", e.getMessage());
    assertThrows(BadRequest.class, () -> SearchRequest.match(""));
  }

  @Test
  void countsAreByOneToThreeFieldsEachOnce() {
    SearchRequest all = SearchRequest.of("");
    List<Field> three = List.of(Field.PROCEDURE, Field.REGION, Field.OUTCOME);
    assertEquals(three, new CountRequest(all, three, CountRequest.Unit.ISSUES).by());
    List<Field> four = new ArrayList<>(three);
    four.add(Field.SEX);
    for (List<Field> by : List.of(List.<Field>of(), four)) {
      assertThrows(BadRequest.class, () -> new CountRequest(all, by, CountRequest.Unit.ISSUES));
    }
    List<Field> twice = List.of(Field.SEX, Field.SEX);
    BadRequest e =
        assertThrows(
            BadRequest.class, () -> new CountRequest(all, twice, CountRequest.Unit.ISSUES));
    assertTrue(String.valueOf(e.getMessage()).endsWith("sex, sex"), e.getMessage());
  }

  @Test
  void fieldsAreListedWithCommas() {
    assertEquals(List.of(Field.OUTCOME, Field.REGION), CountRequest.fields("outcome, region"));
    assertEquals(CountRequest.Unit.LETTERS, CountRequest.unit("letters"));
    BadRequest e = assertThrows(BadRequest.class, () -> CountRequest.unit("pages"));
    assertTrue(String.valueOf(e.getMessage()).contains("\"pages\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "outcome,", "decided", "rationale", "wrzl", "Outcome", "case"})
  void whatIsNotCountedIsRejected(String list) {
    BadRequest e = assertThrows(BadRequest.class, () -> CountRequest.fields(list));
    assertTrue(String.valueOf(e.getMessage()).startsWith("you can't count by"));
  }

  @Test
  void aComparisonNeedsTwoDifferentGroups() {
    SearchRequest all = SearchRequest.of("");
    assertEquals("b", new CompareRequest(all, "a", "b").b());
    assertThrows(BadRequest.class, () -> new CompareRequest(all, " ", "b"));
    assertThrows(BadRequest.class, () -> new CompareRequest(all, "a", ""));
    assertThrows(BadRequest.class, () -> new CompareRequest(all, "a", " a "));
  }

  private static int pages(Grouping group, int size, long issues, long letters, long partials) {
    SearchRequest request =
        SearchRequest.of("").withPaging(new SearchRequest.Paging(1, size, Order.RELEVANCE, group));
    return new SearchResponse(
            request,
            new Interpretation("", Set.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            new EngineAnswer("", issues, letters, partials, Map.of(), List.of(), List.of(), ""),
            Advice.NONE,
            null,
            null,
            new SearchResponse.Receipt("", "", Instant.EPOCH, "", "", 0))
        .pages();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 0, 0, 0, 1",
    "NONE, 20, 5, 0, 1",
    "NONE, 21, 5, 0, 2",
    "NONE, 15, 5, 6, 2",
    "LETTER, 100, 20, 9, 1",
    "LETTER, 100, 41, 0, 3",
    "NONE, 50000, 9, 0, 500"
  })
  void pagesCountWhatIsShown(Grouping group, long issues, long letters, long partials, int pages) {
    assertEquals(pages, pages(group, 20, issues, letters, partials));
  }

  @Test
  void aComparisonIsDescribedWithItsGroups() {
    SearchRequest all = SearchRequest.of("knee");
    CompareRequest compared = new CompareRequest(all, " MRI", "x-ray ");
    assertEquals("knee a=MRI b=x-ray", compared.described(all));
    assertEquals("a=MRI b=x-ray", compared.described(SearchRequest.of("")));
  }
}
