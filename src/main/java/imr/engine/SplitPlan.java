package imr.engine;

import imr.field.Field;
import java.util.List;

/// A request to compare, for each value of some fields, the issues with it with the issues without
/// it.
///
/// @param issues the issues to count
/// @param fields the fields, which must hold codes
public record SplitPlan(IssueSet issues, List<Field> fields) {
  public SplitPlan {
    fields = List.copyOf(fields);
  }
}
