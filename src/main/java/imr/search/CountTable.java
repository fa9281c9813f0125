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
/// @param request as it was asked
/// @param interpretation how its words were read
/// @param answer what the engine counted
/// @param receipt which index answered, and when
public record CountTable(
    CountRequest request,
    Interpretation interpretation,
    CountAnswer answer,
    SearchResponse.Receipt receipt) {

  /// One combination of values.
  ///
  /// @param values in the order of the fields, [FieldFilter#UNKNOWN] if there is none
  public record Row(List<String> values, Tally tally) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /// The issues or letters of a tally, whichever are counted.
  public long count(Tally tally) {
    return switch (request.of()) {
      case ISSUES -> tally.issues();
      case LETTERS -> tally.letters();
    };
  }

  /// All rows. The order is total: by the first field, then the next; spans of time, ages and dates
  /// in their natural order, other values by their whole count, largest first; unknown values last.
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

  /// One field's values by themselves, in their order.
  public List<Row> margin(Field field) {
    Map<String, Tally> values = answer.margins().getOrDefault(field, Map.of());
    return values.entrySet().stream()
        .sorted(order(field))
        .map(value -> new Row(List.of(value.getKey()), value.getValue()))
        .toList();
  }

  /// How many have no value of a field.
  public long unknown(Field field) {
    Map<String, Tally> values = answer.margins().getOrDefault(field, Map.of());
    return count(values.getOrDefault(FieldFilter.UNKNOWN, Tally.ZERO));
  }

  /// Whether something counts for several values of a field, so that its column adds up to more
  /// than the total.
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
    return field.isPeriod()
        ? known.thenComparing(byValue)
        : known
            .thenComparing(
                Comparator.<Map.Entry<String, Tally>>comparingLong(v -> count(v.getValue()))
                    .reversed())
            .thenComparing(byValue);
  }
}
