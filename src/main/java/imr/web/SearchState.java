package imr.web;

import imr.search.Field;
import imr.search.FieldFilter;
import imr.search.IssueValues;
import imr.search.SearchException;
import imr.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A search as its URL holds it. Immutable: each change gives another state, and every link on a
/// page is the URL of one.
///
/// @param values the filters' values, in the order they were chosen
/// @param facets whether values are counted
public record SearchState(
    String q,
    Map<Field, List<String>> values,
    int page,
    int size,
    SearchRequest.Order sort,
    boolean understand,
    SearchRequest.Syntax syntax,
    SearchRequest.Match match,
    boolean facets) {
  private static final Set<String> OWN =
      Set.of("q", "page", "size", "sort", "understand", "match", "facets", "syntax");

  public SearchState {
    Map<Field, List<String>> copy = new EnumMap<>(Field.class);
    values.forEach((field, chosen) -> copy.put(field, List.copyOf(chosen)));
    values = copy;
  }

  /// The search that asks for everything.
  public static final SearchState EMPTY = of(SearchRequest.of(""), Map.of());

  /// Reads a URL's parameters; blank ones count as absent, as forms send them.
  ///
  /// @throws SearchException.BadRequest where one is unknown or malformed
  public static SearchState of(Map<String, List<String>> parameters) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    parameters.forEach((name, given) -> {
      Field field = Field.of(name);
      List<String> filled = given.stream().filter(v -> !v.isBlank()).distinct().toList();
      if (field != null && field.isFilter()) {
        if (!filled.isEmpty()) {
          values.put(field, filled);
        }
      } else if (!OWN.contains(name)) {
        throw new SearchException.BadRequest(
            String.format(Locale.ROOT, "there is no parameter %s; there are %s", name, known()));
      }
    });
    SearchRequest.Order sort = SearchRequest.order(one(parameters, "sort", "relevance"));
    SearchRequest.Match match = SearchRequest.match(one(parameters, "match", "auto"));
    SearchRequest.Syntax syntax = SearchRequest.syntax(one(parameters, "syntax", "plain"));
    SearchState state =
        new SearchState(
            one(parameters, "q", "").strip(),
            values,
            number(parameters, "page", 1),
            number(parameters, "size", SearchRequest.DEFAULT_SIZE),
            sort,
            truth(parameters, "understand"),
            syntax,
            match,
            !one(parameters, "facets", "").equals("none"));
    var _ = state.request(); // tells what is out of range before anything is done
    return state;
  }

  private static SearchState of(SearchRequest r, Map<Field, List<String>> values) {
    return new SearchState(
        r.q(),
        values,
        r.page(),
        r.size(),
        r.sort(),
        r.understand(),
        r.syntax(),
        r.match(),
        r.facets());
  }

  /// The question that this state poses.
  public SearchRequest request() {
    List<FieldFilter> filters = new ArrayList<>();
    values.forEach((field, chosen) -> filters.add(new FieldFilter(field, chosen)));
    return new SearchRequest(q, filters, page, size, sort, understand, syntax, match, facets);
  }

  /// Whether a filter names the value.
  public boolean has(Field field, String value) {
    return values.getOrDefault(field, List.of()).stream().anyMatch(v -> v.equalsIgnoreCase(value));
  }

  /// With the value if it was not chosen, without it if it was; back on the first page.
  public SearchState toggle(Field field, String value) {
    Map<Field, List<String>> changed = new EnumMap<>(Field.class);
    changed.putAll(values);
    List<String> chosen = new ArrayList<>(values.getOrDefault(field, List.of()));
    if (!chosen.removeIf(v -> v.equalsIgnoreCase(value))) {
      chosen.add(value);
    }
    if (chosen.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, chosen);
    }
    return new SearchState(q, changed, 1, size, sort, understand, syntax, match, facets);
  }

  /// With other words; back on the first page.
  public SearchState withQ(String words) {
    return new SearchState(words, values, 1, size, sort, understand, syntax, match, facets);
  }

  public SearchState withPage(int number) {
    return new SearchState(q, values, number, size, sort, understand, syntax, match, facets);
  }

  /// In another order; back on the first page.
  public SearchState withSort(SearchRequest.Order order) {
    return new SearchState(q, values, 1, size, order, understand, syntax, match, facets);
  }

  /// With words read as text or with the vocabulary; back on the first page.
  public SearchState withUnderstand(boolean understood) {
    return new SearchState(q, values, 1, size, sort, understood, syntax, match, facets);
  }

  /// The same words without any filter.
  public SearchState withoutFilters() {
    return new SearchState(q, Map.of(), 1, size, sort, understand, syntax, match, facets);
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
    Map<Field, List<String>> others = new EnumMap<>(Field.class);
    others.putAll(values);
    others.remove(Field.OUTCOME);
    others.remove(Field.LETTER_OUTCOME);
    SearchState plain = of(SearchRequest.of(q), others);
    return new SearchState(
            q, others, 1, plain.size, plain.sort, understand, syntax, plain.match, plain.facets)
        .at("/why");
  }

  /// Another page about the issues of this search.
  ///
  /// @param parameter one of its own, such as `seed=2`; empty for none
  String url(String path, String parameter) {
    String url = withPage(1).at(path);
    return parameter.isEmpty() ? url : url + (url.indexOf('?') < 0 ? "?" : "&") + parameter;
  }

  /// New decisions that this search finds, as an Atom feed.
  public String feedUrl() {
    return at("/feed");
  }

  /// The decisions of this page as a list.
  ///
  /// @param format `text` or `csv`
  public String listUrl(String format) {
    String url = at("/api/citations");
    return url + (url.indexOf('?') < 0 ? "?" : "&") + "format=" + format;
  }

  /// A letter's page with the decisions nearest to one of its issues.
  public String similarUrl(String id, int issue) {
    String url = at("/determinations/" + encoded(id));
    return url + (url.indexOf('?') < 0 ? "?" : "&") + "similar=" + issue + "#similar-" + issue;
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

  /// A letter's page with this search's words marked, and the way back to it.
  public String letterUrl(String id, int issue) {
    return at("/determinations/" + encoded(id)) + "#issue-" + issue;
  }

  /// What a form that asks for other words keeps: filters, order and reading, but not the page.
  public List<Map.Entry<String, String>> keptByForm() {
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    values.forEach((field, chosen) -> chosen.forEach(v -> kept.add(Map.entry(field.id(), v))));
    keep(kept, "sort", name(sort), "relevance");
    keep(kept, "understand", Boolean.toString(understand), "true");
    keep(kept, "syntax", name(syntax), "plain");
    keep(kept, "match", name(match), "auto");
    keep(kept, "size", Integer.toString(size), Integer.toString(SearchRequest.DEFAULT_SIZE));
    return kept;
  }

  private static void keep(
      List<Map.Entry<String, String>> kept, String name, String value, String unsaid) {
    if (!value.equals(unsaid)) {
      kept.add(Map.entry(name, value));
    }
  }

  private String at(String path) {
    List<String> parts = new ArrayList<>();
    add(parts, "q", q, "");
    values.forEach((field, chosen) -> chosen.forEach(v -> add(parts, field.id(), v, "")));
    add(parts, "sort", name(sort), "relevance");
    add(parts, "understand", Boolean.toString(understand), "true");
    add(parts, "syntax", name(syntax), "plain");
    add(parts, "match", name(match), "auto");
    add(parts, "size", Integer.toString(size), Integer.toString(SearchRequest.DEFAULT_SIZE));
    add(parts, "page", Integer.toString(page), "1");
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value, String unsaid) {
    if (!value.equals(unsaid)) {
      parts.add(name + "=" + encoded(value));
    }
  }

  private static String name(Enum<?> value) {
    return IssueValues.id(value);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String known() {
    TreeSet<String> names = new TreeSet<>(OWN);
    Field.filters().forEach(field -> names.add(field.id()));
    return String.join(", ", names);
  }

  private static String one(Map<String, List<String>> parameters, String name, String unsaid) {
    @Nullable List<String> given = parameters.get(name);
    if (given == null || given.isEmpty() || given.getFirst().isBlank()) {
      return unsaid;
    }
    if (given.size() > 1) {
      throw new SearchException.BadRequest(name + " may be given once only");
    }
    return given.getFirst();
  }

  private static int number(Map<String, List<String>> parameters, String name, int unsaid) {
    String given = one(parameters, name, Integer.toString(unsaid)).strip();
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw new SearchException.BadRequest(
          String.format(Locale.ROOT, "%s is a number, not \"%s\"", name, given));
    }
  }

  private static boolean truth(Map<String, List<String>> parameters, String name) {
    return switch (one(parameters, name, "true")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new SearchException.BadRequest(name + " is true or false");
    };
  }
}
