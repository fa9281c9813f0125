package imr.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.IssueBuilder;
import imr.field.LetterBuilder;
import imr.letter.Condition;
import imr.letter.CriterionFinding;
import imr.letter.Determination;
import imr.letter.Flag;
import imr.letter.Outcome;
import imr.letter.Quantity;
import imr.letter.Sex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterJsonTest {
  private static final Determination LETTER =
      LetterBuilder.letter()
          .dates("2016-01-01", "2016-02-15", "2016-03-01", "", "2016-08-31")
          .priority("Standard")
          .specialties("Psychology")
          .licensed("California")
          .patient(48, Sex.FEMALE)
          .summary("Hurt at work.")
          .conditions(new Condition("myelopathy", Condition.Sense.SUSPECTED))
          .injuredRegions("lumbar")
          .checks("date-order")
          .sameDayAs("CM00-0000001-2")
          .with(
              IssueBuilder.issue(1, "MRI")
                  .outcome(Outcome.PARTLY_OVERTURNED)
                  .procedures("mri")
                  .flags(Flag.LEFT)
                  .quantities(new Quantity(Quantity.Kind.DISPUTED, "visits", 6))
                  .criteria(
                      new CriterionFinding(
                          "red-flag",
                          CriterionFinding.Sense.MISSING,
                          CriterionFinding.Tier.SURE,
                          0,
                          3))
                  .claims("claims text", IssueBuilder.cited("ODG", null, null))
                  .reviewer("reviewer text", IssueBuilder.cited("MTUS", "Neck", 2004))
                  .rationale("Because.")
                  .build(),
              IssueBuilder.issue(2, "Cane").outcome(null).build());

  private static final Determination BARE =
      LetterBuilder.letter().withoutCaseNumber().with(IssueBuilder.issue(1, "Cane"));

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void whatIsStoredIsReadBack() {
    assertEquals(LETTER, LetterJson.read(LetterJson.stored(LETTER)));
    assertEquals(BARE, LetterJson.read(LetterJson.stored(BARE)));
    assertFalse(LetterJson.stored(LETTER).contains("\n"), "one line");
  }

  @Test
  void whatIsNoStoredLetterIsRejected() {
    assertThrows(IllegalStateException.class, () -> LetterJson.read("{}"));
    assertThrows(IllegalStateException.class, () -> LetterJson.read("no letter"));
  }

  @Test
  void theDocumentedLetterIsFlat() {
    ObjectNode shown = LetterJson.documented(LETTER);
    assertEquals("CM00-0000001", shown.path("id").asText());
    assertEquals("CM00-0000001", shown.path("caseNumber").asText());
    assertEquals("letters/one.pdf", shown.path("file").asText());
    assertEquals("2016-08-31", shown.path("decided").asText());
    assertTrue(shown.path("assigned").isNull());
    assertEquals("Standard", shown.path("priority").asText());
    assertEquals("Psychology", shown.at("/reviewer/specialties/0").asText());
    assertEquals("female", shown.at("/patient/sex").asText());
    assertEquals("Hurt at work.", shown.path("summary").asText());
    assertEquals("myelopathy", shown.at("/conditions/0/id").asText());
    assertEquals("suspected", shown.at("/conditions/0/sense").asText());
    assertEquals("lumbar", shown.at("/injuredRegions/0").asText());
    assertEquals("date-order", shown.at("/checks/0/id").asText());
    assertEquals("CM00-0000001-2", shown.at("/sameDay/0").asText());
    assertTrue(shown.path("warnings").isArray());
    for (String inner : List.of("source", "dates", "codes", "standing")) {
      assertFalse(shown.has(inner), inner);
    }
  }

  @Test
  void keysStandInReadingOrder() {
    List<String> keys = keys(LetterJson.documented(LETTER));
    List<String> inOrder =
        List.of(
            "id",
            "file",
            "caseNumber",
            "decided",
            "days",
            "priority",
            "reviewer",
            "patient",
            "summary",
            "documents",
            "conditions",
            "issues",
            "warnings",
            "sameDay");
    assertEquals(inOrder, keys.stream().filter(inOrder::contains).toList());
  }

  @Test
  void eachIssueIsFlatWithItsCodesBeforeItsTexts() {
    JsonNode issue = LetterJson.documented(LETTER).path("issues").path(0);
    assertEquals(1, issue.path("number").asInt());
    assertEquals("partly-overturned", issue.path("outcome").asText());
    assertEquals("mri", issue.at("/procedures/0").asText());
    assertEquals("left", issue.at("/flags/0").asText());
    assertEquals("visits", issue.at("/quantities/0/what").asText());
    assertEquals("missing", issue.at("/criteria/0/sense").asText());
    assertEquals("ODG", issue.at("/claimsGuideline/citations/0/source").asText());
    assertEquals("Neck", issue.at("/reviewerGuideline/citations/0/chapter").asText());
    assertEquals("Because.", issue.path("rationale").asText());
    assertFalse(issue.has("codes"));
    List<String> keys = keys(issue);
    assertEquals(List.of("number", "request", "outcome"), keys.subList(0, 3));
    assertEquals("rationale", keys.getLast());
    assertEquals(2, LetterJson.documented(LETTER).path("issues").size());
    assertTrue(LetterJson.documented(LETTER).at("/issues/1/outcome").isNull());
  }

  @Test
  void daysAreCountedBetweenTheSteps() {
    JsonNode days = LetterJson.documented(LETTER).path("days");
    assertEquals(45, days.path("injuryToUr").asInt());
    assertEquals(15, days.path("urToApplication").asInt());
    assertEquals(183, days.path("applicationToDecision").asInt());
  }

  @Test
  void daysAreNegativeOutOfOrderAndNullWhereADateIsMissing() {
    Determination early =
        LetterBuilder.letter()
            .dates("", "2016-02-15", "2016-02-10", "", "")
            .with(IssueBuilder.issue(1, "Cane"));
    JsonNode days = LetterJson.documented(early).path("days");
    assertEquals(-5, days.path("urToApplication").asInt());
    assertTrue(days.path("injuryToUr").isNull());
    assertTrue(days.path("applicationToDecision").isNull());
  }

  @Test
  void aLetterWithoutACaseNumberHasNoneButAnId() {
    ObjectNode shown = LetterJson.documented(BARE);
    assertTrue(shown.has("caseNumber") && shown.path("caseNumber").isNull());
    assertEquals(BARE.id(), shown.path("id").asText());
  }
}
