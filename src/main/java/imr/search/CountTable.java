package imr.search;

import imr.engine.CountAnswer;
import imr.engine.Tally;
import imr.field.Bands;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.Interpretation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A table of counts, with a receipt to repeat it.
///
/// @param request the request
/// @param interpretation how its words were read
/// @param answer the engine's counts
/// @param receipt which index answered, and when
public record CountTable(
    CountRequest request,
    Interpretation interpretation,
    CountAnswer answer,
    SearchResponse.Receipt receipt) {

  /// A combination of values.
  ///
  /// @param values in the order of the fields, [FieldFilter#UNKNOWN] for a missing value
  public record Row(List<String> values, Tally tally) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /// A tally's issues or letters, depending on the unit of the table.
  public long count(Tally tally) {
    return switch (request.of()) {
      case ISSUES -> tally.issues();
      case LETTERS -> tally.letters();
    };
  }

  /// All rows in a total order: by the first field, then by the next. Periods, age bands and dates
  /// are in their natural order, other values by their total count, largest first. Unknown values
  /// come last.
  public List<Row> rows() {
    List<Map<String, Integer>> ranks = new ArrayList<>();
    for (Field field : request.by()) {
      ranks.add(ranks(field));
    }
    Comparator<Row> order =
        IntStream.range(0, ranks.size())
            .mapToObj(at ->
                Comparator.<Row>comparingInt(
                    row -> ranks.get(at).getOrDefault(row.values.get(at), 0)))
            .reduce(Comparator::thenComparing)
            .orElseThrow();
    return answer.cells().entrySet().stream()
        .map(cell -> new Row(cell.getKey(), cell.getValue()))
        .sorted(order)
        .toList();
  }

  /// The rows of a table by one field only, in the order of its values.
  public List<Row> margin(Field field) {
    Map<String, Tally> values = answer.margins().getOrDefault(field, Map.of());
    return values.entrySet().stream()
        .sorted(order(field))
        .map(value -> new Row(List.of(value.getKey()), value.getValue()))
        .toList();
  }

  /// The count without a value in a field.
  public long unknown(Field field) {
    Map<String, Tally> values = answer.margins().getOrDefault(field, Map.of());
    return count(values.getOrDefault(FieldFilter.UNKNOWN, Tally.ZERO));
  }

  /// Whether something counts for several values of a field, so that the counts of its values add
  /// up to more than the total.
  public boolean isOverlapping(Field field) {
    return answer.margins().getOrDefault(field, Map.of()).values().stream()
            .mapToLong(this::count)
            .sum()
        > count(answer.total());
  }

  private Map<String, Integer> ranks(Field field) {
    Map<String, Integer> ranks = new HashMap<>();
    margin(field).forEach(row -> ranks.put(row.values.getFirst(), ranks.size()));
    return ranks;
  }

  private Comparator<Map.Entry<String, Tally>> order(Field field) {
    List<String> natural = Bands.of(field);
    Comparator<Map.Entry<String, Tally>> known =
        Comparator.comparingInt(v -> v.getKey().equals(FieldFilter.UNKNOWN) ? 1 : 0);
    Comparator<Map.Entry<String, Tally>> byValue = Map.Entry.comparingByKey();
    if (!natural.isEmpty()) {
      return known.thenComparingInt(v -> natural.indexOf(v.getKey()));
    }
    if (field.isQuantity()) {
      return known.thenComparingLong(
          v -> v.getKey().equals(FieldFilter.UNKNOWN) ? 0 : Long.parseLong(v.getKey()));
    }
    return field.isOrdered()
        ? known.thenComparing(byValue)
        : known
            .thenComparing(
                Comparator.<Map.Entry<String, Tally>>comparingLong(v -> count(v.getValue()))
                    .reversed())
            .thenComparing(byValue);
  }
}
