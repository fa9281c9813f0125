package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.field.Field;
import imr.field.IssueBuilder;
import imr.field.IssueValues;
import imr.field.LetterBuilder;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import imr.letter.Issue;
import imr.letter.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarDecisionTest {
  private static CriterionFinding finding(String id, Sense sense, Tier tier, int start) {
    return new CriterionFinding(id, sense, tier, start, start + 1);
  }

  private static Issue issue(Outcome outcome, CriterionFinding... findings) {
    return IssueBuilder.issue(1, "MRI")
        .outcome(outcome)
        .rationale("It is so.")
        .criteria(findings)
        .build();
  }

  private static List<Integer> starts(Issue one, Issue other) {
    return SimilarDecision.findings(one, other).stream().map(CriterionFinding::start).toList();
  }

  @Test
  void findingsOnWhatTheOtherReviewerDecidedOn() {
    Issue one =
        issue(
            Outcome.UPHELD,
            finding("tried", Sense.REQUIRED, Tier.SURE, 0),
            finding("tried", Sense.MISSING, Tier.SURE, 1),
            finding("tried", Sense.MISSING, Tier.SURE, 2),
            finding("deficit", Sense.MISSING, Tier.MENTION, 3),
            finding("goals", Sense.MISSING, Tier.SURE, 4));
    Issue other =
        issue(
            Outcome.OVERTURNED,
            finding("tried", Sense.SHOWN, Tier.SURE, 0),
            finding("deficit", Sense.SHOWN, Tier.SURE, 1),
            finding("goals", Sense.SHOWN, Tier.MENTION, 2));
    assertEquals(List.of(1), starts(one, other));
    assertEquals(List.of(0), starts(other, one));
  }

  @Test
  void aFindingAgainstTheOutcomeIsNotCompared() {
    Issue against =
        issue(
            Outcome.UPHELD,
            finding("symptoms-persist", Sense.SHOWN, Tier.SURE, 0),
            finding("red-flag-present", Sense.MISSING, Tier.SURE, 1));
    Map<Field, List<String>> stated =
        SimilarDecision.stated(
            new IssueValues(Letters.VOCABULARY), LetterBuilder.letter().with(against), against);
    assertEquals(List.of(), stated.get(Field.CRITERION));
    assertEquals(List.of("red-flag-present"), stated.get(Field.CRITERION_MISSING));
    assertEquals(
        List.of(),
        starts(
            against,
            issue(Outcome.OVERTURNED, finding("symptoms-persist", Sense.SHOWN, Tier.SURE, 0))));
  }
}
