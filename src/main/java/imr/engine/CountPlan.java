package imr.engine;

import imr.field.Field;
import imr.field.SearchException;
import java.util.List;
import java.util.Locale;

/// A request to count a set of issues by up to three fields.
///
/// @param issues the issues to count
/// @param by the 1 to 3 fields to count by, without repeats
/// @param maxCells the maximum number of combinations of values that the table may have
public record CountPlan(IssueSet issues, List<Field> by, int maxCells) {
  public CountPlan {
    by = List.copyOf(by);
  }

  /// Checks that a table is not too large.
  ///
  /// @param cells the number of cells so far
  /// @throws SearchException.BadRequest if there are more than `maxCells`
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
