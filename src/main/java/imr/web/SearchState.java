package imr.web;

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

/// A search as its URL holds it. Immutable: each change gives another state, and every link on a
/// page is the URL of one.
///
/// @param values the filters' values, in the order they were chosen
/// @param facets whether values are counted
/// @param group what a page is made of
public record SearchState(
    String q,
    Map<Field, List<String>> values,
    int page,
    int size,
    Order sort,
    boolean understand,
    SearchRequest.Syntax syntax,
    MatchMode match,
    boolean facets,
    Grouping group) {

  /// The page sizes that are offered.
  public static final List<Integer> SIZES = List.of(20, 50, 100);

  public SearchState {
    Map<Field, List<String>> copy = new EnumMap<>(Field.class);
    values.forEach((field, chosen) -> copy.put(field, List.copyOf(chosen)));
    values = copy;
  }

  /// The search that asks for everything.
  public static final SearchState EMPTY = of(Map.of());

  /// Reads a URL's parameters; blank ones count as absent, as forms send them.
  ///
  /// @throws imr.field.SearchException.BadRequest where one is unknown or malformed
  public static SearchState of(Map<String, List<String>> parameters) {
    return new StateReader(parameters).read();
  }

  /// The question that this state poses.
  public SearchRequest request() {
    List<FieldFilter> filters = new ArrayList<>();
    values.forEach((field, chosen) -> filters.add(new FieldFilter(field, chosen)));
    return new SearchRequest(
        q, filters, page, size, sort, understand, syntax, match, facets, group);
  }

  /// Whether a filter names the value.
  public boolean has(Field field, String value) {
    return values.getOrDefault(field, List.of()).stream().anyMatch(v -> v.equalsIgnoreCase(value));
  }

  /// With the value if it was not chosen, without it if it was; back on the first page.
  public SearchState toggle(Field field, String value) {
    List<String> chosen = new ArrayList<>(values.getOrDefault(field, List.of()));
    if (!chosen.removeIf(v -> v.equalsIgnoreCase(value))) {
      chosen.add(value);
    }
    return with(q, with(field, chosen));
  }

  private Map<Field, List<String>> with(Field field, List<String> chosen) {
    Map<Field, List<String>> changed = new EnumMap<>(Field.class);
    changed.putAll(values);
    if (chosen.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, chosen);
    }
    return changed;
  }

  private SearchState with(String words, Map<Field, List<String>> others) {
    return new SearchState(words, others, 1, size, sort, understand, syntax, match, facets, group);
  }

  /// With other words; back on the first page.
  public SearchState withQ(String words) {
    return with(words, values);
  }

  /// With these values of a field and no others; back on the first page.
  public SearchState withOnly(Field field, List<String> chosen) {
    return with(q, with(field, chosen));
  }

  public SearchState withPage(int number) {
    return new SearchState(q, values, number, size, sort, understand, syntax, match, facets, group);
  }

  /// With so many hits on a page; back on the first page.
  public SearchState withSize(int hits) {
    return new SearchState(q, values, 1, hits, sort, understand, syntax, match, facets, group);
  }

  /// In another order; back on the first page.
  public SearchState withSort(Order order) {
    return new SearchState(q, values, 1, size, order, understand, syntax, match, facets, group);
  }

  /// With pages made of something else; back on the first page.
  public SearchState withGroup(Grouping what) {
    return new SearchState(q, values, 1, size, sort, understand, syntax, match, facets, what);
  }

  /// With words read as text or with the vocabulary; back on the first page.
  public SearchState withUnderstand(boolean understood) {
    return new SearchState(q, values, 1, size, sort, understood, syntax, match, facets, group);
  }

  /// The same words without any filter.
  public SearchState withoutFilters() {
    return with(q, Map.of());
  }

  /// With one more filter, and other words; back on the first page.
  public SearchState with(FieldFilter filter, String words) {
    SearchState state = withQ(words);
    for (String value : filter.values()) {
      state = state.has(filter.field(), value) ? state : state.toggle(filter.field(), value);
    }
    return state;
  }

  /// Without a filter; back on the first page.
  public SearchState without(FieldFilter filter) {
    SearchState state = withPage(1);
    for (String value : filter.values()) {
      state = state.has(filter.field(), value) ? state.toggle(filter.field(), value) : state;
    }
    return state;
  }

  /// The same question on its first page, in the usual order and size: what pages of numbers ask.
  public SearchState question() {
    SearchState usual = EMPTY;
    return new SearchState(
        q, values, 1, usual.size, usual.sort, understand, syntax, usual.match, facets, usual.group);
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
    return at("/api/search");
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
  String url(String path, String parameter) {
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
    return and(at("/api/citations"), "format=" + format);
  }

  /// Every exact match as a file.
  public String exportUrl() {
    return question().at("/api/export.csv");
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

  /// What a form that asks for other words keeps: filters, order and reading, but not the page.
  public List<Map.Entry<String, String>> keptByForm() {
    List<Map.Entry<String, String>> kept = parameters();
    kept.removeIf(p -> p.getKey().equals("q") || p.getKey().equals("page"));
    return kept;
  }

  /// Names and values, without those that go without saying, in the order of the address.
  List<Map.Entry<String, String>> parameters() {
    List<Map.Entry<String, String>> parts = new ArrayList<>();
    add(parts, "q", q, "");
    values.forEach((field, chosen) -> chosen.forEach(v -> add(parts, field.id(), v, "")));
    add(parts, "sort", IssueValues.id(sort), "relevance");
    add(parts, "understand", Boolean.toString(understand), "true");
    add(parts, "syntax", IssueValues.id(syntax), "plain");
    add(parts, "match", IssueValues.id(match), "auto");
    add(parts, "group", IssueValues.id(group), "none");
    add(parts, "size", Integer.toString(size), Integer.toString(SearchRequest.DEFAULT_SIZE));
    add(parts, "page", Integer.toString(page), "1");
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

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
