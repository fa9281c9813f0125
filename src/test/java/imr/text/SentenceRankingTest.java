package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import imr.text.SentenceRanking.Scored;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceRankingTest {
  private static final LetterAnalyzer ANALYZER = LetterAnalyzer.forText();
  private static final PatternCompiler COMPILER = new PatternCompiler();

  private static Concept concept(double weight, String... words) {
    List<WordPattern> patterns = new ArrayList<>();
    for (String word : words) {
      patterns.add(COMPILER.compile(new TextPattern.Words(word, Form.STEM)));
    }
    return new Concept(patterns, List.of(), weight);
  }

  /// Knee weighs 1, tear weighs 3.
  private static final SentenceRanking RANKING =
      new SentenceRanking(List.of(concept(1, "knee"), concept(3, "tear", "rupture")));

  private static double said(Map<Field, String> texts, int... coded) {
    Map<Field, AnalyzedWords> words = new EnumMap<>(Field.class);
    texts.forEach((field, text) -> words.put(field, AnalyzedWords.ofText(text, ANALYZER)));
    BitSet codes = new BitSet();
    for (int concept : coded) {
      codes.set(concept);
    }
    return RANKING.said(codes, words);
  }

  private static double rationale(String text) {
    return said(Map.of(Field.RATIONALE, text));
  }

  @Test
  void allInOneSentenceIsTwo() {
    assertEquals(2, rationale("His knee has a tear."), 1e-9);
    assertEquals(2, said(Map.of(Field.REQUEST, "Knee, rupture")), 1e-9);
    assertEquals(0, rationale("It hurts."), 1e-9);
    assertEquals(0, said(Map.of()), 1e-9);
  }

  @Test
  void aPartIsWorthItsShare() {
    assertEquals(0.25 + 0.25, rationale("His knee hurts."), 1e-9);
    assertEquals(0.75 + 0.75, rationale("His tear hurts. A rupture hurts."), 1e-9);
  }

  @Test
  void twoSentencesThatFollowEachOtherCountEightTenths() {
    assertEquals(1 + 0.8, rationale("His knee hurts. A tear is seen."), 1e-9);
    assertEquals(1 + 0.75, rationale("His knee hurts. It is old. A tear is seen."), 1e-9);
    assertEquals(1 + 0.8, rationale("A tear is seen. His knee hurts."), 1e-9);
  }

  @Test
  void theLastAndTheFirstWordOfASentenceAreInIt() {
    assertEquals(2, rationale("A tear of the knee. It hurts."), 1e-9);
    assertEquals(2, rationale("It hurts. Tear of the knee."), 1e-9);
    assertEquals(1 + 0.8, rationale("It is a tear. Knee pain."), 1e-9);
    assertEquals(1 + 0.75, rationale("It is a tear. It hurts. Knee pain."), 1e-9);
    assertEquals(1 + 0.8, rationale("It is a tear.\n\n?\n\nKnee pain."), 1e-9);
  }

  @Test
  void theBestSentenceIsTaken() {
    assertEquals(2, rationale("It hurts. A tear. Nothing. The knee tear is new. The knee."), 1e-9);
  }

  @Test
  void whatAGuidelineSaysCountsHalf() {
    assertEquals(1, rationale("ODG allows it for a knee tear. He fell."), 1e-9);
    assertEquals(
        0.25 * 0.5 + 0.75 + 0.75,
        rationale("ODG allows it for the knee. He fell. He has a tear."),
        1e-9);
  }

  @Test
  void theLastSentenceIsNeverTakenForAQuotation() {
    assertEquals(2, rationale("ODG allows it for a knee tear."), 1e-9);
  }

  @Test
  void whatIsSaidAnywhereCountsByItsBestPlace() {
    assertEquals(
        1 + 1, rationale("ODG allows it for a knee tear. He has a knee tear. He fell."), 1e-9);
  }

  @Test
  void theSummaryCountsSevenTenths() {
    assertEquals(1.4, said(Map.of(Field.SUMMARY, "His knee has a tear.")), 1e-9);
    assertEquals(
        0.25 + 0.75 * 0.7 + 0.75 * 0.7,
        said(Map.of(Field.SUMMARY, "A tear.", Field.REQUEST, "Knee MRI")),
        1e-9);
  }

  @Test
  void whatIsCodedIsSaidWholeButInNoSentence() {
    assertEquals(0.75, said(Map.of(), 1), 1e-9);
    assertEquals(0.75 + 0.25 + 0.25, said(Map.of(Field.RATIONALE, "His knee."), 1), 1e-9);
  }

  private static Scored<String> match(String name, float score) {
    return new Scored<>(name, score);
  }

  private static String shown(List<Scored<String>> ranked) {
    StringBuilder all = new StringBuilder();
    ranked.forEach(s -> all.append(s.match()).append(' ').append(s.score()).append(' '));
    return all.toString().strip();
  }

  @Test
  void aScoreCountsByWhatIsSaid() {
    List<Scored<String>> found = List.of(match("a", 4), match("b", 3), match("c", 2));
    assertEquals(
        "b 6.0 a 4.0 c 1.0",
        shown(RANKING.rank(found, m -> m.equals("b") ? 2 : m.equals("a") ? 1 : 0.5)));
  }

  @Test
  void tiesKeepTheirOrder() {
    List<Scored<String>> found = List.of(match("a", 4), match("b", 2), match("c", 1));
    assertEquals(
        "a 4.0 b 4.0 c 4.0",
        shown(RANKING.rank(found, m -> m.equals("a") ? 1 : m.equals("b") ? 2 : 4)));
  }

  @Test
  void behindTheDepthNothingIsAskedAndNoScoreRises() {
    List<Scored<Integer>> found = new ArrayList<>();
    for (int i = 0; i < SentenceRanking.DEPTH + 3; i++) {
      found.add(new Scored<>(i, 100 - i));
    }
    List<Integer> asked = new ArrayList<>();
    List<Scored<Integer>> ranked =
        RANKING.rank(
            found,
            m -> {
              asked.add(m);
              return m == 0 ? 0.51 : 1;
            });
    assertEquals(SentenceRanking.DEPTH, asked.size());
    assertEquals(found.size(), ranked.size());
    assertEquals(0, ranked.get(SentenceRanking.DEPTH - 2).match(), "51 is over 51 of the last");
    assertEquals(49, ranked.get(SentenceRanking.DEPTH - 1).match());
    assertEquals(50, ranked.get(SentenceRanking.DEPTH).match());
    assertEquals(50f, ranked.get(SentenceRanking.DEPTH).score());
    List<Scored<Integer>> low = RANKING.rank(found, m -> 0.1);
    assertEquals(low.get(49).score(), low.get(50).score(), "behind the least of the best");
  }

  @Test
  void whereNothingIsAskedTheOrderStays() {
    SentenceRanking none = new SentenceRanking(List.of());
    assertTrue(none.isEmpty());
    assertFalse(RANKING.isEmpty());
    assertTrue(new SentenceRanking(List.of(concept(0, "the"))).isEmpty());
    List<Scored<String>> found = List.of(match("a", 1));
    assertSame(found, none.rank(found, m -> 5));
    assertEquals(List.of(), RANKING.rank(List.<Scored<String>>of(), m -> 5));
  }

  @Test
  void aMatchInTheRequestCountsMoreThanInTheRationaleAndThatMoreThanElsewhere() {
    assertTrue(TextWeights.of(Field.REQUEST) > TextWeights.of(Field.RATIONALE));
    assertTrue(TextWeights.of(Field.RATIONALE) > TextWeights.of(Field.SUMMARY));
    assertEquals(
        TextWeights.of(Field.SUMMARY), TextWeights.of(Field.REVIEWER_GUIDELINE_TEXT), "all others");
    assertTrue(TextWeights.of(Field.SUMMARY) > 0);
  }
}
