package imr.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixScannerTest {
  private static List<Integer> all(String regex, String text) {
    PrefixScanner leads = new PrefixScanner(regex);
    FoldedText folded = FoldedText.of(text);
    List<Integer> places = new ArrayList<>();
    for (int at = leads.next(folded, 0, text.length());
        at >= 0;
        at = leads.next(folded, at + 1, text.length())) {
      places.add(at);
    }
    return places;
  }

  @Test
  void aPatternAtWordsIsTriedAtWordsOnly() {
    assertEquals(List.of(0, 12), all("\\bnot?\\b", "no evidence not known"));
    assertEquals(List.of(0, 12, 17), all("no", "no evidence not know".replace("know", "xnow")));
  }

  @Test
  void aPatternAtTheStartIsTriedThereOnly() {
    assertEquals(List.of(0), all("^no", "no, no"));
    assertEquals(List.of(), all("^no", "so no"));
    assertEquals(-1, new PrefixScanner("^no").next(FoldedText.of("no, no"), 1, 6));
    assertEquals(-1, new PrefixScanner("^no").next(FoldedText.of("no"), 0, 0), "an empty range");
  }

  @Test
  void noPlaceAtTheEndOfTheRangeOrBehindItIsTold() {
    FoldedText text = FoldedText.of("the knee");
    PrefixScanner words = new PrefixScanner("\\bknee");
    assertEquals(4, words.next(text, 0, 8));
    assertEquals(4, words.next(text, 4, 5));
    assertEquals(-1, words.next(text, 0, 4));
    assertEquals(-1, words.next(text, 5, 8));
    PrefixScanner anywhere = new PrefixScanner("knee");
    assertEquals(4, anywhere.next(text, 0, 5));
    assertEquals(-1, anywhere.next(text, 0, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "\\w*, true",
    ".*no, true",
    "[^a]b, true",
    "a?, true",
    "\\b\\w+, false",
    "^.*no, false",
    "no, false",
    "\\W|no, true",
    "\\bno|no, false",
    "^no|.no, true",
  })
  void whereAnythingMayBeginNothingIsGained(String regex, boolean anywhere) {
    assertEquals(anywhere, new PrefixScanner(regex).isAnywhere());
  }
}
