package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FillerReaderTest {
  private static final FillerReader READER = new FillerReader();

  private static String ignored(String q) {
    return ReadPhrases.by(READER, q).ignored().stream()
        .map(s -> q.substring(s.start(), s.end()).strip())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "what percentage of acupuncture is denied ^ what percentage of",
        "why was my surgery denied ^ why was my",
        "how often are braces approved ^ how often are",
        "show me all spinal fusions ^ show me all",
        "I want to see knee braces ^ I want to see",
        "decisions about opioids ^ decisions about",
        "cases where the worker fell ^ cases where",
        "can I get massage ^ can I get",
        "is there any gym membership ^ is there",
        "IMR for Botox ^ IMR",
        "reviewer said that weaning is needed ^ reviewer said that"
      })
  void wordsOfTheQuestionAreNoConditions(String q, String ignored) {
    assertEquals(ignored, ignored(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show pain",
        "need to walk",
        "climbing a ladder",
        "will improve function",
        "case management",
        "give way of the knee",
        "shows a tear"
      })
  void wordsThatSayWhatIsSoughtStay(String q) {
    assertEquals("", ignored(q));
  }
}
