package imr.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.Grouping;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.SearchException.BadRequest;
import imr.search.SearchRequest;
import imr.search.SearchRequest.Paging;
import imr.search.SearchRequest.Reading;
import imr.search.SearchRequest.Syntax;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A search as a URL, there and back.
class SearchStateTest {
  private static SearchState read(String url) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int at = url.indexOf('?');
    for (String part : at < 0 ? new String[0] : url.substring(at + 1).split("&")) {
      String[] pair = part.split("=", 2);
      parameters
          .computeIfAbsent(pair[0], name -> new ArrayList<>())
          .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return SearchState.of(parameters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=knee+MRI",
        "/?q=%22a+b%22+OR+60%C2%B0+%26+c%3Dd",
        "/?q=MRI&outcome=overturned&region=lumbar&region=cervical",
        "/?decided=2016..2017&age=60..70",
        "/?sort=newest&understand=false&syntax=lucene&match=all&group=letter&size=50&page=3",
        "/?q=x&match=best&page=100&size=100",
      })
  void aUrlThatIsReadIsWrittenTheSame(String url) {
    SearchState state = read(url);
    assertEquals(state, read(state.url()));
    assertEquals(parameters(url), parameters(state.url()));
  }

  private static List<String> parameters(String url) {
    return url.equals("/")
        ? List.of()
        : List.of(url.substring(2).split("&")).stream().sorted().toList();
  }

  @Test
  void everyPartOfARequestIsInTheUrl() {
    SearchRequest request =
        new SearchRequest(
            "neck",
            List.of(new FieldFilter(Field.OUTCOME, List.of("upheld"))),
            new Reading(false, Syntax.LUCENE),
            MatchMode.BEST,
            new Paging(2, 50, Order.OLDEST, Grouping.LETTER),
            true);
    assertEquals(request, read(new SearchState(request).url()).request());
  }

  @Test
  void whatIsUsualIsInNoUrl() {
    assertEquals("/", SearchState.EMPTY.url());
    assertEquals("/api/v1/search", SearchState.EMPTY.apiUrl());
    assertEquals("/", read("/?q=&sort=relevance&size=20&page=1&outcome=&match=auto").url());
  }

  @Test
  void filtersOfOneFieldAreOne() {
    SearchRequest twice =
        SearchRequest.of("")
            .with(FieldFilter.of(Field.REGION, "knee"))
            .with(FieldFilter.of(Field.OUTCOME, "upheld"))
            .with(new FieldFilter(Field.REGION, List.of("hip", "knee")));
    assertEquals("/?outcome=upheld&region=knee&region=hip", new SearchState(twice).url());
  }

  @Test
  void aValueIsToggledWhateverItsCase() {
    SearchState knee = SearchState.EMPTY.toggle(Field.REGION, "knee");
    assertTrue(knee.has(Field.REGION, "Knee"));
    assertFalse(knee.has(Field.INJURED_REGION, "knee"));
    assertEquals(SearchState.EMPTY, knee.toggle(Field.REGION, "KNEE"));
  }

  @Test
  void aChangeLeadsBackToTheFirstPage() {
    SearchState third = read("/?q=MRI&page=3");
    assertEquals("/?q=MRI&sort=newest", third.withSort(Order.NEWEST).url());
    assertEquals("/?q=MRI&size=50", third.withSize(50).url());
    assertEquals("/?q=MRI&region=knee", third.toggle(Field.REGION, "knee").url());
    assertEquals("/?q=CT", third.withQ("CT").url());
    assertEquals("/?q=MRI&understand=false", third.withUnderstand(false).url());
    assertEquals("/?q=MRI&page=4", third.withPage(4).url());
  }

  @Test
  void pagesOfNumbersAskTheSameWhateverOrderAndPage() {
    SearchState state = read("/?q=MRI&region=knee&sort=newest&group=letter&match=all&page=2");
    assertEquals("/counts?q=MRI&region=knee&by=sex", state.countsUrl("by=sex"));
    assertEquals("/feed?q=MRI&region=knee", state.feedUrl());
    assertEquals(
        "/why?q=MRI&region=knee", state.withOnly(Field.OUTCOME, List.of("upheld")).whyUrl());
  }

  /// A page may link to words that grew past the limit: they are rejected when they are searched.
  @Test
  void wordsOfAnyLengthHaveAUrl() {
    SearchState state = SearchState.EMPTY.withQ("a".repeat(SearchRequest.MAX_LENGTH + 1));
    assertTrue(state.url().endsWith("aaa"));
    assertThrows(BadRequest.class, () -> state.request().words());
  }

  @Test
  void whatIsOutOfRangeIsRejected() {
    for (String url : List.of("/?page=0", "/?size=101", "/?page=101&size=100", "/?colour=red")) {
      assertThrows(BadRequest.class, () -> read(url), url);
    }
  }
}
