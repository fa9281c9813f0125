package imr.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.engine.IndexStatus;
import imr.field.Field;
import imr.field.Labels;
import imr.research.AverageTable;
import imr.research.ConfidenceInterval;
import imr.research.Distribution;
import imr.research.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Means and medians of a quantity of letters.
public record AveragesAnswer(
    @JsonPropertyDescription("The averaged field.") String of,
    @JsonPropertyDescription("The fields of the groups.") List<String> by,
    Averages all,
    List<Row> rows,
    @JsonUnwrapped Provenance provenance) {

  /// The letters of a group. Each field's id maps to the value's id, or to `unknown` without one.
  public record Row(
      @JsonAnyGetter Map<String, String> values,
      @JsonPropertyDescription("The display names of the values.") List<String> labels,
      @JsonUnwrapped Averages averages) {}

  /// The averages of some letters.
  public record Averages(
      @JsonPropertyDescription("The letters with a value. A letter counts once.") long letters,
      @JsonPropertyDescription("The letters without a value.") long unknown,
      @JsonPropertyDescription("Null without letters.") @Nullable Double mean,
      @JsonPropertyDescription("Student's 95% interval: low, high. Null for under two letters.")
          @Nullable List<Double> meanInterval,
      @JsonPropertyDescription("Null without letters.") @Nullable Double median,
      @JsonPropertyDescription("The 95% interval by ranks: low, high. Null for under six letters.")
          @Nullable List<Double> medianInterval) {
    static Averages of(AverageTable.Group group) {
      Distribution known = group.known();
      return new Averages(
          known.size(),
          group.unknown(),
          known.mean(),
          ends(known.meanInterval()),
          known.median(),
          ends(known.medianInterval()));
    }

    private static @Nullable List<Double> ends(@Nullable ConfidenceInterval interval) {
      return interval == null ? null : Estimate.ends(interval);
    }
  }

  /// Builds the answer from a table.
  public static AveragesAnswer of(AverageTable table, IndexStatus status, Labels labels) {
    List<Row> rows = new ArrayList<>();
    for (AverageTable.Group group : table.groups()) {
      Map<String, String> values = new LinkedHashMap<>();
      List<String> names = new ArrayList<>();
      for (int i = 0; i < table.by().size(); i++) {
        Field field = table.by().get(i);
        values.put(field.id(), group.values().get(i));
        names.add(labels.of(field, group.values().get(i)));
      }
      rows.add(new Row(values, names, Averages.of(group)));
    }
    return new AveragesAnswer(
        table.quantity().id(),
        table.by().stream().map(Field::id).toList(),
        Averages.of(table.all()),
        rows,
        Provenance.of(status, Outcomes.notes(table.counted(), status), table.counted().receipt()));
  }
}
