package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Determination;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every engine must do where pages are made of letters.
public interface GroupContract {
  /// An engine that holds just these letters.
  SearchEngine engine(List<Determination> letters);

  private static SearchRequest asked(String q, Order order, int page, int size, Grouping group) {
    return SearchRequest.of(q)
        .withMatch(MatchMode.ALL)
        .withPaging(new SearchRequest.Paging(page, size, order, group))
        .withFacets(false);
  }

  private static List<String> ids(SearchResponse response) {
    return response.answer().hits().stream().map(Hit::id).toList();
  }

  /// Each letter comes where its first issue would, with all its matching issues.
  @Test
  default void lettersComeInTheOrderOfTheirFirstIssueWithAllThatMatch() {
    List<Determination> letters = Letters.sample(5, 120);
    SearchService service = Letters.service(engine(letters));
    for (String q : List.of("upheld lumbar", "therapy", "")) {
      for (Order order : Order.values()) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (int page = 1, pages = 1; page <= pages; page++) {
          SearchResponse each = service.search(asked(q, order, page, 100, Grouping.NONE));
          pages = each.pages();
          ids(each)
              .forEach(id ->
                  expected
                      .computeIfAbsent(id.substring(0, id.indexOf('#')), l -> new ArrayList<>())
                      .add(id));
        }
        List<String> found = new ArrayList<>();
        SearchResponse each = null;
        for (int page = 1, pages = 1; page <= pages; page++) {
          each = service.search(asked(q, order, page, 7, Grouping.LETTER));
          pages = each.pages();
          found.addAll(ids(each));
        }
        assertTrue(expected.size() > 7, q);
        assertEquals(
            expected.values().stream().flatMap(List::stream).toList(), found, q + " " + order);
        assertEquals((expected.size() + 6) / 7, each == null ? 0 : each.pages(), q);
      }
    }
  }

  @Test
  default void pagesOfLettersHaveNoPartialMatches() {
    Determination letter =
        Letters.letter("CM17-0000001")
            .issue("MRI of the knee", imr.letter.Outcome.UPHELD, "The knee is stable.")
            .read();
    SearchService service = Letters.service(engine(List.of(letter)));
    SearchRequest plain = SearchRequest.of("knee unicorn");
    assertEquals(1, service.search(plain).answer().partials());
    SearchResponse grouped =
        service.search(
            SearchRequest.of("knee unicorn")
                .withPaging(SearchRequest.Paging.FIRST.withGroup(Grouping.LETTER)));
    assertEquals(0, grouped.answer().partials());
    assertEquals(List.of(), grouped.answer().hits());
  }
}
