package imr.web.page;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.SearchException.BadRequest;
import imr.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads a search from URL parameters. Not thread-safe.
record StateReader(Map<String, List<String>> parameters) {
  private static final Set<String> OWN =
      Set.of(
          "q", "page", "size", "sort", "understand", "match", "facets", "syntax", "where", "group");

  /// Reads the search.
  ///
  /// @throws BadRequest if a parameter is unknown, malformed or out of range
  SearchState read() {
    return new SearchState(
        new SearchRequest(
            one("q", "").strip(),
            filters(),
            new SearchRequest.Reading(
                truth("understand"),
                SearchRequest.syntax(one("syntax", "plain")),
                SearchRequest.where(one("where", "anywhere"))),
            SearchRequest.match(one("match", "auto")),
            new SearchRequest.Paging(
                number("page", 1),
                number("size", SearchRequest.Paging.FIRST.size()),
                SearchRequest.order(one("sort", "relevance")),
                SearchRequest.group(one("group", "none"))),
            !one("facets", "").equals("none")));
  }

  private List<FieldFilter> filters() {
    List<FieldFilter> filters = new ArrayList<>();
    parameters.forEach((name, given) -> {
      Field field = Field.of(name);
      List<String> filled = given.stream().filter(v -> !v.isBlank()).distinct().toList();
      if (field != null && field.isFilter()) {
        if (!filled.isEmpty()) {
          filters.add(new FieldFilter(field, filled));
        }
      } else if (!OWN.contains(name)) {
        throw new BadRequest(
            String.format(Locale.ROOT, "there is no parameter %s; use one of %s", name, known()));
      }
    });
    return filters;
  }

  private static String known() {
    TreeSet<String> names = new TreeSet<>(OWN);
    Field.filters().forEach(field -> names.add(field.id()));
    return String.join(", ", names);
  }

  private String one(String name, String unsaid) {
    @Nullable List<String> given = parameters.get(name);
    if (given == null || given.isEmpty() || given.getFirst().isBlank()) {
      return unsaid;
    }
    if (given.size() > 1) {
      throw new BadRequest(name + " can be given only once");
    }
    return given.getFirst();
  }

  private int number(String name, int unsaid) {
    String given = one(name, Integer.toString(unsaid)).strip();
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw new BadRequest(
          String.format(Locale.ROOT, "%s must be a number, not \"%s\"", name, given));
    }
  }

  private boolean truth(String name) {
    return switch (one(name, "true")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadRequest(name + " must be true or false");
    };
  }
}
