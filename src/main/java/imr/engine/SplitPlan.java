package imr.engine;

import imr.field.Field;
import java.util.List;

/// A question for each value of some fields: how the issues that have it differ from those that do
/// not.
///
/// @param issues all that are counted
/// @param fields of codes
public record SplitPlan(IssueSet issues, List<Field> fields) {
  public SplitPlan {
    fields = List.copyOf(fields);
  }
}
