package imr.search;

import imr.engine.Grouping;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.engine.SearchPlan;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.field.SearchException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A user's question as the pages, the API and the command line pose it.
///
/// @param q words, empty to ask for everything
/// @param filters all of which must hold
/// @param page from 1
/// @param size hits on a page, 1 to [#LARGEST_PAGE]
/// @param understand whether words are read with the vocabulary
/// @param syntax in which language the words are
/// @param facets whether values are counted
/// @param group what a page is made of
public record SearchRequest(
    String q,
    List<FieldFilter> filters,
    int page,
    int size,
    Order sort,
    boolean understand,
    Syntax syntax,
    MatchMode match,
    boolean facets,
    Grouping group) {
  public static final int LARGEST_PAGE = 100;
  public static final int DEFAULT_SIZE = 20;

  /// More words than any person types.
  public static final int LONGEST_QUERY = 2_000;

  public SearchRequest {
    filters = List.copyOf(filters);
    if (q.length() > LONGEST_QUERY) {
      throw new SearchException.BadRequest(
          String.format(
              Locale.ROOT,
              "the query is %,d characters long; the limit is %,d",
              q.length(),
              LONGEST_QUERY));
    }
    if (page < 1) {
      throw new SearchException.BadRequest("page counts from 1, not " + page);
    }
    if (size < 1 || size > LARGEST_PAGE) {
      throw new SearchException.BadRequest("size goes from 1 to " + LARGEST_PAGE + ", not " + size);
    }
    if ((long) page * size > SearchPlan.MAX_DEPTH) {
      throw new SearchException.BadRequest(
          String.format(
              Locale.ROOT,
              "pages reach down to hit %,d: narrow the search, or export it whole",
              SearchPlan.MAX_DEPTH));
    }
  }

  private SearchRequest with(String words, List<FieldFilter> others) {
    return new SearchRequest(
        words, others, 1, size, sort, understand, syntax, match, facets, group);
  }

  /// The first page of the same question in other words.
  public SearchRequest withQ(String words) {
    return with(words, filters);
  }

  /// The first page of the same question with one filter more.
  public SearchRequest with(FieldFilter filter) {
    List<FieldFilter> more = new ArrayList<>(filters);
    more.add(filter);
    return with(q, more);
  }

  /// The first page of the same question without a filter.
  public SearchRequest without(FieldFilter filter) {
    List<FieldFilter> fewer = filters.stream().filter(f -> !f.equals(filter)).toList();
    return with(q, fewer);
  }

  /// The whole question in a line: words, then filters, so that it can be asked again.
  public String described() {
    StringBuilder line = new StringBuilder(q);
    for (FieldFilter filter : filters) {
      line.append(line.isEmpty() ? "" : " ").append(filter.field().id()).append(':');
      line.append(String.join(",", filter.values()));
    }
    return line.toString();
  }

  /// Languages for the words of a question.
  public enum Syntax {
    /// Ours: plain words, connectors, fields.
    PLAIN,
    /// Lucene's own.
    LUCENE
  }

  /// The order of that name.
  public static Order order(String name) {
    return named(Order.values(), "sort", name);
  }

  /// The language of that name.
  public static Syntax syntax(String name) {
    return named(Syntax.values(), "syntax", name);
  }

  /// The way of matching of that name.
  public static MatchMode match(String name) {
    return named(MatchMode.values(), "match", name);
  }

  /// The grouping of that name.
  public static Grouping group(String name) {
    return named(Grouping.values(), "group", name);
  }

  private static <E extends Enum<E>> E named(E[] values, String parameter, String name) {
    for (E value : values) {
      if (IssueValues.id(value).equals(name)) {
        return value;
      }
    }
    String known = Arrays.stream(values).map(IssueValues::id).collect(Collectors.joining(", "));
    throw new SearchException.BadRequest(
        String.format(Locale.ROOT, "%s is one of %s, not \"%s\"", parameter, known, name));
  }

  /// A first page of everything that `q` finds.
  public static SearchRequest of(String q) {
    return new SearchRequest(
        q,
        List.of(),
        1,
        DEFAULT_SIZE,
        Order.RELEVANCE,
        true,
        Syntax.PLAIN,
        MatchMode.AUTO,
        true,
        Grouping.NONE);
  }
}
