package imr.query;

import imr.field.Field;
import imr.query.Interpretation.Chip;
import imr.query.PlainWords.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Removes words from a query, together with the operator that bound them.
public final class WordRemover {
  private WordRemover() {}

  /// The query without the words of these chips.
  public static String without(String q, List<Chip> chips) {
    return ClauseReader.plain(q)
        .without(
            chips.stream()
                .map(c -> new Span(c.start(), c.end()))
                .distinct()
                .sorted(Comparator.comparingInt(Span::start))
                .toList());
  }

  /// A query in Lucene's syntax without the conditions on some fields, such as `outcome:upheld`.
  public static String withoutFields(String q, Set<Field> fields) {
    return ClauseReader.lucene(q).without(fields);
  }
}
