package imr.search;

import java.util.List;

/// What an engine is to count.
///
/// @param words what an issue must meet beside the filters
/// @param filters all of which must hold
/// @param by the fields whose values it is counted by, 1 to 3, each once
/// @param mostCells the most combinations of values that are kept
public record CountPlan(QueryNode words, List<FieldFilter> filters, List<Field> by, int mostCells) {
  public CountPlan {
    filters = List.copyOf(filters);
    by = List.copyOf(by);
  }
}
