package imr.web.page;

import imr.engine.Grouping;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A search as a URL: a [SearchRequest] with the URLs of all pages that link to it or from it.
/// Immutable: each change returns a copy that starts on the first page.
///
/// @param request has at most one filter for each field, in the order of fields
public record SearchState(SearchRequest request) {

  /// The page sizes to choose from.
  public static final List<Integer> SIZES = List.of(20, 50, 100);

  public SearchState {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    for (FieldFilter filter : request.filters()) {
      values.merge(
          filter.field(),
          filter.values(),
          (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
    }
    List<FieldFilter> filters = new ArrayList<>();
    values.forEach((field, chosen) -> filters.add(new FieldFilter(field, chosen)));
    request = request.withFilters(filters).withPaging(request.paging());
  }

  /// The search for everything.
  public static final SearchState EMPTY = of(Map.of());

  /// Reads URL parameters. Blank ones count as absent, because forms send them.
  ///
  /// @throws imr.field.SearchException.BadRequest if one is unknown or malformed
  public static SearchState of(Map<String, List<String>> parameters) {
    return new StateReader(parameters).read();
  }

  /// The words as typed, empty for everything.
  public String q() {
    return request.q();
  }

  /// The values of the filter on a field, empty if there is none.
  public List<String> values(Field field) {
    return request.filters().stream()
        .filter(f -> f.field() == field)
        .flatMap(f -> f.values().stream())
        .toList();
  }

  /// Whether a filter has the value.
  public boolean has(Field field, String value) {
    return values(field).stream().anyMatch(v -> v.equalsIgnoreCase(value));
  }

  /// A copy that adds the value, or removes it if it was chosen.
  public SearchState toggle(Field field, String value) {
    List<String> chosen = new ArrayList<>(values(field));
    if (!chosen.removeIf(v -> v.equalsIgnoreCase(value))) {
      chosen.add(value);
    }
    return withOnly(field, chosen);
  }

  /// A copy with other words.
  public SearchState withQ(String words) {
    return new SearchState(request.withQ(words));
  }

  /// A copy with only these values of a field.
  public SearchState withOnly(Field field, List<String> chosen) {
    List<FieldFilter> filters = new ArrayList<>(request.filters());
    filters.removeIf(f -> f.field() == field);
    if (!chosen.isEmpty()) {
      filters.add(new FieldFilter(field, chosen));
    }
    return new SearchState(request.withFilters(filters));
  }

  private SearchState with(SearchRequest.Paging paging) {
    return new SearchState(request.withPaging(paging));
  }

  /// A copy on another page.
  public SearchState withPage(int number) {
    return with(request.paging().withPage(number));
  }

  /// A copy with another page size.
  public SearchState withSize(int hits) {
    return with(request.paging().withSize(hits));
  }

  /// A copy in another order.
  public SearchState withSort(Order order) {
    return with(request.paging().withSort(order));
  }

  /// A copy with another grouping.
  public SearchState withGroup(Grouping what) {
    return with(request.paging().withGroup(what));
  }

  /// A copy that reads the words with or without the vocabulary.
  public SearchState withUnderstand(boolean understood) {
    return new SearchState(
        request.withReading(
            new SearchRequest.Reading(understood, request.syntax(), request.where())));
  }

  /// With words in other texts.
  public SearchState withWhere(SearchRequest.Where where) {
    return new SearchState(request.withWhere(where));
  }

  /// A copy without filters.
  public SearchState withoutFilters() {
    return new SearchState(request.withFilters(List.of()));
  }

  /// A copy with one more filter, and other words.
  public SearchState with(FieldFilter filter, String words) {
    SearchState state = withQ(words);
    for (String value : filter.values()) {
      state = state.has(filter.field(), value) ? state : state.toggle(filter.field(), value);
    }
    return state;
  }

  /// A copy for the issues decided on the merits.
  SearchState onMerits() {
    return values(Field.BASIS).isEmpty() ? with(FieldFilter.of(Field.BASIS, "merits"), q()) : this;
  }

  /// A copy without a filter.
  public SearchState without(FieldFilter filter) {
    SearchState state = withPage(1);
    for (String value : filter.values()) {
      state = state.has(filter.field(), value) ? state.toggle(filter.field(), value) : state;
    }
    return state;
  }

  /// The same search on its first page, with default order and size, for pages that show counts.
  public SearchState question() {
    return new SearchState(
        request.withMatch(MatchMode.AUTO).withPaging(SearchRequest.Paging.FIRST));
  }

  /// A copy without filters on the outcome.
  public SearchState withoutOutcome() {
    return withOnly(Field.OUTCOME, List.of()).withOnly(Field.LETTER_OUTCOME, List.of());
  }

  /// The page's URL, without parameters that have their default values.
  public String url() {
    return at("/");
  }

  /// The URL of the search in the API.
  public String apiUrl() {
    return at("/api/v1/search");
  }

  /// The URL of the reasons page, for any outcome.
  public String whyUrl() {
    return withoutOutcome().question().at("/why");
  }

  /// The URL of the counts page for the issues of this search.
  ///
  /// @param parameter of the counts page, such as `by=decided-year`; empty for none
  public String countsUrl(String parameter) {
    return question().url("/counts", parameter);
  }

  /// The URL of another page about the issues of this search.
  ///
  /// @param parameter of that page, such as `seed=2`; empty for none
  public String url(String path, String parameter) {
    return and(withPage(1).at(path), parameter);
  }

  private static String and(String url, String parameter) {
    return parameter.isEmpty() ? url : url + (url.indexOf('?') < 0 ? "?" : "&") + parameter;
  }

  /// The URL of the Atom feed of new decisions for this search.
  public String feedUrl() {
    return question().at("/feed");
  }

  /// The URL of the decisions on this page as a list.
  ///
  /// @param format `text` or `csv`
  public String listUrl(String format) {
    return and(at("/api/v1/citations"), "format=" + format);
  }

  /// The URL of the export of all exact matches.
  public String exportUrl() {
    return question().at("/api/v1/export.csv");
  }

  /// The URL of a letter's page with this search's words marked and a link back to the search.
  public String letterUrl(String id, int issue) {
    return at(letterPath(id)) + "#issue-" + issue;
  }

  /// The URL of a letter's page at a mark.
  ///
  /// @param mark from 1
  public String markUrl(String id, int mark) {
    return and(at(letterPath(id)), "mark=" + mark) + "#mark-" + mark;
  }

  /// The URL of a letter's page with the decisions most similar to one of its issues.
  ///
  /// @param side `similar` for decisions with the same outcome, `opposite` for the others
  public String similarUrl(String id, int issue, String side) {
    return and(at(letterPath(id)), "similar=" + issue) + "#" + side + "-" + issue;
  }

  /// The path of a letter's page.
  public static String letterPath(String id) {
    return "/determinations/" + encoded(id);
  }

  /// What a form that asks for other words keeps: filters, order and reading, but not the page and
  /// where the words are.
  public List<Map.Entry<String, String>> keptByForm() {
    List<Map.Entry<String, String>> kept = parameters();
    kept.removeIf(p -> Set.of("q", "page", "where").contains(p.getKey()));
    return kept;
  }

  /// Names and values in the order of the URL, without default values.
  List<Map.Entry<String, String>> parameters() {
    List<Map.Entry<String, String>> parts = new ArrayList<>();
    SearchRequest.Paging first = SearchRequest.Paging.FIRST;
    add(parts, "q", q(), "");
    request.filters().forEach(f -> f.values().forEach(v -> add(parts, f.field().id(), v, "")));
    add(parts, "sort", IssueValues.id(request.sort()), IssueValues.id(first.sort()));
    add(parts, "understand", Boolean.toString(request.understand()), "true");
    add(parts, "where", IssueValues.id(request.where()), "anywhere");
    add(parts, "syntax", IssueValues.id(request.syntax()), "plain");
    add(parts, "match", IssueValues.id(request.match()), "auto");
    add(parts, "group", IssueValues.id(request.group()), IssueValues.id(first.group()));
    add(parts, "size", Integer.toString(request.size()), Integer.toString(first.size()));
    add(parts, "page", Integer.toString(request.page()), "1");
    return parts;
  }

  private static void add(
      List<Map.Entry<String, String>> parts, String name, String value, String unsaid) {
    if (!value.equals(unsaid)) {
      parts.add(Map.entry(name, value));
    }
  }

  private String at(String path) {
    List<String> parts = new ArrayList<>();
    parameters().forEach(p -> parts.add(p.getKey() + "=" + encoded(p.getValue())));
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
