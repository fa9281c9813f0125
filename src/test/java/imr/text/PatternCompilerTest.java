package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Unit;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternCompilerTest {
  private final PatternCompiler compiler = new PatternCompiler();

  private static TextPattern stem(String words) {
    return new TextPattern.Words(words, Form.STEM);
  }

  private static TextPattern printed(String words) {
    return new TextPattern.Words(words, Form.PRINTED);
  }

  private WordPattern.Leaf leaf(TextPattern pattern) {
    return assertInstanceOf(WordPattern.Leaf.class, compiler.compile(pattern));
  }

  private boolean accepts(TextPattern pattern, String term) {
    WordPattern.Leaf leaf = leaf(pattern);
    assertEquals(Set.of(), leaf.terms());
    assertNotNull(leaf.open());
    return new CharacterRunAutomaton(
            Operations.determinize(leaf.open(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT))
        .run(term);
  }

  @Test
  void aWordBecomesTheTermsOfItsStem() {
    assertEquals(Set.of("=knee", "knee"), leaf(stem("Knees")).terms());
    assertEquals(Set.of("=treat", "treat"), leaf(stem("treating")).terms());
    assertEquals("knees", leaf(stem("Knees")).name());
    assertNull(leaf(stem("Knees")).open());
    assertEquals(List.of("kne"), leaf(stem("Knees")).starts());
  }

  /// The stem of `univers` is another one, so that word never stands unmarked.
  @Test
  void aStemThatIsNotItsOwnStemIsOnlyLookedForMarked() {
    assertEquals(Set.of("=univers"), leaf(stem("universes")).terms());
  }

  @Test
  void aPrintedWordStaysAsItIs() {
    assertEquals(Set.of("knees"), leaf(printed("Knees")).terms());
    assertEquals(Set.of("meniere"), leaf(printed("Ménière")).terms());
    assertEquals(Set.of("l4-l5"), leaf(printed("L4/5")).terms());
  }

  @Test
  void severalWordsAreAChainAndNoneMatchesNothing() {
    WordPattern.Chain chain =
        assertInstanceOf(WordPattern.Chain.class, compiler.compile(printed("left-sided knee")));
    assertEquals(
        List.of("left", "sided", "knee"),
        chain.parts().stream().map(p -> ((WordPattern.Leaf) p).name()).toList());
    assertEquals(new WordPattern.Either(List.of()), compiler.compile(printed("?!")));
    assertEquals(new WordPattern.Either(List.of()), compiler.compile(stem("")));
  }

  @ParameterizedTest
  @CsvSource({
    "inj*, injury, true",
    "inj*, inj, true",
    "inj*, reinjury, false",
    "INJ*, injury, true",
    "wom?n, women, true",
    "wom?n, womn, false",
    "*itis, arthritis, true",
    "mén*, meniere, true",
  })
  void aWildcardStandsForLetters(String word, String term, boolean match) {
    assertEquals(match, accepts(new TextPattern.Wildcard(word), term));
    assertEquals(List.of(), leaf(new TextPattern.Wildcard(word)).starts());
  }

  @ParameterizedTest
  @CsvSource({
    "knee, 1, knee, true",
    "knee, 1, kne, true",
    "knee, 1, knees, true",
    "knee, 1, kene, true",
    "knee, 1, kneess, false",
    "knee, 2, kneess, true",
    "knee, 1, mnee, false",
    "KNEE, 1, kne, true",
  })
  void aFuzzyWordKeepsItsFirstLetter(String word, int edits, String term, boolean match) {
    assertEquals(match, accepts(new TextPattern.Fuzzy(word, edits), term));
    assertEquals(
        PatternCompiler.folded(word) + "~", leaf(new TextPattern.Fuzzy(word, edits)).name());
  }

  @Test
  void partsAreCompiledToo() {
    WordPattern knee = compiler.compile(stem("knee"));
    WordPattern hip = compiler.compile(stem("hip"));
    List<TextPattern> both = List.of(stem("knee"), stem("hip"));
    assertEquals(
        new WordPattern.Chain(List.of(knee, hip)),
        compiler.compile(new TextPattern.Sequence(both)));
    assertEquals(
        knee, compiler.compile(new TextPattern.Sequence(List.of(stem("knee")))), "one is no chain");
    assertEquals(
        new WordPattern.Either(List.of(knee, hip)), compiler.compile(new TextPattern.Either(both)));
    assertEquals(
        new WordPattern.Near(knee, hip, 5, true),
        compiler.compile(new TextPattern.Near(stem("knee"), stem("hip"), 5, true)));
    assertEquals(
        new WordPattern.Together(knee, hip, Unit.PARAGRAPH, false),
        compiler.compile(
            new TextPattern.Together(stem("knee"), stem("hip"), Unit.PARAGRAPH, false)));
  }

  @Test
  void aPatternIsCutOnceWhileItIsKnown() {
    WordPattern first = compiler.compile(stem("knee pain"));
    assertSame(first, compiler.compile(stem("knee pain")));
  }

  @Test
  void tooManyPatternsAreForgottenTogether() {
    WordPattern first = compiler.compile(printed("word0"));
    for (int i = 1; i < 4_096; i++) {
      compiler.compile(printed("word" + i));
    }
    assertSame(first, compiler.compile(printed("word0")), "4,096 are kept");
    compiler.compile(printed("one more"));
    WordPattern again = compiler.compile(printed("word0"));
    assertEquals(first, again);
    assertNotSame(first, again, "all but the newest were forgotten");
  }
}
