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

/// A column of an export: what it holds, how it was made, and how accurate it is.
///
/// @param column its name in exports, queries and parameters
/// @param label for people
/// @param unit of a value, or the kind of its values
/// @param values that it can have
/// @param derived how it was made
/// @param accuracy measured accuracy, and on which letters
/// @param known issues of the index that have a value; null if the column is no filter
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

  /// The share of issues that have a value, null if unknown.
  public @Nullable Double shareKnown() {
    return known == null || of == 0 ? null : (double) known / of;
  }

  /// Whether a column may hold several values in a row.
  static boolean holdsSeveral(String column) {
    return SEVERAL.contains(column);
  }

  /// The codebook of all columns, in the order of exports.
  ///
  /// @param issues of the index
  /// @param known counts the issues that have a value of a filter
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
