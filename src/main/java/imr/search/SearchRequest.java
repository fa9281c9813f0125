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

/// A search, as the pages, the API and the commands request it. Immutable: every `with` method
/// returns a copy that starts on the first page.
///
/// @param q the words as typed, empty for everything; [#words] checks their length
/// @param filters all must match
/// @param reading how to read the words
/// @param match whether to include partial matches, and how
/// @param paging which hits to return
/// @param facets whether to count facet values
public record SearchRequest(
    String q,
    List<FieldFilter> filters,
    Reading reading,
    MatchMode match,
    Paging paging,
    boolean facets) {
  /// The maximum length of a query in characters, more than anyone types.
  public static final int MAX_LENGTH = 2_000;

  public SearchRequest {
    filters = List.copyOf(filters);
  }

  /// The first page of results for `q`.
  public static SearchRequest of(String q) {
    return new SearchRequest(q, List.of(), Reading.USUAL, MatchMode.AUTO, Paging.FIRST, true);
  }

  /// How to read the words.
  ///
  /// @param understand whether to use the vocabulary, so that "denied" becomes an outcome
  /// @param syntax the query syntax
  /// @param where the texts in which the words must be
  public record Reading(boolean understand, Syntax syntax, Where where) {
    public static final Reading USUAL = new Reading(true, Syntax.PLAIN);

    /// Checks them.
    ///
    /// @throws SearchException.BadRequest if words of Lucene's syntax are restricted to a text
    public Reading {
      if (where != Where.ANYWHERE && syntax == Syntax.LUCENE) {
        throw new SearchException.BadRequest(
            "where doesn't work with syntax=lucene; write rationale:word instead");
      }
    }

    /// Words that may be anywhere.
    public Reading(boolean understand, Syntax syntax) {
      this(understand, syntax, Where.ANYWHERE);
    }
  }

  /// The texts of a letter in which words that name none must be.
  public enum Where {
    /// Any of the request, the rationale, and the summary.
    ANYWHERE,
    /// The request or the reviewer's rationale.
    REVIEWER,
    /// The summary, without which the decision would not match.
    SUMMARY
  }

  /// Which hits to return.
  ///
  /// @param page from 1; its last hit may be at most number [SearchPlan#MAX_DEPTH]
  /// @param size hits per page, 1 to [#MAX_SIZE]
  /// @param group whether a page lists issues or letters
  public record Paging(int page, int size, Order sort, Grouping group) {
    public static final int MAX_SIZE = 100;
    public static final Paging FIRST = new Paging(1, 20, Order.RELEVANCE, Grouping.NONE);

    /// Checks the ranges.
    ///
    /// @throws SearchException.BadRequest if the page or the size is out of range
    public Paging {
      if (page < 1) {
        throw new SearchException.BadRequest("page must be 1 or more, not " + page);
      }
      if (size < 1 || size > MAX_SIZE) {
        throw new SearchException.BadRequest(
            "size must be from 1 to " + MAX_SIZE + ", not " + size);
      }
      if ((long) page * size > SearchPlan.MAX_DEPTH) {
        throw new SearchException.BadRequest(
            String.format(
                Locale.ROOT,
                "There is no page %,d: pages end with result %,d, on page %,d. Open an earlier page,"
                    + " narrow the search, or export all results.",
                page,
                SearchPlan.MAX_DEPTH,
                SearchPlan.MAX_DEPTH / size));
      }
    }

    public Paging withPage(int other) {
      return new Paging(other, size, sort, group);
    }

    /// The first page with another page size.
    public Paging withSize(int other) {
      return new Paging(1, other, sort, group);
    }

    /// The first page in another order.
    public Paging withSort(Order other) {
      return new Paging(1, size, other, group);
    }

    /// The first page with another grouping.
    public Paging withGroup(Grouping other) {
      return new Paging(1, size, sort, other);
    }
  }

  /// The words, after a length check.
  ///
  /// @throws SearchException.BadRequest if they are longer than [#MAX_LENGTH]
  public String words() {
    if (q.length() > MAX_LENGTH) {
      throw new SearchException.BadRequest(
          String.format(
              Locale.ROOT,
              "the query is %,d characters long; the limit is %,d",
              q.length(),
              MAX_LENGTH));
    }
    return q;
  }

  /// The same page of the same search with other words.
  SearchRequest corrected(String words) {
    return new SearchRequest(words, filters, reading, match, paging, facets);
  }

  public boolean understand() {
    return reading.understand;
  }

  public Syntax syntax() {
    return reading.syntax;
  }

  public Where where() {
    return reading.where;
  }

  /// The same question, its words in other texts.
  public SearchRequest withWhere(Where other) {
    return withReading(new Reading(understand(), syntax(), other));
  }

  public int page() {
    return paging.page;
  }

  public int size() {
    return paging.size;
  }

  public Order sort() {
    return paging.sort;
  }

  public Grouping group() {
    return paging.group;
  }

  private SearchRequest with(String words, List<FieldFilter> others) {
    return new SearchRequest(words, others, reading, match, paging.withPage(1), facets);
  }

  /// A copy with other words.
  public SearchRequest withQ(String words) {
    return with(words, filters);
  }

  /// A copy with these filters only.
  public SearchRequest withFilters(List<FieldFilter> others) {
    return with(q, others);
  }

  /// A copy with one more filter.
  public SearchRequest with(FieldFilter filter) {
    List<FieldFilter> more = new ArrayList<>(filters);
    more.add(filter);
    return with(q, more);
  }

  /// A copy without a filter.
  public SearchRequest without(FieldFilter filter) {
    return with(q, filters.stream().filter(f -> !f.equals(filter)).toList());
  }

  /// A copy with another reading.
  public SearchRequest withReading(Reading other) {
    return new SearchRequest(q, filters, other, match, paging.withPage(1), facets);
  }

  /// A copy with another match mode.
  public SearchRequest withMatch(MatchMode other) {
    return new SearchRequest(q, filters, reading, other, paging.withPage(1), facets);
  }

  /// A copy with other paging.
  public SearchRequest withPaging(Paging other) {
    return new SearchRequest(q, filters, reading, match, other, facets);
  }

  /// A copy with or without facets.
  public SearchRequest withFacets(boolean counted) {
    return new SearchRequest(q, filters, reading, match, paging, counted);
  }

  /// The words and filters in one line, which can be entered as a query again.
  public String described() {
    StringBuilder line = new StringBuilder(q);
    for (FieldFilter filter : filters) {
      line.append(line.isEmpty() ? "" : " ").append(filter.field().id()).append(':');
      line.append(String.join(",", filter.values()));
    }
    if (where() != Where.ANYWHERE) {
      line.append(line.isEmpty() ? "" : " ").append("where=").append(IssueValues.id(where()));
    }
    return line.toString();
  }

  /// Query syntaxes.
  public enum Syntax {
    /// Our own: plain words, connectors, fields.
    PLAIN,
    /// Lucene's query syntax.
    LUCENE
  }

  /// Parses an order.
  public static Order order(String name) {
    return named(Order.values(), "sort", name);
  }

  /// Parses a syntax.
  public static Syntax syntax(String name) {
    return named(Syntax.values(), "syntax", name);
  }

  /// Parses the texts to search.
  public static Where where(String name) {
    return named(Where.values(), "where", name);
  }

  /// Parses a match mode.
  public static MatchMode match(String name) {
    return named(MatchMode.values(), "match", name);
  }

  /// Parses a grouping.
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
        String.format(Locale.ROOT, "%s must be one of %s, not \"%s\"", parameter, known, name));
  }
}
