package imr.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {
  private static List<Integer> starts(String text) {
    FoldedText folded = FoldedText.of(text);
    return IntStream.range(0, folded.words()).mapToObj(folded::wordStart).toList();
  }

  @Test
  void lettersBecomeSmallAndDigitsOneSign() {
    assertEquals("a", String.valueOf((char) FoldedText.fold('A')));
    assertEquals("z", String.valueOf((char) FoldedText.fold('Z')));
    assertEquals('0', FoldedText.fold('0'));
    assertEquals('0', FoldedText.fold('9'));
    for (char c : "az/:@[`{ .\n~".toCharArray()) {
      assertEquals(c, FoldedText.fold(c), "stays: " + c);
    }
  }

  @Test
  void allSignsBeyondAsciiAreOneThatNoPatternBeginsWith() {
    byte other = FoldedText.fold('\u0080');
    assertEquals(other, FoldedText.fold('\u00E9'));
    assertEquals(other, FoldedText.fold('\uFFFF'));
    assertEquals(other, FoldedText.fold('\u007F'));
    assertEquals(other, FoldedText.fold((char) FoldedText.END), "the sign of the end in a text");
  }

  @Test
  void theSignsEndWithOneThatContinuesNothing() {
    assertArrayEquals(new byte[] {'c', '0', '-', '0', FoldedText.END}, signs("C3-4"));
    assertArrayEquals(new byte[] {FoldedText.END}, signs(""));
  }

  private static byte[] signs(String text) {
    return FoldedText.of(text).signs();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        " a",
        "a ",
        "a b",
        "x-ray of L4/5.",
        "_a 1b",
        "\u00E9t\u00E9 b",
        "''",
        "z9"
      })
  void wordsBeginWhereThePatternForThemFindsABoundary(String text) {
    List<Integer> wanted = new ArrayList<>();
    Pattern.compile("(?<![A-Za-z0-9_])[A-Za-z0-9_]")
        .matcher(text)
        .results()
        .forEach(m -> wanted.add(m.start()));
    assertEquals(wanted, starts(text));
  }

  @Test
  void manyShortWordsAreAllKept() {
    String text = IntStream.range(0, 500).mapToObj(i -> "a").collect(Collectors.joining(" "));
    assertEquals(IntStream.range(0, 500).map(i -> 2 * i).boxed().toList(), starts(text));
  }

  @Test
  void aPlaceBetweenWordsBelongsToTheNextOne() {
    FoldedText text = FoldedText.of("no it hurts");
    assertEquals(List.of(0, 3, 6), starts("no it hurts"));
    assertEquals(0, text.wordFrom(0));
    assertEquals(1, text.wordFrom(1));
    assertEquals(1, text.wordFrom(3));
    assertEquals(2, text.wordFrom(4));
    assertEquals(3, text.wordFrom(7), "behind the last word there is none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00E9", "caf\u00E9", "\u0416"})
  void lettersBeyondAsciiAreTold(String text) {
    assertTrue(FoldedText.of(text).hasForeignLetters());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cafe", "it\u2019s", "\u2022 1", "\u00BD", "\u007F", "5 \u00B0"})
  void otherSignsAreNoLetters(String text) {
    assertFalse(FoldedText.of(text).hasForeignLetters());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the knee hurts | knee | true",
        "the KNEE hurts | kne | true",
        "the knee hurts | KNEE | true",
        "take 10mg | mg | true",
        "take 10 mgs | mg | true",
        "take 10amg | mg | false",
        "the knee hurts | nee | false",
        "the knee hurts | kneel | false",
        "the kne | knee | false",
        "x_mg | mg | true",
        "k knee | knee | true",
      })
  void aRunOfLettersBeginsAfterAnythingButALetter(String text, String start, boolean there) {
    assertEquals(there, FoldedText.of(text).hasLetters(start, 0, text.length()));
  }

  @Test
  void onlyWhatBeginsInTheRangeCounts() {
    FoldedText text = FoldedText.of("mri of knee");
    assertTrue(text.hasLetters("mri", 0, 1), "it may end behind the range");
    assertFalse(text.hasLetters("mri", 1, 11));
    assertTrue(text.hasLetters("knee", 7, 8));
    assertFalse(text.hasLetters("knee", 0, 7));
    assertFalse(text.hasLetters("mri", 0, 0));
  }

  @Test
  void theTextStaysAsPrinted() {
    assertEquals("C3-4 Ünder", FoldedText.of("C3-4 Ünder").text());
  }

  @Test
  void wordCharactersAreThoseOfPatterns() {
    for (char c = 0; c < 300; c++) {
      boolean word = String.valueOf(c).matches("[A-Za-z0-9_]");
      assertEquals(word, FoldedText.isWord(c), String.format(Locale.ROOT, "U+%04X", (int) c));
    }
  }
}
