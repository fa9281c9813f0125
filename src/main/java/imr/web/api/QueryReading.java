package imr.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.query.Interpretation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the words of a query were read.
public record QueryReading(
    @JsonAnyGetter Map<String, List<String>> values,
    @JsonPropertyDescription("Words and phrases that are searched as text.") List<String> text,
    @JsonPropertyDescription("Sentences about readings that may surprise.") List<String> notes,
    @JsonPropertyDescription("Each understood value with the words it came from.") List<Chip> chips,
    @JsonPropertyDescription("The words as they were read, all operators spelled out.")
        String interpretedQuery,
    @JsonPropertyDescription("Other readings.") List<Alternative> alternatives,
    @JsonPropertyDescription("Words that are searched under other names too.")
        List<Expansion> expansions) {

  /// An understood value.
  public record Chip(
      String field,
      @JsonPropertyDescription("An id of the vocabulary.") String value,
      String label,
      @JsonPropertyDescription("The words as typed.") String text,
      @JsonPropertyDescription("Of the words in the query, in UTF-16 code units.") int start,
      int end,
      @JsonPropertyDescription("Whether issues with the value are left out.") boolean excluded,
      @JsonPropertyDescription("The query without these words.") String queryWithout) {}

  /// Another reading.
  public record Alternative(
      String message,
      @JsonPropertyDescription("What the other query does, in a few words.") String label,
      String query) {}

  /// Words with their other names.
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
        read.offers().stream()
            .map(offer -> new Alternative(offer.message(), offer.action(), offer.query()))
            .toList(),
        read.expansions().stream().map(e -> new Expansion(e.text(), e.to())).toList());
  }
}
