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

/// A search as a URL: a [SearchRequest], and every address that a page links to from it. Immutable:
/// each change gives another state, back on the first page.
///
/// @param request its filters are one for each field, in the order of fields
public record SearchState(SearchRequest request) {

  /// The page sizes that are offered.
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

  /// The search that asks for everything.
  public static final SearchState EMPTY = of(Map.of());

  /// Reads a URL's parameters; blank ones count as absent, as forms send them.
  ///
  /// @throws imr.field.SearchException.BadRequest where one is unknown or malformed
  public static SearchState of(Map<String, List<String>> parameters) {
    return new StateReader(parameters).read();
  }

  /// The words as typed, empty for everything.
  public String q() {
    return request.q();
  }

  /// The values that filters name in a field, none if no filter does.
  public List<String> values(Field field) {
    return request.filters().stream()
        .filter(f -> f.field() == field)
        .flatMap(f -> f.values().stream())
        .toList();
  }

  /// Whether a filter names the value.
  public boolean has(Field field, String value) {
    return values(field).stream().anyMatch(v -> v.equalsIgnoreCase(value));
  }

  /// With the value if it was not chosen, without it if it was.
  public SearchState toggle(Field field, String value) {
    List<String> chosen = new ArrayList<>(values(field));
    if (!chosen.removeIf(v -> v.equalsIgnoreCase(value))) {
      chosen.add(value);
    }
    return withOnly(field, chosen);
  }

  /// With other words.
  public SearchState withQ(String words) {
    return new SearchState(request.withQ(words));
  }

  /// With these values of a field and no others.
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

  /// On another page.
  public SearchState withPage(int number) {
    return with(request.paging().withPage(number));
  }

  /// With so many hits on a page.
  public SearchState withSize(int hits) {
    return with(request.paging().withSize(hits));
  }

  /// In another order.
  public SearchState withSort(Order order) {
    return with(request.paging().withSort(order));
  }

  /// With pages made of something else.
  public SearchState withGroup(Grouping what) {
    return with(request.paging().withGroup(what));
  }

  /// With words read as text or with the vocabulary.
  public SearchState withUnderstand(boolean understood) {
    return new SearchState(
        request.withReading(
            new SearchRequest.Reading(understood, request.syntax(), request.where())));
  }

  /// With words in other texts.
  public SearchState withWhere(SearchRequest.Where where) {
    return new SearchState(request.withWhere(where));
  }

  /// The same words without any filter.
  public SearchState withoutFilters() {
    return new SearchState(request.withFilters(List.of()));
  }

  /// With one more filter, and other words.
  public SearchState with(FieldFilter filter, String words) {
    SearchState state = withQ(words);
    for (String value : filter.values()) {
      state = state.has(filter.field(), value) ? state : state.toggle(filter.field(), value);
    }
    return state;
  }

  /// Without a filter.
  public SearchState without(FieldFilter filter) {
    SearchState state = withPage(1);
    for (String value : filter.values()) {
      state = state.has(filter.field(), value) ? state.toggle(filter.field(), value) : state;
    }
    return state;
  }

  /// The same question on its first page, in the usual order and size: what pages of numbers ask.
  public SearchState question() {
    return new SearchState(
        request.withMatch(MatchMode.AUTO).withPaging(SearchRequest.Paging.FIRST));
  }

  /// Whatever the outcome: without the filters on it.
  public SearchState withoutOutcome() {
    return withOnly(Field.OUTCOME, List.of()).withOnly(Field.LETTER_OUTCOME, List.of());
  }

  /// The page's URL, with nothing in it that goes without saying.
  public String url() {
    return at("/");
  }

  /// The same search as the API answers it.
  public String apiUrl() {
    return at("/api/v1/search");
  }

  /// Why the issues of this search were decided as they were, whatever their outcome.
  public String whyUrl() {
    return withoutOutcome().question().at("/why");
  }

  /// The issues of this search, counted.
  ///
  /// @param parameter of the counts page, such as `by=decided-year`; empty for none
  public String countsUrl(String parameter) {
    return question().url("/counts", parameter);
  }

  /// Another page about the issues of this search.
  ///
  /// @param parameter one of its own, such as `seed=2`; empty for none
  public String url(String path, String parameter) {
    return and(withPage(1).at(path), parameter);
  }

  private static String and(String url, String parameter) {
    return parameter.isEmpty() ? url : url + (url.indexOf('?') < 0 ? "?" : "&") + parameter;
  }

  /// New decisions that this search finds, as an Atom feed.
  public String feedUrl() {
    return question().at("/feed");
  }

  /// The decisions of this page as a list.
  ///
  /// @param format `text` or `csv`
  public String listUrl(String format) {
    return and(at("/api/v1/citations"), "format=" + format);
  }

  /// Every exact match as a file.
  public String exportUrl() {
    return question().at("/api/v1/export.csv");
  }

  /// A letter's page with this search's words marked, and the way back to it.
  public String letterUrl(String id, int issue) {
    return at(letterPath(id)) + "#issue-" + issue;
  }

  /// A letter's page with one of the marked words shown.
  ///
  /// @param mark from 1
  public String markUrl(String id, int mark) {
    return and(at(letterPath(id)), "mark=" + mark) + "#mark-" + mark;
  }

  /// A letter's page with the decisions nearest to one of its issues.
  ///
  /// @param side `similar` for those that went the same way, `opposite` for the others
  public String similarUrl(String id, int issue, String side) {
    return and(at(letterPath(id)), "similar=" + issue) + "#" + side + "-" + issue;
  }

  /// The address of a letter's page.
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

  /// Names and values, without those that go without saying, in the order of the address.
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
