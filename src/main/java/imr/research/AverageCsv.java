package imr.research;

import imr.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a table of averages as CSV: a row for each group, then one for all letters, whose values
/// are `all`. `NA` stands where there are too few letters.
public final class AverageCsv {
  private static final String ALL = "all";
  private static final String NOT_KNOWN = "NA";
  private static final List<String> NUMBERS =
      List.of(
          "letters",
          "unknown",
          "mean",
          "mean-low",
          "mean-high",
          "median",
          "median-low",
          "median-high");

  private AverageCsv() {}

  /// Writes the table with its header.
  ///
  /// @param to the output, which is not closed
  public static void write(AverageTable table, Appendable to) {
    Csv csv =
        new Csv(
            to,
            Stream.of(Stream.of("of"), table.by().stream().map(Field::id), NUMBERS.stream())
                .flatMap(s -> s)
                .toList());
    table.groups().forEach(group -> csv.row(cells(table, group, group.values())));
    List<String> all = table.by().stream().map(field -> ALL).toList();
    csv.row(cells(table, table.all(), all));
  }

  private static List<Object> cells(
      AverageTable table, AverageTable.Group group, List<String> values) {
    Distribution known = group.known();
    List<Object> cells = new ArrayList<>();
    cells.add(table.quantity().id());
    cells.addAll(values);
    cells.add(known.size());
    cells.add(group.unknown());
    add(cells, known.mean(), known.meanInterval());
    add(cells, known.median(), known.medianInterval());
    return cells;
  }

  private static void add(
      List<Object> cells, @Nullable Double value, @Nullable ConfidenceInterval interval) {
    cells.add(value == null ? NOT_KNOWN : value);
    cells.add(interval == null ? NOT_KNOWN : interval.low());
    cells.add(interval == null ? NOT_KNOWN : interval.high());
  }
}
