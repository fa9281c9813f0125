package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.engine.Hit;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueBuilder;
import imr.field.LetterBuilder;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import imr.letter.Issue;
import imr.letter.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sentences that are quoted for a finding or a mention.
class ExamplesTest {
  private static final FieldFilter SHOWN = FieldFilter.of(Field.CRITERION, "red-flag-present");
  private static final FieldFilter MENTIONED =
      FieldFilter.of(Field.CRITERION_MENTIONED, "red-flag-present");

  private static Hit hit(Outcome outcome, Tier tier, String sentence) {
    Issue issue =
        IssueBuilder.issue(1, "MRI")
            .outcome(outcome)
            .rationale(sentence + " It is so.")
            .criteria(
                new CriterionFinding("red-flag-present", Sense.SHOWN, tier, 0, sentence.length()))
            .build();
    return new Hit(LetterBuilder.letter().with(issue), issue, 0, null, List.of(), List.of());
  }

  private static List<String> quoted(FieldFilter finding, Hit... hits) {
    return Examples.of(List.of(hits), finding).stream().map(Examples.Quoted::sentence).toList();
  }

  @Test
  void oneSentenceOfEachOutcomeComesFirst() {
    assertEquals(
        List.of("One.", "Three."),
        quoted(
            SHOWN,
            hit(Outcome.UPHELD, Tier.SURE, "One."),
            hit(Outcome.UPHELD, Tier.SURE, "Two."),
            hit(Outcome.OVERTURNED, Tier.SURE, "Three.")));
  }

  @Test
  void aSentenceIsQuotedOnceAndALongOneOnlyIfNeeded() {
    String lengthy = "So long. ".repeat(60).strip();
    assertEquals(
        List.of("One.", "Two."),
        quoted(
            SHOWN,
            hit(Outcome.UPHELD, Tier.SURE, lengthy),
            hit(Outcome.UPHELD, Tier.SURE, "One."),
            hit(Outcome.UPHELD, Tier.SURE, "One."),
            hit(Outcome.UPHELD, Tier.SURE, "Two.")));
    assertEquals(List.of(lengthy), quoted(SHOWN, hit(Outcome.UPHELD, Tier.SURE, lengthy)));
  }

  @Test
  void aMentionIsNeverQuotedForASense() {
    Hit mention = hit(Outcome.UPHELD, Tier.MENTION, "Perhaps.");
    assertEquals(List.of(), quoted(SHOWN, mention));
    assertEquals(
        List.of(), quoted(FieldFilter.of(Field.CRITERION_MISSING, "red-flag-present"), mention));
    assertEquals(List.of("Perhaps."), quoted(MENTIONED, mention));
    assertEquals(List.of(), quoted(MENTIONED, hit(Outcome.UPHELD, Tier.SURE, "Surely.")));
    assertEquals(List.of(), quoted(FieldFilter.of(Field.CRITERION, "reason-given"), mention));
  }
}
