package imr.engine;

import imr.field.Field;
import imr.query.QueryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search is to find.
///
/// @param exact what an exact match must meet; a field's own filters do not narrow its facet
/// @param evidence what ranks and marks, and excludes nothing
/// @param partial what partial matches look like, null if there are to be none
/// @param window the page; there are no partial matches if it counts letters
/// @param facets the fields to count, in order
public record SearchPlan(
    IssueSet exact,
    List<QueryNode> evidence,
    @Nullable Partial partial,
    MatchMode match,
    Window window,
    List<Field> facets) {

  /// So many exact matches are enough if words besides the understood ones were left.
  public static final int FEW_EXACT = 20;

  /// Hits past this one come only with an export.
  public static final int MAX_DEPTH = 10_000;

  /// The most partial matches.
  public static final int MAX_PARTIAL = 200;

  /// What a partial match looks like.
  ///
  /// @param issues which may match in part
  /// @param concepts what is asked, each thing by itself: matches that say more of it in one
  ///   sentence come first
  /// @param below partial matches are looked for if exact ones are fewer
  public record Partial(IssueSet issues, List<QueryNode> concepts, int below) {
    public Partial {
      concepts = List.copyOf(concepts);
    }
  }

  public SearchPlan {
    evidence = List.copyOf(evidence);
    facets = List.copyOf(facets);
  }

  /// The newest issues of a set.
  ///
  /// @param limit 0 or more
  public static SearchPlan newest(IssueSet exact, List<QueryNode> evidence, int limit) {
    return new SearchPlan(
        exact, evidence, null, MatchMode.ALL, Window.first(Order.NEWEST, limit), List.of());
  }

  /// The nodes whose words are marked, each for itself.
  public List<QueryNode> marking() {
    return QueryNode.marking(exact.words(), evidence);
  }
}
