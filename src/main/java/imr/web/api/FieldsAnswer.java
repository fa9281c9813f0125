package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.field.Field;
import imr.research.Codebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The codebook: the content of each field, how it is derived, and how accurate it is.
public record FieldsAnswer(
    List<Column> fields,
    @JsonPropertyDescription("The fingerprint of the index.") String fingerprint) {

  /// A column of exports.
  public record Column(
      @JsonPropertyDescription("The column's name in exports, queries, and parameters.")
          String column,
      String label,
      String unit,
      @JsonPropertyDescription("The possible values.") String values,
      @JsonPropertyDescription("How the values are derived.") String derived,
      @JsonPropertyDescription("The measured accuracy, and on which letters.") String accuracy,
      Coverage coverage,
      @JsonPropertyDescription("Whether the field can be a filter.") boolean filterable,
      @JsonPropertyDescription("Whether issues can be counted by the field.") boolean countable) {

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

  /// How many issues have a value, null if the column can't be a filter.
  public record Coverage(
      @JsonPropertyDescription("Issues with a value.") @Nullable Long known,
      @JsonPropertyDescription("All issues in the index.") long issues,
      @JsonPropertyDescription("The share of issues with a value, 0 to 1.")
          @Nullable Double share) {}

  /// Builds the answer from a codebook.
  public static FieldsAnswer of(List<Codebook> codebook, String fingerprint) {
    return new FieldsAnswer(codebook.stream().map(Column::of).toList(), fingerprint);
  }
}
