package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.SearchException;
import imr.query.QueryNode;
import java.util.List;
import java.util.Locale;

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

  /// Goes on while a table is not too large.
  ///
  /// @param cells so far
  /// @throws SearchException.BadRequest when it is
  public void check(int cells) {
    if (cells > mostCells) {
      throw new SearchException.BadRequest(
          String.format(
              Locale.ROOT,
              "the table has more than %,d cells: count by fewer fields, filter first, or export"
                  + " the issues",
              mostCells));
    }
  }
}
