package imr.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Unit;
import imr.text.Passage.Mark;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnalyzedWordsTest {
  private static final LetterAnalyzer ANALYZER = LetterAnalyzer.forText();
  private static final PatternCompiler COMPILER = new PatternCompiler();

  private static WordPattern.Leaf leaf(String... terms) {
    return new WordPattern.Leaf(Set.of(terms), null, terms[0]);
  }

  private static List<List<Mark>> marks(String text, TextPattern pattern) {
    AnalyzedWords words = AnalyzedWords.ofText(text, ANALYZER);
    return Intervals.find(COMPILER.compile(pattern), words).stream().map(words::marks).toList();
  }

  @Test
  void aTermStandsAtEachOfItsPositions() {
    AnalyzedWords words = AnalyzedWords.ofText("The knee, the Knee and a hip", ANALYZER);
    assertArrayEquals(new int[] {1, 3}, words.of(leaf("knee")));
    assertArrayEquals(new int[] {1, 3, 6}, words.of(leaf("knee", "hip")));
    assertArrayEquals(new int[0], words.of(leaf("elbow")));
  }

  @Test
  void openTermsAreTriedOnEveryWord() {
    WordPattern.Leaf open = (WordPattern.Leaf) COMPILER.compile(new TextPattern.Wildcard("kn*"));
    AnalyzedWords words = AnalyzedWords.ofText("Knee, knot and hip", ANALYZER);
    assertArrayEquals(new int[] {0, 1}, words.of(open));
  }

  @Test
  void sentencesAndParagraphsEndAtTheirLastWords() {
    AnalyzedWords words = AnalyzedWords.ofText("One here. Two.\n\nThree. Four.", ANALYZER);
    assertArrayEquals(new int[] {1, 2, 3}, words.ends(Unit.SENTENCE));
    assertArrayEquals(new int[] {2}, words.ends(Unit.PARAGRAPH));
    assertArrayEquals(new int[0], AnalyzedWords.ofText("One.", ANALYZER).ends(Unit.SENTENCE));
  }

  @Test
  void aSentenceByItselfHasNoEnds() {
    AnalyzedWords words = AnalyzedWords.ofSentence("One here. Two.", ANALYZER);
    assertArrayEquals(new int[0], words.ends(Unit.SENTENCE));
  }

  @Test
  void theEndsOfQuotedSentencesAreKnown() {
    AnalyzedWords words =
        AnalyzedWords.ofText("ODG recommends it. It may help. He fell. Yes.", ANALYZER);
    assertArrayEquals(new int[] {2, 5, 7}, words.ends(Unit.SENTENCE));
    assertEquals("{2, 5}", words.quotedEnds().toString());
  }

  @Test
  void wordsNextToEachOtherAreOneMark() {
    assertEquals(
        List.of(List.of(new Mark(4, 14))),
        marks("The left knees hurt", new TextPattern.Words("left knee", Form.STEM)));
    assertEquals(
        List.of(List.of(new Mark(0, 4), new Mark(13, 17))),
        marks(
            "Left and old knee",
            new TextPattern.Near(
                new TextPattern.Words("left", Form.STEM),
                new TextPattern.Words("knee", Form.STEM),
                5,
                true)));
  }

  @Test
  void wordsOnBothSidesOfAnEndAreOneMark() {
    assertEquals(
        List.of(List.of(new Mark(3, 12))),
        marks("It hurts. So.", new TextPattern.Words("hurt so", Form.STEM)));
  }

  @Test
  void anEndBeforeAllWordsDividesNone() {
    AnalyzedWords words = AnalyzedWords.ofText("?\n\nOne two. Three.", ANALYZER);
    assertArrayEquals(new int[] {0}, words.ends(Unit.PARAGRAPH));
    assertArrayEquals(new int[] {1}, words.of(leaf("one")));
    assertArrayEquals(new int[] {0, 2}, words.ends(Unit.SENTENCE));
  }

  @Test
  void aVertebraIsMarkedAsItsWholeLevel() {
    assertEquals(
        List.of(List.of(new Mark(3, 7))),
        marks("At L4-5 it", new TextPattern.Words("L5", Form.PRINTED)));
  }
}
