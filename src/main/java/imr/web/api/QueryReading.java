package imr.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.query.Interpretation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the words of a query were read.
public record QueryReading(
    @JsonAnyGetter Map<String, List<String>> values,
    @JsonPropertyDescription("The words and phrases that are searched as text.") List<String> text,
    @JsonPropertyDescription("Sentences about how words were read.") List<String> notes,
    @JsonPropertyDescription("The understood values, each with the words that it came from.")
        List<Chip> chips,
    @JsonPropertyDescription("The query as it was read, with all operators spelled out.")
        String interpretedQuery,
    @JsonPropertyDescription("Other ways to read the query.") List<Alternative> alternatives,
    @JsonPropertyDescription("The words that are also searched under other names.")
        List<Expansion> expansions,
    @JsonPropertyDescription("The question that the words ask, if this program can answer it.")
        @OmittedIfNull
        Interpretation.@Nullable Question asks,
    @JsonPropertyDescription("The field to count by, if the question names one.") @OmittedIfNull
        @Nullable String asksBy) {

  /// An understood value.
  public record Chip(
      String field,
      @JsonPropertyDescription("The value's id in the vocabulary.") String value,
      String label,
      @JsonPropertyDescription("The words as typed.") String text,
      @JsonPropertyDescription("Where the words start in the query, in UTF-16 code units.")
          int start,
      int end,
      @JsonPropertyDescription("Whether issues with the value are excluded.") boolean excluded,
      @JsonPropertyDescription("The query without these words.") String queryWithout) {}

  /// Another way to read the query.
  public record Alternative(
      String message,
      @JsonPropertyDescription("A short description of the other query.") String label,
      String query) {}

  /// Words and their other names.
  public record Expansion(String text, List<String> synonyms) {}

  static QueryReading of(Interpretation read) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Interpretation.Chip chip : read.chips()) {
      List<String> known = values.getOrDefault(chip.field().id(), List.of());
      if (!chip.excluded() && !known.contains(chip.value())) {
        List<String> more = new ArrayList<>(known);
        more.add(chip.value());
        values.put(chip.field().id(), more);
      }
    }
    return new QueryReading(
        values,
        read.text(),
        read.notes(),
        read.chips().stream()
            .map(chip ->
                new Chip(
                    chip.field().id(),
                    chip.value(),
                    chip.label(),
                    chip.text(),
                    chip.start(),
                    chip.end(),
                    chip.excluded(),
                    chip.without()))
            .toList(),
        read.parsed(),
        read.alternatives().stream()
            .map(offer -> new Alternative(offer.message(), offer.action(), offer.query()))
            .toList(),
        read.expansions().stream().map(e -> new Expansion(e.text(), e.to())).toList(),
        read.asks(),
        read.asked() == null || read.asked().by() == null ? null : read.asked().by().id());
  }
}
