package imr.research;

import imr.engine.RatedSums;
import imr.field.Field;
import imr.field.SearchException;
import imr.search.CountTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The order of the rows of a table of counts.
///
/// @param column a field's id, or one of [#NUMBERS]; empty for the table's own order
/// @param descending whether the largest comes first
public record CountSort(String column, boolean descending) {
  /// The table's own order: by the first field, then by the next.
  public static final CountSort NONE = new CountSort("", false);

  private static final String COUNT = "count";
  private static final Map<String, ToDoubleFunction<RatedSums>> RATED =
      Map.of(
          "overturned", RatedSums::overturned,
          "upheld", RatedSums::upheld,
          "rate", rated -> estimate(rated, 0),
          "rate-low", rated -> estimate(rated, 1),
          "rate-high", rated -> estimate(rated, 2));

  /// The columns of numbers, as in [CountCsv].
  public static final List<String> NUMBERS =
      List.of(COUNT, "overturned", "upheld", "rate", "rate-low", "rate-high");

  /// Parses a column, with a minus before it for the largest first.
  ///
  /// @param by the table's fields
  /// @throws SearchException.BadRequest if the table has no such column; the message lists them
  public static CountSort of(String typed, List<Field> by) {
    boolean descending = typed.startsWith("-");
    String column = descending ? typed.substring(1) : typed;
    List<String> columns = Stream.concat(by.stream().map(Field::id), NUMBERS.stream()).toList();
    if (!column.isEmpty() && !columns.contains(column)) {
      throw new SearchException.BadRequest(
          columns.stream()
              .collect(
                  Collectors.joining(
                      ", ",
                      "you can't sort by \"" + column + "\"; use one of ",
                      ", with a minus before it for the largest first")));
    }
    return new CountSort(column, descending);
  }

  /// The sort as it is typed.
  public String typed() {
    return (descending ? "-" : "") + column;
  }

  /// The rows in this order. Equal rows keep the table's own order; rows without a rate come last.
  public List<CountTable.Row> rows(CountTable table) {
    List<CountTable.Row> rows = table.rows();
    if (column.isEmpty()) {
      return rows;
    }
    return rows.stream()
        .sorted(isNumber() ? byNumber(table) : byField(table, Field.of(column)))
        .toList();
  }

  /// Whether it sorts by a number and not by a field's values.
  public boolean isNumber() {
    return NUMBERS.contains(column);
  }

  private Comparator<CountTable.Row> byField(CountTable table, @Nullable Field field) {
    if (field == null) {
      throw new IllegalStateException("no such column: " + column);
    }
    int at = table.request().by().indexOf(field);
    Map<String, Integer> ranks = new HashMap<>();
    table.margin(field).forEach(row -> ranks.put(row.values().getFirst(), ranks.size()));
    Comparator<CountTable.Row> order =
        Comparator.comparingInt(row -> ranks.getOrDefault(row.values().get(at), 0));
    return descending ? order.reversed() : order;
  }

  private Comparator<CountTable.Row> byNumber(CountTable table) {
    ToDoubleFunction<RatedSums> rated = RATED.getOrDefault(column, sums -> 0);
    ToDoubleFunction<CountTable.Row> number =
        column.equals(COUNT)
            ? row -> table.count(row.tally())
            : row -> rated.applyAsDouble(row.tally().rated());
    Comparator<CountTable.Row> known =
        Comparator.comparing(row -> Double.isNaN(number.applyAsDouble(row)));
    Comparator<CountTable.Row> order = Comparator.comparingDouble(number);
    return known.thenComparing(descending ? order.reversed() : order);
  }

  /// @param which 0 for the rate, 1 and 2 for the ends of its interval
  private static double estimate(RatedSums rated, int which) {
    Rate.@Nullable Estimated estimate =
        switch (Rate.of(rated)) {
          case Rate.Estimated known -> known;
          case Rate.TooFew few -> few.estimate();
          case Rate.None _ -> null;
        };
    if (estimate == null) {
      return Double.NaN;
    }
    return switch (which) {
      case 0 -> estimate.value();
      case 1 -> estimate.interval().low();
      default -> estimate.interval().high();
    };
  }
}
