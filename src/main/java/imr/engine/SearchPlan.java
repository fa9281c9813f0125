package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
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
/// @param highlighted whether hits show where the query matched. If not, a hit has only the
///   reviewer's reason, which needs no text analysis.
public record SearchPlan(
    IssueSet exact,
    List<QueryNode> evidence,
    @Nullable Partial partial,
    MatchMode match,
    Window window,
    List<Field> facets,
    boolean highlighted) {

  /// The number of exact matches from which partial ones aren't needed, if the query has words
  /// beyond the understood ones.
  public static final int FEW_EXACT = 20;

  /// The last hit that a page can show. Hits past it come only with an export.
  public static final int MAX_DEPTH = 10_000;

  /// The maximum number of partial matches of a search.
  public static final int MAX_PARTIAL = 200;

  /// The conditions of a partial match.
  ///
  /// @param issues which may match in part
  /// @param concepts what is asked, each thing by itself: matches that say more of it in one
  ///   sentence come first
  /// @param below the number of exact matches from which there are no partial ones
  /// @param nearest which come before them if there is no exact match, null for none
  /// @param broader the same with more words for what was asked, a second list that is joined to
  ///   the first; null for none
  public record Partial(
      IssueSet issues,
      List<QueryNode> concepts,
      int below,
      @Nullable Nearest nearest,
      @Nullable Broader broader) {
    public Partial {
      concepts = List.copyOf(concepts);
    }

    /// Matches in one tier.
    public Partial(IssueSet issues, List<QueryNode> concepts, int below) {
      this(issues, concepts, below, null, null);
    }
  }

  /// A second reading of what may match in part.
  public record Broader(IssueSet issues, List<QueryNode> concepts) {
    public Broader {
      concepts = List.copyOf(concepts);
    }
  }

  /// The decisions nearest to what was asked, in tiers.
  ///
  /// @param treatment the treatment that was asked for
  /// @param group the treatments of its group, null if it has none
  /// @param filters that all of them must meet
  /// @param evidence what else was asked; it ranks within a tier
  public record Nearest(
      FieldFilter treatment,
      @Nullable FieldFilter group,
      List<FieldFilter> filters,
      List<QueryNode> evidence) {
    public Nearest {
      filters = List.copyOf(filters);
      evidence = List.copyOf(evidence);
    }
  }

  public SearchPlan {
    evidence = List.copyOf(evidence);
    facets = List.copyOf(facets);
  }

  /// Plans a search for the newest issues of a set, without highlights.
  ///
  /// @param limit the maximum number of issues, 0 or more
  public static SearchPlan newest(IssueSet exact, int limit) {
    Window window = Window.first(Order.NEWEST, limit);
    return new SearchPlan(exact, List.of(), null, MatchMode.ALL, window, List.of(), false);
  }

  /// The nodes whose words are highlighted, each separately.
  public List<QueryNode> marking() {
    return highlighted ? QueryNode.marking(exact.words(), evidence) : List.of();
  }
}
