package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.field.Field;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Quotation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final GuidelineBasis NONE = new GuidelineBasis("", List.of());

  @Test
  void valuesAreSharedOrOfOneAlone() {
    Likeness likeness =
        Likeness.of(
            Map.of(
                Field.PROCEDURE, List.of("mri"),
                Field.REGION, List.of("knee", "hip"),
                Field.OUTCOME, List.of("upheld")),
            Map.of(
                Field.PROCEDURE, List.of("mri"),
                Field.REGION, List.of("hip", "lumbar"),
                Field.SEX, List.of("female"),
                Field.OUTCOME, List.of("upheld")));
    assertEquals(
        Map.of(Field.PROCEDURE, List.of("mri"), Field.REGION, List.of("hip")), likeness.shared());
    assertEquals(Map.of(Field.REGION, List.of("knee")), likeness.onlyHere());
    assertEquals(
        Map.of(Field.REGION, List.of("lumbar"), Field.SEX, List.of("female")),
        likeness.onlyThere());
  }

  @Test
  void withoutValuesNothingIsCompared() {
    assertEquals(new Likeness(Map.of(), Map.of(), Map.of()), Likeness.of(Map.of(), Map.of()));
  }

  @Test
  void findingsOnWhatTheOtherReviewerDecidedOn() {
    Issue one =
        issue(
            finding("tried", Sense.REQUIRED, Tier.SURE, 0),
            finding("tried", Sense.MISSING, Tier.SURE, 1),
            finding("tried", Sense.SHOWN, Tier.SURE, 2),
            finding("deficit", Sense.SHOWN, Tier.MENTION, 3),
            finding("goals", Sense.SHOWN, Tier.SURE, 4));
    Issue other =
        issue(
            finding("tried", Sense.SHOWN, Tier.SURE, 0),
            finding("deficit", Sense.SHOWN, Tier.SURE, 1),
            finding("goals", Sense.MISSING, Tier.MENTION, 2));
    assertEquals(
        List.of(1), Likeness.findings(one, other).stream().map(CriterionFinding::start).toList());
    assertEquals(
        List.of(0), Likeness.findings(other, one).stream().map(CriterionFinding::start).toList());
  }

  private static CriterionFinding finding(String id, Sense sense, Tier tier, int start) {
    return new CriterionFinding(id, sense, tier, start, start + 1);
  }

  private static Issue issue(CriterionFinding... findings) {
    IssueCodes none = IssueCodes.NONE;
    IssueCodes codes =
        new IssueCodes(
            none.asked(),
            none.basis(),
            none.stated(),
            List.of(findings),
            Quotation.NONE,
            List.of());
    return new Issue(1, "MRI", null, codes, NONE, NONE, "It is so.");
  }
}
