package imr.text;

import imr.field.Field;
import imr.query.QueryNode;
import java.util.List;

/// Marks what a query in Lucene's own syntax matches in a text.
public interface LuceneMarks {
  /// The marks, in order, without overlaps.
  List<Passage.Mark> marks(QueryNode.Lucene query, Field field, String text);
}
