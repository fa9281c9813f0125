package imr.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.engine.IndexStatus;
import imr.field.Field;
import imr.field.Labels;
import imr.research.CountSort;
import imr.research.Outcomes;
import imr.research.Periods;
import imr.research.Rate;
import imr.search.CountRequest;
import imr.search.CountTable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Issues or letters, counted by one to three fields.
public record CountsAnswer(
    @JsonPropertyDescription("The fields counted by.") List<String> by,
    @JsonPropertyDescription("The unit of each count.") CountRequest.Unit of,
    @JsonPropertyDescription("All issues or letters, each counted once.") long total,
    @JsonPropertyDescription("For each field, the number without a value.")
        Map<String, Long> unknown,
    OutcomeCounts totals,
    List<Row> rows,
    @JsonPropertyDescription("The rows past the limit.") Remainder remainder,
    @JsonPropertyDescription("The counts of each field separately, if there are several.")
        @OmittedIfNull
        @Nullable Map<String, List<Row>> margins,
    @JsonUnwrapped Provenance provenance) {
  /// The default limit of rows.
  public static final int DEFAULT_ROWS = 10_000;

  /// A combination of values. Each field's id maps to the value's id, or to `unknown` without a
  /// value.
  public record Row(
      @JsonAnyGetter Map<String, String> values,
      long count,
      @JsonPropertyDescription("The display names of the values.") List<String> labels,
      @JsonPropertyDescription("Whether the collection starts or ends within the period.")
          @OmittedIfNull
          @Nullable Boolean partialPeriod,
      @OmittedIfNull @Nullable List<GuidelineChange> guidelineChanges,
      @JsonUnwrapped OutcomeCounts counts) {}

  /// A change of guidelines within a period.
  public record GuidelineChange(LocalDate date, String description) {}

  /// The rows that are not listed.
  public record Remainder(long rows, long count) {}

  /// Builds the answer from a table.
  ///
  /// @param limit the maximum number of rows, 1 or more
  /// @param sort the order of the rows
  /// @param minimum under which a rate is marked as too few
  public static CountsAnswer of(
      CountTable table,
      IndexStatus status,
      Labels labels,
      int limit,
      CountSort sort,
      Rate.Minimum minimum) {
    return new Writer(table, status, labels, minimum).answer(limit, sort);
  }

  private record Writer(CountTable table, IndexStatus status, Labels labels, Rate.Minimum minimum) {
    CountsAnswer answer(int limit, CountSort sort) {
      List<Field> by = table.request().by();
      List<CountTable.Row> rows = sort.rows(table);
      Map<String, Long> unknown = new LinkedHashMap<>();
      by.forEach(field -> unknown.put(field.id(), table.unknown(field)));
      Map<String, List<Row>> margins = new LinkedHashMap<>();
      by.forEach(f -> margins.put(f.id(), rows(List.of(f), table.margin(f))));
      return new CountsAnswer(
          by.stream().map(Field::id).toList(),
          table.request().of(),
          table.count(table.answer().total()),
          unknown,
          OutcomeCounts.of(table.answer().total(), Outcomes.canRate(table, List.of()), minimum),
          rows(by, rows.stream().limit(limit).toList()),
          new Remainder(
              Math.max(0, rows.size() - limit),
              rows.stream().skip(limit).mapToLong(row -> table.count(row.tally())).sum()),
          by.size() > 1 ? margins : null,
          Provenance.of(status, Outcomes.notes(table, status), table.receipt()));
    }

    private List<Row> rows(List<Field> by, List<CountTable.Row> rows) {
      boolean rated = Outcomes.canRate(table, by);
      return rows.stream().map(row -> row(by, row, rated)).toList();
    }

    private Row row(List<Field> by, CountTable.Row row, boolean rated) {
      Map<String, String> values = new LinkedHashMap<>();
      List<String> names = new java.util.ArrayList<>();
      Boolean partial = null;
      List<GuidelineChange> changes = null;
      for (int i = 0; i < by.size(); i++) {
        Field field = by.get(i);
        String value = row.values().get(i);
        values.put(field.id(), value);
        names.add(labels.of(field, value));
        if (field.isPeriod()) {
          partial = Periods.isPartial(field, value, status);
          changes =
              Periods.changes(field, value).stream()
                  .map(change -> new GuidelineChange(change.day(), change.what()))
                  .toList();
        }
      }
      return new Row(
          values,
          table.count(row.tally()),
          names,
          partial,
          changes,
          OutcomeCounts.of(row.tally(), rated, minimum));
    }
  }
}
