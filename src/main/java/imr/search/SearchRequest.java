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

/// A question as the pages, the API and the command line ask it. Immutable: every `with` gives
/// another, on its first page.
///
/// @param q words as typed, empty for everything; [#words] checks their length
/// @param filters all of which must hold
/// @param reading how the words are read
/// @param match whether and how partial matches are among the hits
/// @param paging which hits are shown
/// @param facets whether the values of fields are counted
public record SearchRequest(
    String q,
    List<FieldFilter> filters,
    Reading reading,
    MatchMode match,
    Paging paging,
    boolean facets) {
  /// Characters of a query, more than any person types.
  public static final int MAX_LENGTH = 2_000;

  public SearchRequest {
    filters = List.copyOf(filters);
  }

  /// The first page of everything that `q` finds.
  public static SearchRequest of(String q) {
    return new SearchRequest(q, List.of(), Reading.USUAL, MatchMode.AUTO, Paging.FIRST, true);
  }

  /// How words are read.
  ///
  /// @param understand whether with the vocabulary, so that "denied" is an outcome
  /// @param syntax in which language they are
  public record Reading(boolean understand, Syntax syntax) {
    public static final Reading USUAL = new Reading(true, Syntax.PLAIN);
  }

  /// Which hits are shown.
  ///
  /// @param page from 1; the last hit on it is at most the [SearchPlan#MAX_DEPTH]th
  /// @param size hits on a page, 1 to [#MAX_SIZE]
  /// @param group what a page is made of
  public record Paging(int page, int size, Order sort, Grouping group) {
    public static final int MAX_SIZE = 100;
    public static final Paging FIRST = new Paging(1, 20, Order.RELEVANCE, Grouping.NONE);

    /// Checks them.
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
                "pages end at result %,d; narrow the search, or export all results",
                SearchPlan.MAX_DEPTH));
      }
    }

    public Paging withPage(int other) {
      return new Paging(other, size, sort, group);
    }

    /// The first page of so many hits.
    public Paging withSize(int other) {
      return new Paging(1, other, sort, group);
    }

    /// The first page in that order.
    public Paging withSort(Order other) {
      return new Paging(1, size, other, group);
    }

    /// The first page made of that.
    public Paging withGroup(Grouping other) {
      return new Paging(1, size, sort, other);
    }
  }

  /// The words, short enough to be read.
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

  public boolean understand() {
    return reading.understand;
  }

  public Syntax syntax() {
    return reading.syntax;
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

  /// The same question in other words.
  public SearchRequest withQ(String words) {
    return with(words, filters);
  }

  /// The same words with these filters and no others.
  public SearchRequest withFilters(List<FieldFilter> others) {
    return with(q, others);
  }

  /// The same question with one filter more.
  public SearchRequest with(FieldFilter filter) {
    List<FieldFilter> more = new ArrayList<>(filters);
    more.add(filter);
    return with(q, more);
  }

  /// The same question without a filter.
  public SearchRequest without(FieldFilter filter) {
    return with(q, filters.stream().filter(f -> !f.equals(filter)).toList());
  }

  /// The same question, its words read otherwise.
  public SearchRequest withReading(Reading other) {
    return new SearchRequest(q, filters, other, match, paging.withPage(1), facets);
  }

  /// The same question, matched otherwise.
  public SearchRequest withMatch(MatchMode other) {
    return new SearchRequest(q, filters, reading, other, paging.withPage(1), facets);
  }

  /// Other hits of the same question.
  public SearchRequest withPaging(Paging other) {
    return new SearchRequest(q, filters, reading, match, other, facets);
  }

  /// The same question with facets, or without.
  public SearchRequest withFacets(boolean counted) {
    return new SearchRequest(q, filters, reading, match, paging, counted);
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
        String.format(Locale.ROOT, "%s must be one of %s, not \"%s\"", parameter, known, name));
  }
}
