package imr.text;

import imr.field.Field;
import imr.query.QueryNode;
import java.util.List;

/// Marks what a query in Lucene's own syntax matches in a text; only the engine that speaks it can.
public interface LuceneMarks {
  /// The marks in order, none overlapping another.
  List<Passage.Mark> marks(QueryNode.Lucene query, Field field, String text);
}
