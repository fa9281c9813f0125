package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.QueryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an engine is to do.
///
/// @param words what an exact match must meet beside the filters
/// @param evidence what ranks and marks, and excludes nothing
/// @param filters all of which must hold; a field's own filters do not narrow its facet
/// @param partial what a partial match looks like, null where there are to be none
/// @param concepts what is asked, each thing by itself: partial matches come first that say more of
///   them, and in one breath
/// @param partialBelow partial matches are looked for where exact ones are fewer
/// @param partialFilters the filters that bind partial matches too
/// @param group what is counted by `offset` and `limit`: hits, or letters with all their hits
/// @param offset hits or letters to leave out
/// @param limit the most hits or letters to return
/// @param facets the fields to count, in order
public record SearchPlan(
    QueryNode words,
    List<QueryNode> evidence,
    List<FieldFilter> filters,
    @Nullable QueryNode partial,
    List<QueryNode> concepts,
    int partialBelow,
    List<FieldFilter> partialFilters,
    Order order,
    MatchMode match,
    Grouping group,
    int offset,
    int limit,
    List<Field> facets) {

  /// So many exact matches are enough where words besides the understood ones were left.
  public static final int FEW_EXACT = 20;

  /// Hits past this one come only with an export.
  public static final int MAX_DEPTH = 10_000;

  /// The most partial matches.
  public static final int MOST_PARTIAL = 200;

  public SearchPlan {
    evidence = List.copyOf(evidence);
    filters = List.copyOf(filters);
    concepts = List.copyOf(concepts);
    partialFilters = List.copyOf(partialFilters);
    facets = List.copyOf(facets);
  }

  /// The nodes whose words are marked, each for itself.
  public List<QueryNode> marking() {
    return QueryNode.marking(words, evidence);
  }
}
