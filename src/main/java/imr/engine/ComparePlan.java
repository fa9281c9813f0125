package imr.engine;

import imr.field.FieldFilter;
import imr.query.QueryNode;
import java.util.List;

/// Two groups that an engine is to count side by side.
///
/// @param words what issues of either must meet beside the filters
/// @param filters of both
/// @param a the first group
/// @param b the second group
public record ComparePlan(QueryNode words, List<FieldFilter> filters, Group a, Group b) {
  public ComparePlan {
    filters = List.copyOf(filters);
  }

  /// What makes a group.
  ///
  /// @param words what its issues must meet beside the filters
  public record Group(QueryNode words, List<FieldFilter> filters) {
    public Group {
      filters = List.copyOf(filters);
    }
  }
}
