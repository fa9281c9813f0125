package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.search.Suggester;
import java.util.List;

/// Autocomplete suggestions.
public record SuggestAnswer(
    @JsonPropertyDescription("The text as typed.") String query, List<Completion> suggestions) {

  /// A value with a name that starts with the last typed words.
  public record Completion(
      @JsonPropertyDescription("The matching name.") String text,
      String field,
      @JsonPropertyDescription("The display name of the field.") String fieldLabel,
      String value,
      @JsonPropertyDescription("The display name of the value.") String label,
      @JsonPropertyDescription("The number of issues with the value.") long issues,
      @JsonPropertyDescription("The completed query.") String query) {}

  /// Builds the answer from suggestions.
  public static SuggestAnswer of(String typed, List<Suggester.Suggestion> suggestions) {
    return new SuggestAnswer(
        typed,
        suggestions.stream()
            .map(s ->
                new Completion(
                    s.text(),
                    s.field().id(),
                    s.field().label(),
                    s.value(),
                    s.label(),
                    s.issues(),
                    s.q()))
            .toList());
  }
}
