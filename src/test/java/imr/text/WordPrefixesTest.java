package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.match.FoldedText;
import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPrefixesTest {
  private static final PatternCompiler COMPILER = new PatternCompiler();

  @ParameterizedTest
  @CsvSource({
    "=treat, trea",
    "=inject, inje",
    "mri, m",
    "=die, d",
    "pain, pai",
    "a, a",
    "=hope treat, hop trea",
    "l4-l5, ''",
    "l4, ''",
    "mg treat2, ''",
    "10/325, ''",
    "o'neil, ''",
  })
  void printedWordsBeginAsTheirTermsDo(String terms, String starts) {
    List<String> told = WordPrefixes.of(Set.copyOf(Arrays.asList(terms.split(" ", -1))));
    assertEquals(starts, String.join(" ", told));
  }

  private static boolean canMatch(WordPattern pattern, String text) {
    return WordPrefixes.canMatch(pattern, FoldedText.of(text), 0, text.length());
  }

  private static WordPattern words(String words) {
    return COMPILER.compile(new TextPattern.Words(words, Form.STEM));
  }

  @Test
  void aWordMayStandWhereOneBeginsAlike() {
    assertTrue(canMatch(words("treated"), "Treating him"));
    assertTrue(canMatch(words("treated"), "a treatise"), "it is not cut here");
    assertFalse(canMatch(words("treated"), "retreating"));
    assertTrue(canMatch(words("L4-5"), "nothing alike"), "levels are written in many ways");
  }

  @Test
  void aPhraseWantsAllItsWords() {
    assertTrue(canMatch(words("physical therapy"), "therapy that is physical"));
    assertFalse(canMatch(words("physical therapy"), "physical care"));
    assertFalse(canMatch(words("physical therapy"), "therapy"));
  }

  @Test
  void ofChoicesOneWillDo() {
    WordPattern either = new WordPattern.Either(List.of(words("knee"), words("elbow")));
    assertTrue(canMatch(either, "elbow"));
    assertTrue(canMatch(either, "knee"));
    assertFalse(canMatch(either, "hip"));
    assertFalse(canMatch(new WordPattern.Either(List.of()), "hip"));
  }

  @Test
  void onlyTheRangeIsLookedAt() {
    FoldedText text = FoldedText.of("knee. hip.");
    assertTrue(WordPrefixes.canMatch(words("hip"), text, 6, 10));
    assertFalse(WordPrefixes.canMatch(words("knee"), text, 6, 10));
  }

  @Test
  void wordsNearEachOtherAreNeverRuledOut() {
    WordPattern near = new WordPattern.Near(words("knee"), words("hip"), 3, true);
    WordPattern together =
        new WordPattern.Together(words("knee"), words("hip"), Unit.SENTENCE, true);
    assertTrue(canMatch(near, "nothing"));
    assertTrue(canMatch(together, "nothing"));
  }

  /// The rule that spares texts from being cut must never rule out a word that is there.
  @ParameterizedTest
  @CsvSource({
    "dying, die",
    "skies, sky",
    "hoping, hope",
    "tied, tie",
    "used, use",
    "injuries, injury",
    "studies, studied",
    "denied, deny",
    "news, news",
    "panicking, panic",
    "quizzes, quiz",
    "biceps, biceps",
    "knees, knee",
    "running, runs",
    "generally, general",
    "arthritis, arthritis",
  })
  void aFormOfAWordIsNeverRuledOut(String printed, String asked) {
    Set<String> indexed = ((WordPattern.Leaf) words(printed)).terms();
    WordPattern.Leaf pattern = (WordPattern.Leaf) words(asked);
    boolean sameStem = pattern.terms().stream().anyMatch(indexed::contains);
    assertTrue(!sameStem || canMatch(pattern, printed), printed + " by " + asked);
  }
}
