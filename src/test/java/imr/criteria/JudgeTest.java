package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.criteria.Applicable.Treatment;
import imr.criteria.CriterionRows.Evidence;
import imr.criteria.Judge.Verdict;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A judge with weights set by hand, the tiers, and what the features are made from.
class JudgeTest {
  private static final CriterionRows ROWS = new CriterionRows();
  private static final Treatment MRI =
      new Applicable().to(List.of("mri"), List.of("Diagnostic Testing"));
  private static final String GOAL = "goals-stated";

  private static List<ReadSentence> read(String text) {
    return ReadSentence.of(text, ROWS, ROWS.asked(List.of("mri"), List.of("Diagnostic Testing")));
  }

  private static int key(String prefix, String name) {
    Features features = new Features();
    features.add(prefix, name, 1);
    return features.key(0);
  }

  private static LinearModel model(List<String> outputs, double[] bias, int output, int key) {
    List<Map<Integer, Double>> weights = new ArrayList<>();
    for (int o = 0; o < outputs.size(); o++) {
      weights.add(o == output ? Map.of(key, 6.0) : Map.of());
    }
    return LinearModel.of(outputs, bias, weights, 0);
  }

  /// Knows that the word "zebra" is about stated goals, which are missing where it stands.
  private static final Judge JUDGE =
      new Judge(
          model(JudgeFeatures.VOICES, new double[4], 0, key("w=", "zebra")),
          model(List.of(GOAL), new double[] {-4}, 0, key("w=", "zebra")),
          model(Judge.SENSES, new double[] {-1, -1, -1, -1}, 2, key("w=", "zebra")));

  @Test
  void aWordMakesAVerdict() {
    List<Verdict> verdicts = JUDGE.of(read("The zebra sleeps. The lion does not."), MRI).verdicts();
    assertEquals(1, verdicts.size(), verdicts.toString());
    Verdict verdict = verdicts.getFirst();
    assertEquals(0, verdict.at());
    assertEquals(GOAL, verdict.criterion());
    assertEquals(Sense.MISSING, verdict.sense());
    assertTrue(verdict.missing() > verdict.shown() && verdict.topic() < 1, verdict.toString());
    assertEquals(
        List.of("zebra"), JUDGE.words(read("The zebra sleeps. The lion does not."), MRI, verdict));
  }

  @Test
  void withoutWordsOrRowsNothingIsJudged() {
    assertEquals(List.of(), JUDGE.of(read("The lion sleeps."), MRI).verdicts());
    assertEquals(List.of(), JUDGE.of(List.of(), MRI).verdicts());
  }

  @ParameterizedTest
  @CsvSource({
    "0.99, 0, 0, SHOWN, SURE",
    "0, 0.99, 0, MISSING, SURE",
    "0.5, 0.2, 0.1, SHOWN, MENTION",
    "0.2, 0.5, 0.1, MISSING, MENTION",
    "0.1, 0.1, 0.7, REQUIRED, SURE"
  })
  void aTierFollowsFromTheProbability(
      double shown, double missing, double required, Sense sense, Tier tier) {
    Verdict verdict = new Verdict(0, GOAL, shown, missing, required);
    Tiers tiers = new Tiers();
    assertEquals(sense, verdict.sense());
    assertEquals(tier, tiers.of(verdict));
    assertTrue(tiers.holds(verdict));
    assertFalse(tiers.holds(new Verdict(0, GOAL, 0.1, 0.1, 0.1)));
  }

  @Test
  void criteriaApplyToTreatments() {
    Applicable applicable = new Applicable();
    assertEquals(40, applicable.all().size());
    Set<String> toMri = MRI.criteria();
    assertTrue(toMri.contains("red-flag-present"));
    assertFalse(toMri.contains("stomach-risk"));
    assertTrue(applicable.to(List.of(), List.of()).criteria().contains("reason-given"), "to any");
  }

  @Test
  void aSentenceHoldsItsRows() {
    List<ReadSentence> sentences =
        read("ODG asks for failed physical therapy. There is no record of physical therapy.");
    assertEquals(2, sentences.size());
    assertTrue(sentences.getFirst().quotes());
    assertFalse(sentences.getLast().quotes());
    assertEquals(Set.of(Sense.MISSING), senses(sentences.getLast()));
    CriterionRows.Evidence row =
        Objects.requireNonNull(sentences.getLast().rows().get("conservative-care-failed"));
    assertEquals("physical therapy", row.match());
  }

  private static Set<Sense> senses(ReadSentence sentence) {
    return sentence.rows().values().stream().map(Evidence::sense).collect(Collectors.toSet());
  }
}
