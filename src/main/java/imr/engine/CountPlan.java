package imr.engine;

import imr.field.Field;
import imr.field.SearchException;
import java.util.List;
import java.util.Locale;

/// What an engine is to count.
///
/// @param issues to be counted
/// @param by the fields whose values it is counted by, 1 to 3, each once
/// @param maxCells the most combinations of values that are kept
public record CountPlan(IssueSet issues, List<Field> by, int maxCells) {
  public CountPlan {
    by = List.copyOf(by);
  }

  /// Goes on while a table is not too large.
  ///
  /// @param cells so far
  /// @throws SearchException.BadRequest when it is
  public void check(int cells) {
    if (cells > maxCells) {
      throw new SearchException.BadRequest(
          String.format(
              Locale.ROOT,
              "the table has more than %,d cells: count by fewer fields, filter first, or export"
                  + " the issues",
              maxCells));
    }
  }
}
