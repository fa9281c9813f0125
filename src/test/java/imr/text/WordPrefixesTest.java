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

  private static boolean mayStand(WordPattern pattern, String text) {
    return WordPrefixes.mayStand(pattern, FoldedText.of(text), 0, text.length());
  }

  private static WordPattern words(String words) {
    return COMPILER.compile(new TextPattern.Words(words, Form.STEM));
  }

  @Test
  void aWordMayStandWhereOneBeginsAlike() {
    assertTrue(mayStand(words("treated"), "Treating him"));
    assertTrue(mayStand(words("treated"), "a treatise"), "it is not cut here");
    assertFalse(mayStand(words("treated"), "retreating"));
    assertTrue(mayStand(words("L4-5"), "nothing alike"), "levels are written in many ways");
  }

  @Test
  void aPhraseWantsAllItsWords() {
    assertTrue(mayStand(words("physical therapy"), "therapy that is physical"));
    assertFalse(mayStand(words("physical therapy"), "physical care"));
    assertFalse(mayStand(words("physical therapy"), "therapy"));
  }

  @Test
  void ofChoicesOneWillDo() {
    WordPattern either = new WordPattern.Either(List.of(words("knee"), words("elbow")));
    assertTrue(mayStand(either, "elbow"));
    assertTrue(mayStand(either, "knee"));
    assertFalse(mayStand(either, "hip"));
    assertFalse(mayStand(new WordPattern.Either(List.of()), "hip"));
  }

  @Test
  void onlyTheRangeIsLookedAt() {
    FoldedText text = FoldedText.of("knee. hip.");
    assertTrue(WordPrefixes.mayStand(words("hip"), text, 6, 10));
    assertFalse(WordPrefixes.mayStand(words("knee"), text, 6, 10));
  }

  @Test
  void wordsNearEachOtherAreNeverRuledOut() {
    WordPattern near = new WordPattern.Near(words("knee"), words("hip"), 3, true);
    WordPattern together =
        new WordPattern.Together(words("knee"), words("hip"), Unit.SENTENCE, true);
    assertTrue(mayStand(near, "nothing"));
    assertTrue(mayStand(together, "nothing"));
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
    assertTrue(!sameStem || mayStand(pattern, printed), printed + " by " + asked);
  }
}
