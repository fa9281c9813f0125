package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import imr.sample.SampleLetters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in the sentences that may hold a pattern is what is found in the whole text.
class AnalyzedTextTest {
  private final LetterAnalyzer analyzer = LetterAnalyzer.forText();
  private final PatternCompiler compiler = new PatternCompiler();

  @Test
  void wordsAndPhrasesOfLettersAreFoundAsInTheWholeText() {
    Random random = new Random(11);
    int found = 0;
    for (SampleLetters.Sample sample : new SampleLetters(5, 0).detailed().stream(60).toList()) {
      String text = new String(sample.content(), StandardCharsets.UTF_8);
      String[] words = text.split("\\s+", -1);
      for (int i = 0; i < 60; i++) {
        int at = random.nextInt(words.length - 3);
        String asked = String.join(" ", List.of(words).subList(at, at + 1 + i % 3));
        found += same(text, new TextPattern.Words(asked, i % 2 == 0 ? Form.PRINTED : Form.STEM));
      }
    }
    assertTrue(found > 3_000, found + " matches");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "it hurts he fell; 1",
        "he fell it hurts; 1",
        "fell; 3",
        "fell it; 2",
        "fell the end; 1",
        "knee l4-5 knees; 1",
        "he fell it hurts he fell it; 1",
        "hurts it; 0",
        "the end of; 0",
        "l5 knees; 1",
        "10 mg; 2",
      })
  void phrasesAreFoundAcrossSentencesAsInTheWholeText(String phrase, int found) {
    String text =
        "He fell. It hurts.\n\n“He fell.” It is his knee. L4-5? Knees; 10 mg.\n\n???\n\n"
            + "Then 10. (mg) A fell.The end.";
    assertEquals(found, same(text, new TextPattern.Words(phrase, Form.PRINTED)));
    assertEquals(
        found, same(text + " Un \u00E9t\u00E9.", new TextPattern.Words(phrase, Form.PRINTED)));
  }

  @Test
  void choicesAndWildcardsAreFoundAcrossSentencesToo() {
    String text = "He fell. It hurts. So. They fall. Its knee hurts.";
    TextPattern fell = new TextPattern.Words("fell", Form.STEM);
    TextPattern fall = new TextPattern.Words("fall", Form.STEM);
    TextPattern open = new TextPattern.Wildcard("it*");
    TextPattern either = new TextPattern.Either(List.of(fell, fall));
    assertEquals(2, same(text, new TextPattern.Sequence(List.of(either, open))));
    TextPattern phrase = new TextPattern.Words("fall its knee", Form.STEM);
    TextPattern inOne = new TextPattern.Words("it hurts", Form.STEM);
    assertEquals(2, same(text, new TextPattern.Either(List.of(phrase, inOne))));
    assertEquals(
        1,
        same(
            text,
            new TextPattern.Sequence(List.of(inOne, new TextPattern.Words("so", Form.STEM)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "die",
        "dying",
        "sky",
        "skies",
        "hope",
        "hoping",
        "tie",
        "use",
        "L4",
        "L4-5",
        "mg",
        "naive",
        "tablet",
        "patient",
        "10/325",
        "o'neil",
        "a",
        "injury",
        "injuries",
        "news"
      })
  void wordsThatArePrintedOtherwiseAreFoundToo(String word) {
    String text =
        "He was dying to use the skies. Hoping, L3-L4 and L4/5 hurt.\n\nTake 10mg of 10/325 na\u00EFvely"
            + " (tablets).The patient's O'Neil ties; news of injuries, an injury. \u00C0 la carte.";
    assertTrue(same(text, new TextPattern.Words(word, Form.STEM)) > 0 || word.equals("sky"));
  }

  /// How many matches there are, in both ways.
  private int same(String text, TextPattern pattern) {
    WordPattern compiled = compiler.compile(pattern);
    AnalyzedWords whole = AnalyzedWords.ofText(text, analyzer);
    List<List<Passage.Mark>> all = new ArrayList<>();
    Intervals.find(compiled, whole).forEach(match -> all.add(whole.marks(match)));
    assertEquals(all, new AnalyzedText(text, analyzer).matches(compiled), pattern.toString());
    return all.size();
  }
}
