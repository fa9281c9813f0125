package imr.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.engine.IndexStatus;
import imr.field.Field;
import imr.field.Labels;
import imr.research.Outcomes;
import imr.research.Periods;
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
    @JsonPropertyDescription("What a count counts.") CountRequest.Unit of,
    @JsonPropertyDescription("All of them, each once.") long total,
    @JsonPropertyDescription("How many have no value of a field.") Map<String, Long> unknown,
    OutcomeCounts totals,
    List<Row> rows,
    @JsonPropertyDescription("Rows past the limit.") Remainder remainder,
    @JsonPropertyDescription("Each field by itself, if there are several.") @OmittedIfNull
        @Nullable Map<String, List<Row>> margins,
    @JsonUnwrapped Provenance provenance) {
  /// Rows that are written if no limit is asked for.
  public static final int USUAL_ROWS = 10_000;

  /// A combination of values: for each field its id with the value's id, `unknown` if there is
  /// none.
  public record Row(
      @JsonAnyGetter Map<String, String> values,
      long count,
      @JsonPropertyDescription("The values for people.") List<String> labels,
      @JsonPropertyDescription("Whether the collection begins or ends within the period.")
          @OmittedIfNull
          @Nullable Boolean partialPeriod,
      @OmittedIfNull @Nullable List<GuidelineChange> guidelineChanges,
      @JsonUnwrapped OutcomeCounts counts) {}

  /// A change of guidelines within a period.
  public record GuidelineChange(LocalDate date, String description) {}

  /// What is not listed.
  public record Remainder(long rows, long count) {}

  /// The table as the API and the command line write it.
  ///
  /// @param limit the most rows, 1 or more
  public static CountsAnswer of(CountTable table, IndexStatus status, Labels labels, int limit) {
    return new Writer(table, status, labels).answer(limit);
  }

  private record Writer(CountTable table, IndexStatus status, Labels labels) {
    CountsAnswer answer(int limit) {
      List<Field> by = table.request().by();
      List<CountTable.Row> rows = table.rows();
      Map<String, Long> unknown = new LinkedHashMap<>();
      by.forEach(field -> unknown.put(field.id(), table.unknown(field)));
      Map<String, List<Row>> margins = new LinkedHashMap<>();
      by.forEach(f -> margins.put(f.id(), rows(List.of(f), table.margin(f))));
      return new CountsAnswer(
          by.stream().map(Field::id).toList(),
          table.request().of(),
          table.count(table.answer().total()),
          unknown,
          OutcomeCounts.of(table.answer().total(), Outcomes.canRate(table, List.of())),
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
          partial = Periods.isCutShort(field, value, status);
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
          OutcomeCounts.of(row.tally(), rated));
    }
  }
}
