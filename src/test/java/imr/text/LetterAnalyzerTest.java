package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of one position stand behind a bar.
class LetterAnalyzerTest {
  private static String cut(LetterAnalyzer analyzer, String text, boolean places)
      throws IOException {
    StringBuilder words = new StringBuilder();
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.append(step.getPositionIncrement() == 0 ? "|" : " ").append(term);
        if (places) {
          words.append('@').append(offset.startOffset()).append('-').append(offset.endOffset());
        }
      }
      stream.end();
    }
    return words.toString().strip();
  }

  private static String text(String text) throws IOException {
    return cut(LetterAnalyzer.forText(), text, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "L4-5; l4-l5|l4|l5",
        "T12/L1; t12-l1|t12|l1",
        "s1-2; s1-s2|s1|s2",
        "C3-4-5; c3-c4|c3|c4 5",
        "K4-5; k4 5",
        "L4L5; l4-l5|l4|l5",
        "L5S1; l5-s1|l5|s1",
        "L4; l4",
        "A4/5; a4 5",
        "x4-5; x4 5",
        "C-4; c 4",
        "#60 tablets; #60 tablets|=tablet",
        "# 60; 60",
        "1,000.5 mg; 1,000.5 mg",
        "4-6 weeks; 4 6 weeks|=week",
        "7/10; 7/10",
        "a b2c; a b2c",
        "Straßen; strassen",
        "don't; don't",
        "O’Neil; o'neil",
        "the O'Neils'; the o'neils|=o'neil",
        "Dr.Smith; dr smith",
        "pain\u2028x; pain|\u2028 x",
        "knees\u206A\u2029 L4-5\u206Bx; knees|=knee|\u206A|\u2029 l4-l5|l4|l5|\u206B x",
      })
  void lettersAreCutIntoWordsAndTheirStems(String text, String words) throws IOException {
    assertEquals(words, text(text));
  }

  @Test
  void anEndStandsWithTheWordBeforeItOrByItself() throws IOException {
    LetterAnalyzer analyzer = LetterAnalyzer.forText();
    assertEquals("\u206A x|\u206A", cut(analyzer, "\u206Ax\u206A", false));
    assertEquals("\u206A x", cut(analyzer, "\u206Ax", false), "in the next text too");
    assertEquals("x \u206A", cut(LetterAnalyzer.forQuery(), "x\u206A", false), "in no query");
  }

  @Test
  void stemsAndVertebraeStandWhereTheirWordDoes() throws IOException {
    assertEquals(
        "at@0-2 l4-l5@3-7|l4@3-7|l5@3-7 knees@8-13|=knee@8-13",
        cut(LetterAnalyzer.forText(), "At L4/5 knees", true));
  }

  @Test
  void wordsOfAQueryAreCutWithoutStems() throws IOException {
    assertEquals("knees l4-l5 l4", cut(LetterAnalyzer.forQuery(), "Knees L4/5, L4", false));
  }

  @Test
  void forOtherParsersAWordBecomesWhatItsStemIsIndexedAs() throws IOException {
    LetterAnalyzer stems = LetterAnalyzer.forStems();
    assertEquals("=knee|knee", cut(stems, "Knees", false));
    assertEquals("=knee|knee =mri|mri", cut(stems, "knee MRI", false));
    assertEquals(
        "=l4-l5|l4-l5",
        cut(stems, "L4/5", false),
        "no vertebrae: who asks for a level asks for it alone");
  }

  @Test
  void aStemThatIsNoWordOfItsOwnStaysMarked() throws IOException {
    assertEquals("=treat|treat", cut(LetterAnalyzer.forStems(), "treating", false));
    assertEquals("=univers", cut(LetterAnalyzer.forStems(), "universes", false));
  }

  @Test
  void aWordBeyondMeasureIsLeftOut() throws IOException {
    String longest = "a".repeat(LetterAnalyzer.MAX_WORD);
    assertEquals(longest, text(longest));
    assertEquals("b", text(longest + "a b"));
  }

  @Test
  void theSameAnalyzerCutsOneTextAfterTheOther() throws IOException {
    LetterAnalyzer analyzer = LetterAnalyzer.forText();
    try (TokenStream stream = analyzer.tokenStream("f", "L4-5 knees")) {
      stream.reset();
      stream.incrementToken(); // the vertebrae and the next words are left in it
    }
    assertEquals("hips|=hip", cut(analyzer, "hips", false));
    assertEquals("hips|=hip", cut(analyzer, "hips", false), "from what it remembers");
  }

  @Test
  void termsOfOneWordAreFoldedAlike() {
    LetterAnalyzer analyzer = LetterAnalyzer.forText();
    for (String word : Arrays.asList("Ménière", "MENIERE")) {
      assertEquals("meniere", analyzer.normalize("f", word).utf8ToString());
      assertEquals("meniere", PatternCompiler.folded(word));
    }
    assertEquals("strasse", PatternCompiler.folded("Straße"));
    assertEquals("", PatternCompiler.folded(""));
  }
}
