package imr.research;

import imr.field.Field;
import imr.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The documentation of an export column: its content, how it is derived, and how accurate it is.
///
/// @param column the column's name in exports, queries, and parameters
/// @param label the display name
/// @param unit the unit or kind of its values
/// @param values the possible values
/// @param derived how the values are derived
/// @param accuracy the measured accuracy, and on which letters
/// @param known the number of issues with a value, null if the column can't be a filter
/// @param of the number of all issues
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

  /// The share of issues with a value, null if unknown.
  public @Nullable Double shareKnown() {
    return known == null || of == 0 ? null : (double) known / of;
  }

  /// Whether a row can have several values in a column.
  static boolean holdsSeveral(String column) {
    return SEVERAL.contains(column);
  }

  /// The codebook of all columns, in the order of exports.
  ///
  /// @param issues the number of issues in the index
  /// @param known counts the issues with a value in a field
  public static List<Codebook> all(long issues, ToLongFunction<Field> known) {
    List<Codebook> all = new ArrayList<>();
    for (String column : ExportRow.columns()) {
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

  /// Writes a codebook as CSV.
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
