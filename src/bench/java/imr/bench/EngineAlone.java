package imr.bench;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.search.SearchRequest;
import imr.search.SearchService;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The searches of the query mix asked in this process: no HTTP, no JSON.
final class EngineAlone {
  private static final String SEARCH = "/api/search?";

  private final SearchService service;

  EngineAlone(SearchService service) {
    this.service = service;
  }

  /// Whether it is a search; other questions are asked over HTTP only.
  static boolean answers(QueryMix.Ask ask) {
    return ask.path().startsWith(SEARCH);
  }

  /// Nanoseconds until the answer was there.
  long ask(QueryMix.Ask ask) {
    SearchRequest request = request(ask.path().substring(SEARCH.length()));
    long from = System.nanoTime();
    service.search(request);
    return System.nanoTime() - from;
  }

  private static SearchRequest request(String parameters) {
    Map<String, String> given = new TreeMap<>();
    for (String each : parameters.split("&", -1)) {
      int equals = each.indexOf('=');
      given.put(
          each.substring(0, equals),
          URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
    }
    List<FieldFilter> filters = new ArrayList<>();
    given.forEach((name, value) -> {
      Field field = Field.of(name);
      if (field != null) {
        filters.add(FieldFilter.of(field, value));
      }
    });
    return SearchRequest.of(given.getOrDefault("q", ""))
        .withFilters(filters)
        .withPaging(
            SearchRequest.Paging.FIRST
                .withSort(SearchRequest.order(given.getOrDefault("sort", "relevance")))
                .withPage(Integer.parseInt(given.getOrDefault("page", "1"))))
        .withFacets(!given.getOrDefault("facets", "").equals("none"));
  }
}
