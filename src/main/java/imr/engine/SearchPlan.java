package imr.engine;

import imr.field.Field;
import imr.query.QueryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search request, ready for an engine.
///
/// @param exact the exact matches; a field's facet ignores the filters on that field
/// @param evidence nodes that add to the score and are highlighted but exclude nothing
/// @param partial the partial matches, null for none
/// @param window the page; there are no partial matches if it counts letters
/// @param facets the fields to count, in order
public record SearchPlan(
    IssueSet exact,
    List<QueryNode> evidence,
    @Nullable Partial partial,
    MatchMode match,
    Window window,
    List<Field> facets) {

  /// The number of exact matches from which partial ones aren't needed, if the query has words
  /// beyond the understood ones.
  public static final int FEW_EXACT = 20;

  /// The last hit that a page can show. Hits past it come only with an export.
  public static final int MAX_DEPTH = 10_000;

  /// The maximum number of partial matches of a search.
  public static final int MAX_PARTIAL = 200;

  /// The conditions of a partial match.
  ///
  /// @param issues the issues that can match partially
  /// @param concepts the things that the query asks for, one node each; a match that mentions more
  ///   of them in one sentence ranks higher
  /// @param below partial matches are searched only if there are fewer exact ones than this
  public record Partial(IssueSet issues, List<QueryNode> concepts, int below) {
    public Partial {
      concepts = List.copyOf(concepts);
    }
  }

  public SearchPlan {
    evidence = List.copyOf(evidence);
    facets = List.copyOf(facets);
  }

  /// Plans a search for the newest issues of a set.
  ///
  /// @param limit the maximum number of issues, 0 or more
  public static SearchPlan newest(IssueSet exact, List<QueryNode> evidence, int limit) {
    return new SearchPlan(
        exact, evidence, null, MatchMode.ALL, Window.first(Order.NEWEST, limit), List.of());
  }

  /// The nodes whose words are highlighted, each separately.
  public List<QueryNode> marking() {
    return QueryNode.marking(exact.words(), evidence);
  }
}
