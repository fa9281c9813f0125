package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.SearchException;
import imr.query.QueryLanguage;
import imr.query.QueryNode;
import imr.search.SearchRequest.Where;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereSaidTest {
  private final SearchService service = new CountingIndex().service();

  @AfterEach
  void close() {
    service.engine().close();
  }

  private QueryLanguage.Read read(String q, Where where) {
    return service.read(SearchRequest.of(q).withWhere(where));
  }

  @Test
  void theReviewersWordsAreTheRequestAndTheRationale() {
    QueryNode words = read("gadget", Where.REVIEWER).words();
    assertEquals(List.of(Field.REQUEST, Field.RATIONALE), ((QueryNode.Text) words).in());
  }

  @Test
  void theSummaryAloneIsWhatTheReviewersWordsDoNotFind() {
    QueryNode all = read("gadget", Where.ANYWHERE).words();
    QueryNode own = read("gadget", Where.REVIEWER).words();
    QueryLanguage.Read summary = read("gadget", Where.SUMMARY);
    assertEquals(new QueryNode.All(List.of(all, new QueryNode.Not(own))), summary.words());
    assertEquals(null, summary.partial());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MRI", "summary:gadget", "rationale:gadget", "MRI NOT gadget", ""})
  void otherQueriesStayAsTheyAre(String q) {
    QueryLanguage.Read anywhere = read(q, Where.ANYWHERE);
    assertFalse(WhereSaid.matters(anywhere));
    for (Where where : Where.values()) {
      assertEquals(anywhere, read(q, where));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gadget OR widget", "gadget w/3 widget", "MRI (gadget or widget)"})
  void alternativesAndProximitiesAreRestrictedToo(String q) {
    assertTrue(WhereSaid.matters(read(q, Where.ANYWHERE)));
    assertNotEquals(read(q, Where.ANYWHERE).words(), read(q, Where.REVIEWER).words());
    assertFalse(read(q, Where.REVIEWER).words().toString().contains("SUMMARY"));
    assertFalse(WhereSaid.matters(read(q, Where.REVIEWER)));
  }

  @Test
  void luceneSyntaxNamesItsTexts() {
    assertThrows(
        SearchException.BadRequest.class,
        () -> new SearchRequest.Reading(true, SearchRequest.Syntax.LUCENE, Where.SUMMARY));
  }

  @Test
  void theReceiptSaysWhere() {
    assertEquals(
        "gadget where=summary", SearchRequest.of("gadget").withWhere(Where.SUMMARY).described());
  }
}
