package imr.research;

import imr.field.Field;
import imr.vocabulary.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What each column of an export holds, how it was made, and how well.
///
/// @param column its name in exports, queries and parameters
/// @param label for people
/// @param unit of a value, or how values behave
/// @param values which there are
/// @param derived how it was made
/// @param accuracy what was measured, and on what
/// @param known issues of the index that have a value; null of columns that cannot be filtered
/// @param of all issues of the index
public record Codebook(
    String column,
    String label,
    String unit,
    String values,
    String derived,
    String accuracy,
    @Nullable Long known,
    long of) {
  private static final Map<String, List<String>> ROWS = rows();
  private static final Set<String> SEVERAL =
      ROWS.values().stream()
          .filter(row -> row.get(1).endsWith(", several"))
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());

  /// The share of issues that have a value, null where it cannot be told.
  public @Nullable Double shareKnown() {
    return known == null || of == 0 ? null : (double) known / of;
  }

  /// Whether a column may hold several values in a row.
  static boolean holdsSeveral(String column) {
    return SEVERAL.contains(column);
  }

  /// Of all columns, in the order of exports.
  ///
  /// @param issues of the index
  /// @param known tells how many of them have a value of a field that filters
  public static List<Codebook> all(long issues, ToLongFunction<Field> known) {
    List<Codebook> all = new ArrayList<>();
    for (String column : IssueRecord.columns()) {
      List<String> row = Objects.requireNonNull(ROWS.get(column), column);
      Field field = Field.of(column);
      all.add(
          new Codebook(
              column,
              field == null ? column : field.label(),
              row.get(1),
              row.get(2),
              row.get(3),
              row.get(4),
              field != null && field.isFilter() ? known.applyAsLong(field) : null,
              issues));
    }
    return all;
  }

  /// Writes them as CSV, in a stable order.
  public static void write(List<Codebook> codebook, Appendable to) {
    Csv csv =
        new Csv(
            to,
            List.of(
                "column",
                "label",
                "unit",
                "values",
                "derived",
                "accuracy",
                "known",
                "of",
                "share-known"));
    for (Codebook each : codebook) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(each.column);
      cells.add(each.label);
      cells.add(each.unit);
      cells.add(each.values);
      cells.add(each.derived);
      cells.add(each.accuracy);
      cells.add(each.known);
      cells.add(each.of);
      cells.add(each.shareKnown());
      csv.row(cells);
    }
  }

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new HashMap<>();
    Table.read("/imr/research/codebook.tsv").rows().forEach(r -> rows.put(r.getFirst(), r));
    return rows;
  }
}
