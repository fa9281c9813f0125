package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.field.Field;
import imr.research.Codebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The codebook: what each field holds, how it was made, and how well.
public record FieldsAnswer(
    List<Column> fields, @JsonPropertyDescription("Of the index.") String fingerprint) {

  /// A column of exports.
  public record Column(
      @JsonPropertyDescription("Its name in exports, queries and parameters.") String column,
      String label,
      String unit,
      @JsonPropertyDescription("Which there are.") String values,
      @JsonPropertyDescription("How it was made.") String derived,
      @JsonPropertyDescription("What was measured, and on what.") String accuracy,
      Coverage coverage,
      @JsonPropertyDescription("Whether it is a filter.") boolean filterable,
      @JsonPropertyDescription("Whether it can be counted by.") boolean countable) {

    static Column of(Codebook row) {
      Field field = Field.of(row.column());
      return new Column(
          row.column(),
          row.label(),
          row.unit(),
          row.values(),
          row.derived(),
          row.accuracy(),
          new Coverage(row.known(), row.of(), row.shareKnown()),
          field != null && field.isFilter(),
          field != null && field.isCounted());
    }
  }

  /// How many issues have a value, null for columns that cannot be filtered.
  public record Coverage(
      @JsonPropertyDescription("Issues with a value.") @Nullable Long known,
      @JsonPropertyDescription("All issues of the index.") long issues,
      @JsonPropertyDescription("0 to 1.") @Nullable Double share) {}

  /// The codebook as the API writes it.
  public static FieldsAnswer of(List<Codebook> codebook, String fingerprint) {
    return new FieldsAnswer(codebook.stream().map(Column::of).toList(), fingerprint);
  }
}
