package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.search.Suggester;
import java.util.List;

/// Ways to go on typing.
public record SuggestAnswer(
    @JsonPropertyDescription("What was typed.") String query, List<Completion> suggestions) {

  /// A value that begins with what was typed last.
  public record Completion(
      @JsonPropertyDescription("The name that was found.") String text,
      String field,
      @JsonPropertyDescription("The field for people.") String fieldLabel,
      String value,
      @JsonPropertyDescription("The value for people.") String label,
      @JsonPropertyDescription("How many issues have it.") long issues,
      @JsonPropertyDescription("What was typed, completed.") String query) {}

  /// The suggestions as the API writes them.
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
