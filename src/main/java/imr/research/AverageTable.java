package imr.research;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.SearchException;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Means and medians of a quantity of letters, for all letters of a search and for each value of up
/// to two fields. A letter counts once in each group that has one of its issues.
///
/// @param quantity the averaged field
/// @param by the fields of the groups, none for one line of all letters
/// @param groups in the order of a table of counts
/// @param counted the table of counts that it is made of
public record AverageTable(
    Field quantity, List<Field> by, List<Group> groups, Group all, CountTable counted) {
  /// The maximum number of fields of the groups.
  public static final int MAX_FIELDS = CountRequest.MAX_FIELDS - 1;

  /// The letters with the same values.
  ///
  /// @param values in the order of the fields
  /// @param known their values of the quantity
  /// @param unknown the number of letters without a value
  public record Group(List<String> values, Distribution known, long unknown) {
    public Group {
      values = List.copyOf(values);
    }
  }

  public AverageTable {
    by = List.copyOf(by);
    groups = List.copyOf(groups);
  }

  /// The request for the counts of which the table is made.
  ///
  /// @throws SearchException.BadRequest if there are more fields than [#MAX_FIELDS], or the
  ///   quantity is one of them
  public static CountRequest request(SearchRequest question, Field quantity, List<Field> by) {
    if (by.size() > MAX_FIELDS) {
      throw new SearchException.BadRequest(
          "average by at most two fields: by=decided-year,category");
    }
    List<Field> fields = new ArrayList<>(by);
    fields.add(quantity);
    return new CountRequest(question, fields, CountRequest.Unit.LETTERS);
  }

  /// Parses the name of a quantity.
  ///
  /// @throws SearchException.BadRequest if it isn't one; the message lists them
  public static Field quantity(String name) {
    Field field = Field.of(name.strip());
    if (field == null || !field.isQuantity()) {
      throw new SearchException.BadRequest(
          "you can't average \""
              + name.strip()
              + "\"; use one of "
              + Field.counted().stream()
                  .filter(Field::isQuantity)
                  .map(Field::id)
                  .collect(Collectors.joining(", ")));
    }
    return field;
  }

  /// Makes the table from counts that [#request] asked for.
  public static AverageTable of(CountTable counted) {
    List<Field> fields = counted.request().by();
    Field quantity = fields.getLast();
    List<Field> by = fields.subList(0, fields.size() - 1);
    Map<List<String>, List<CountTable.Row>> groups = new LinkedHashMap<>();
    if (!by.isEmpty()) {
      for (CountTable.Row row : counted.rows()) {
        List<String> values = row.values().subList(0, by.size());
        groups.computeIfAbsent(values, v -> new ArrayList<>()).add(row);
      }
    }
    return new AverageTable(
        quantity,
        by,
        groups.entrySet().stream().map(each -> group(each.getKey(), each.getValue())).toList(),
        group(List.of(), counted.margin(quantity)),
        counted);
  }

  private static Group group(List<String> values, List<CountTable.Row> rows) {
    Map<Long, Long> known = new LinkedHashMap<>();
    long unknown = 0;
    for (CountTable.Row row : rows) {
      String value = row.values().getLast();
      if (value.equals(FieldFilter.UNKNOWN)) {
        unknown += row.tally().letters();
      } else {
        known.merge(Long.valueOf(value), row.tally().letters(), Long::sum);
      }
    }
    return new Group(values, new Distribution(known), unknown);
  }
}
