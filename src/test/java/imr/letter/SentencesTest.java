package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.letter.Sentences.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static String cut(String text) {
    return Sentences.of(text).stream()
        .map(s -> text.substring(s.start(), s.end()))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It hurts. It is old.; It hurts.|It is old.",
        "Why? So! Yes.; Why?|So!|Yes.",
        "No end; No end",
        "He said \"no.\" She left.; He said \"no.\"|She left.",
        "Rated 7.5 of 100. Then 3.; Rated 7.5 of 100.|Then 3.",
        "It hurts. it is old.; It hurts. it is old.",
        "Take it b.i.d. It helps.; Take it b.i.d. It helps.",
      })
  void aSentenceEndsBeforeALargeLetter(String text, String sentences) {
    assertEquals(sentences, cut(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Seen by Dr. Nobody.",
        "MRI vs. CT.",
        "See sec. Two.",
        "The LT. Knee.",
        "Smith et al. Journal.",
        "MAXIMUS Inc. Reviewers.",
        "Seen e.g. Monday.",
        "DR. NOBODY"
      })
  void anAbbreviationEndsNone(String text) {
    assertEquals(text, cut(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. MRI.", "12. MRI.", "(2. MRI", "A. Knee.", "a. Knee."})
  void aNumberOfAListEndsNone(String text) {
    assertEquals(text, cut(text));
  }

  @Test
  void aNumberOfThreeDigitsOrAWordDoes() {
    assertEquals("It was 123.|MRI.", cut("It was 123. MRI."));
    assertEquals("No item 12.|MRI", cut("No item 12.\n\nMRI"), "an empty line always parts");
  }

  @Test
  void behindAnEmptyLineASmallLetterBeginsASentence() {
    assertEquals("It hurts.|it is old.", cut("It hurts.\n\nit is old."));
    assertEquals("Seen by Dr.|Nobody", cut("Seen by Dr.\n\nNobody"));
  }

  @Test
  void blanksAroundASentenceAreLeftOut() {
    assertEquals(List.of(new Span(2, 11), new Span(14, 17)), Sentences.of("  It hurts.   So.\n"));
    assertEquals(List.of(), Sentences.of(""));
    assertEquals(List.of(), Sentences.of(" \n "));
  }

  @Test
  void nothingButBlanksIsLeftOutOfASentence() {
    String text = "A knee. The hip?  1. MRI vs. CT.\n\nso (it) is. \"Yes.\" End";
    StringBuilder kept = new StringBuilder();
    int last = 0;
    for (Span span : Sentences.of(text)) {
      assertEquals("", text.substring(last, span.start()).strip());
      kept.append(text, span.start(), span.end()).append(' ');
      last = span.end();
    }
    assertEquals(text.replaceAll("\\s+", " "), kept.toString().replaceAll("\\s+", " ").strip());
  }
}
