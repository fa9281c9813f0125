package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.research.Phrases;
import imr.search.SearchResponse;
import java.util.List;

/// Words and phrases that distinguish overturned from upheld rationales.
public record WordsAnswer(
    @JsonPropertyDescription("The number of issues in the sample.") int issues,
    @JsonPropertyDescription("The number of issues that the search found.") long issuesInTotal,
    @JsonPropertyDescription("The seed of the sample.") int seed,
    @JsonPropertyDescription("The share of letters from which a sentence counts as boilerplate.")
        double boilerplateShare,
    List<Phrase> overturned,
    List<Phrase> upheld,
    @JsonPropertyDescription("What a reader of the numbers must know.") List<String> notes,
    Receipt receipt) {

  /// A phrase and the number of issues of each outcome that use it.
  public record Phrase(
      String text,
      int overturned,
      int upheld,
      @JsonPropertyDescription("The log odds in standard errors, positive for overturned.")
          double zScore) {}

  /// Builds the answer from phrases.
  public static WordsAnswer of(
      Phrases phrases, int seed, List<String> notes, SearchResponse.Receipt receipt) {
    return new WordsAnswer(
        phrases.issues(),
        phrases.of(),
        seed,
        Phrases.BOILERPLATE,
        phrases(phrases.overturned()),
        phrases(phrases.upheld()),
        notes,
        Receipt.of(receipt));
  }

  private static List<Phrase> phrases(List<Phrases.Phrase> phrases) {
    return phrases.stream()
        .map(p -> new Phrase(p.text(), p.overturned(), p.upheld(), p.z()))
        .toList();
  }
}
