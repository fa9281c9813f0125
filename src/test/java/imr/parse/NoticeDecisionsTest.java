package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.letter.Issue;
import imr.letter.Warning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeDecisionsTest {
  private static final String SAYS =
      "MAXIMUS Federal Services, Inc. has determined the request for ";
  private static final String YES = " is medically necessary and appropriate.\n";
  private static final String NO = " is not medically necessary and appropriate.\n";
  private final List<Warning> warnings = new ArrayList<>();

  private NoticeDecisions read(String text) {
    Lines lines = Printed.lines(text);
    return NoticeDecisions.read(lines, new LineJoiner(lines), warnings);
  }

  private List<String> decisions(String text) {
    return read(text).issues().stream()
        .map(i -> i.number() + " " + i.request() + " " + i.outcome())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAXIMUS Federal Services, Inc. has determined the request for MRI is medically necessary | OVERTURNED",
        "MAXIMUS Federal Services, Inc. has determined the request for MRI is not medically necessary | UPHELD",
        "MAXIMUS Federal Services, Inc. has determined the request for MRI is notmedically necessary | UPHELD",
        "maximus federal services inc has determined that the request for MRI is medically necessary | OVERTURNED",
      })
  void theSentenceTellsTheOutcome(String sentence, String outcome) {
    assertEquals(List.of("1 MRI " + outcome), decisions(sentence));
  }

  @Test
  void aSentenceMayWrapAndHoldTheWordIs() {
    assertEquals(
        List.of("1 MRI of what is hurt UPHELD"), decisions(SAYS + "MRI of\nwhat\nis hurt" + NO));
  }

  @Test
  void otherSentencesDecideNothing() {
    assertEquals(List.of(), decisions("The request for MRI is not medically necessary."));
    assertEquals(List.of(), decisions(""));
  }

  @Test
  void aDecisionThatIsPrintedTwiceIsOne() {
    assertEquals(
        List.of("1 MRI UPHELD", "2 Cane OVERTURNED"),
        decisions(SAYS + "MRI" + NO + SAYS + "Cane" + YES + SAYS + "mri" + NO));
    assertEquals(List.of("rationale-missing", "rationale-missing"), kinds());
  }

  @Test
  void aDecisionBothWaysIsToldAndTheFirstIsTaken() {
    assertEquals(List.of("1 MRI UPHELD"), decisions(SAYS + "MRI" + NO + SAYS + "mri" + YES));
    assertEquals("decision-contradicts-itself", warnings.getFirst().kind().id());
    assertEquals("\"mri\" is decided both ways; the first is taken", warnings.getFirst().message());
  }

  private List<String> kinds() {
    return warnings.stream().map(w -> w.kind().id()).toList();
  }

  private static final String TWO =
      SAYS
          + "MRI"
          + NO
          + SAYS
          + "Cane"
          + YES
          + """
          1. Regarding the request for MRI:
          Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to
          Make His/Her Decision
          The claims administrator based it on
          ACOEM. The Expert Reviewer relied on ODG.
          Rationale for the Decision:
          It is new.

          It hurts.
          Regarding the request for Cane:
          Medical Treatment Guideline(s) Relied Upon by the Expert Reviewer to Make His/Her Decision
          The MTUS
          alone.
          Rationale for the Decision: He falls.
          """;

  @Test
  void whatIsToldOfEachItemIsPutToItsDecision() {
    NoticeDecisions decisions = read(TWO);
    Issue first = decisions.issues().getFirst();
    assertEquals("The claims administrator based it on ACOEM.", first.claimsGuideline().text());
    assertEquals("The Expert Reviewer relied on ODG.", first.reviewerGuideline().text());
    assertEquals("It is new.\n\nIt hurts.", first.rationale());
    Issue second = decisions.issues().getLast();
    assertEquals("", second.claimsGuideline().text());
    assertEquals("The MTUS alone.", second.reviewerGuideline().text());
    assertEquals("He falls.", second.rationale());
    assertEquals(List.of(), warnings);
  }

  @Test
  void theLetterItselfEndsWhereItemsAreTold() {
    assertEquals(2, read(TWO).end());
    assertEquals(1, read(SAYS + "MRI" + NO).end(), "no item is told");
  }

  @Test
  void aDecisionWithoutItsPartHasNoRationale() {
    List<Issue> issues =
        read(TWO.substring(0, TWO.indexOf("Regarding the request for Cane"))).issues();
    assertEquals("It is new.\n\nIt hurts.", issues.getFirst().rationale());
    assertEquals("", issues.getLast().rationale());
    assertEquals("", issues.getLast().reviewerGuideline().text());
    assertEquals(List.of("rationale-missing"), kinds());
    assertEquals(2, warnings.getFirst().issue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They used ACOEM: The Reviewer used ODG. | They used ACOEM: | The Reviewer used ODG.",
        "They used ACOEM. The Physician Reviewer used ODG. | They used ACOEM. | The Physician Reviewer used ODG.",
        "They used ACOEM. The Reviewers used ODG. | '' | They used ACOEM. The Reviewers used ODG.",
        "They used ACOEM, The Reviewer used ODG. | '' | They used ACOEM, The Reviewer used ODG.",
      })
  void theReviewersWordsStartWithTheReviewer(String based, String claims, String reviewers) {
    String text =
        SAYS
            + "MRI"
            + NO
            + "Regarding the request for MRI:\nMedical Treatment Guideline(s) Relied Upon by the"
            + " Expert Reviewer to Make His/Her Decision\n"
            + based;
    Issue issue = read(text).issues().getFirst();
    assertEquals(claims, issue.claimsGuideline().text());
    assertEquals(reviewers, issue.reviewerGuideline().text());
  }
}
