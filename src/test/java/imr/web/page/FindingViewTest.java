package imr.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import imr.Letters;
import imr.engine.EngineAnswer;
import imr.engine.Hit;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueBuilder;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.field.LetterBuilder;
import imr.field.SearchException.BadRequest;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.web.api.DecisionsAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Findings and mentions, as pages and the API show them.
class FindingViewTest {
  private static final Labels LABELS = new Labels(Letters.VOCABULARY);

  private static final Issue ISSUE =
      IssueBuilder.issue(1, "MRI")
          .outcome(Outcome.UPHELD)
          .rationale("One. Two. Three. Four. Five.")
          .criteria(
              new CriterionFinding("imaging-agrees", Sense.MISSING, Tier.MENTION, 0, 4),
              new CriterionFinding("quantity-within-guideline", Sense.MISSING, Tier.SURE, 5, 9),
              new CriterionFinding("reason-given", Sense.REQUIRED, Tier.SURE, 10, 16),
              new CriterionFinding("quantity-within-guideline", Sense.MISSING, Tier.SURE, 17, 22),
              new CriterionFinding("quantity-within-guideline", Sense.SHOWN, Tier.SURE, 23, 28),
              new CriterionFinding("quantity-within-guideline", Sense.SHOWN, Tier.MENTION, 0, 4),
              new CriterionFinding("reason-given", Sense.MISSING, Tier.MENTION, 10, 16))
          .build();

  private static EngineAnswer answer() {
    return new EngineAnswer(
        "f",
        1,
        1,
        0,
        Map.of(),
        List.of(new Hit(LetterBuilder.letter().with(ISSUE), ISSUE, 0, null, List.of(), List.of())),
        List.of(),
        "");
  }

  @Test
  void findingsHaveAPhraseAndMentionsOnlyATopic() {
    assertEquals(
        List.of(
            new FindingView(
                "Reviewer said the amount exceeds the guideline",
                "missing",
                List.of("Two.", "Four.")),
            new FindingView(
                "Imaging or nerve test matches the complaint", "mentioned", List.of("One.")),
            new FindingView(LABELS.criterion("reason-given"), "mentioned", List.of("Three.")),
            new FindingView(
                LABELS.criterion("quantity-within-guideline"), "mentioned", List.of("Five."))),
        FindingView.of(ISSUE, LABELS));
  }

  /// Issue 27: the page listed a mention beside a sure finding on the same criterion, and the field
  /// did not.
  @Test
  void thePageListsTheMentionsThatTheFieldHas() {
    IssueValues values = new IssueValues(Letters.VOCABULARY);
    assertEquals(
        List.of("imaging-agrees", "reason-given"),
        values.of(LetterBuilder.letter().with(ISSUE), ISSUE).get(Field.CRITERION_MENTIONED));
  }

  @Test
  void theApiKeepsMentionsFromFindings() {
    DecisionsAnswer.Decision decision =
        DecisionsAnswer.of(answer(), answer(), LABELS, List.of()).upheld().decisions().getFirst();
    assertEquals(
        List.of(
            new DecisionsAnswer.Mention(
                "imaging-agrees", "Imaging or nerve test matches the complaint", "One."),
            new DecisionsAnswer.Mention("reason-given", LABELS.criterion("reason-given"), "Three."),
            new DecisionsAnswer.Mention(
                "quantity-within-guideline",
                LABELS.criterion("quantity-within-guideline"),
                "Five.")),
        decision.mentions());
    assertEquals(2, decision.findings().size());
    assertEquals(
        "Reviewer said the amount exceeds the guideline", decision.findings().getFirst().phrase());
  }

  @Test
  void thePageOfSentencesSaysIfAReviewerFoundBoth() {
    SentencesPage.Side side =
        SentencesPage.Side.of(
            answer(), FieldFilter.of(Field.CRITERION, "quantity-within-guideline"), Outcome.UPHELD);
    assertEquals(true, side.against(), "shown, but upheld");
    assertEquals(List.of("Five."), side.said().getFirst().sentences());
    assertEquals(true, side.said().getFirst().both());
    SentencesPage.Side mentions =
        SentencesPage.Side.of(
            answer(), FieldFilter.of(Field.CRITERION_MENTIONED, "imaging-agrees"), null);
    assertEquals(false, mentions.against());
    assertEquals(List.of("One."), mentions.said().getFirst().sentences());
    assertEquals(false, mentions.said().getFirst().both());
  }

  @Test
  void aFindingIsWrittenAsACriterionAndItsSense() {
    for (Map.Entry<String, Field> each :
        Map.of(
                "shown", Field.CRITERION,
                "missing", Field.CRITERION_MISSING,
                "mentioned", Field.CRITERION_MENTIONED)
            .entrySet()) {
      assertEquals(
          FieldFilter.of(each.getValue(), "reason-given"),
          SentencesPage.finding("reason-given:" + each.getKey(), LABELS));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reason-given", ":shown", "reason-given:required", "reason:shown"})
  void anythingElseIsRejected(String written) {
    assertThrows(BadRequest.class, () -> SentencesPage.finding(written, LABELS));
  }
}
