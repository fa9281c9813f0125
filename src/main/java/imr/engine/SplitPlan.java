package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.QueryNode;
import java.util.List;

/// A question for each value of some fields: how the issues that have it differ from those that
/// have not.
///
/// @param words what all issues must meet beside the filters
/// @param fields of codes
public record SplitPlan(QueryNode words, List<FieldFilter> filters, List<Field> fields) {
  public SplitPlan {
    filters = List.copyOf(filters);
    fields = List.copyOf(fields);
  }
}
