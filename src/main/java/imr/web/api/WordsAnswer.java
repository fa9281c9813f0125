package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.research.Phrases;
import imr.search.SearchResponse;
import java.util.List;

/// Words and phrases that separate overturned from upheld rationales.
public record WordsAnswer(
    @JsonPropertyDescription("Drawn.") int issues,
    @JsonPropertyDescription("From so many.") long issuesInTotal,
    @JsonPropertyDescription("Of the draw.") int seed,
    @JsonPropertyDescription("Sentences in this share of the letters or more are left out.")
        double boilerplateShare,
    List<Phrase> overturned,
    List<Phrase> upheld,
    Receipt receipt) {

  /// A phrase and the letters of each outcome that say it.
  public record Phrase(
      String text,
      int overturned,
      int upheld,
      @JsonPropertyDescription("How far it is from being said as often by both, in deviations.")
          double zScore) {}

  /// The phrases as the API writes them.
  public static WordsAnswer of(Phrases phrases, int seed, SearchResponse.Receipt receipt) {
    return new WordsAnswer(
        phrases.issues(),
        phrases.of(),
        seed,
        Phrases.BOILERPLATE,
        phrases(phrases.overturned()),
        phrases(phrases.upheld()),
        Receipt.of(receipt));
  }

  private static List<Phrase> phrases(List<Phrases.Phrase> phrases) {
    return phrases.stream()
        .map(p -> new Phrase(p.text(), p.overturned(), p.upheld(), p.z()))
        .toList();
  }
}
