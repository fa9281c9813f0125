package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueBlocksTest {
  private static IssueBlocks.Read read(String text) {
    Lines lines = Printed.lines(text);
    return IssueBlocks.read(lines, new LineJoiner(lines));
  }

  private static Issue only(String text) {
    List<Issue> issues = read(text).issues();
    assertEquals(1, issues.size());
    return issues.getFirst();
  }

  private static List<String> kinds(String text) {
    return read(text).warnings().stream().map(w -> w.kind().id() + " " + w.issue()).toList();
  }

  private static final String WHOLE =
      """
      MRI of the
      knee: Upheld

      Claims Administrator guideline: MTUS
      of 2004.

      MAXIMUS guideline: ODG Knee
      Chapter.

      Decision rationale: It is
      new.

      It hurts.
      """;

  @Test
  void eachLabelsTextIsItsOwn() {
    Issue issue = only(WHOLE);
    assertEquals(1, issue.number());
    assertEquals("MRI of the knee", issue.request());
    assertEquals(Outcome.UPHELD, issue.outcome());
    assertEquals("MTUS of 2004.", issue.claimsGuideline().text());
    assertEquals("ODG Knee Chapter.", issue.reviewerGuideline().text());
    assertEquals("It is new.\n\nIt hurts.", issue.rationale());
    assertEquals(List.of(), kinds(WHOLE));
  }

  @Test
  void severalIssuesAreNumberedInTheirOrder() {
    List<Issue> issues = read(WHOLE + "\n" + WHOLE.replace("MRI", "CT") + "\n" + WHOLE).issues();
    assertEquals(List.of(1, 2, 3), issues.stream().map(Issue::number).toList());
    assertEquals(
        List.of("MRI of the knee", "CT of the knee", "MRI of the knee"),
        issues.stream().map(Issue::request).toList());
    issues.forEach(i -> assertEquals("It is new.\n\nIt hurts.", i.rationale()));
  }

  @Test
  void aSectionWithoutALabelHoldsNone() {
    assertEquals(List.of(), read("MRI: Upheld").issues());
    assertEquals(List.of(), read("").issues());
  }

  @Test
  void paragraphsOfAGuidelineAreOneLine() {
    String text = WHOLE.replace("MTUS\nof 2004.", "MTUS\n\nof 2004.");
    assertEquals("MTUS of 2004.", only(text).claimsGuideline().text());
  }

  @Test
  void withoutTheReviewersGuidelineTheClaimsOneEndsAtTheRationale() {
    Issue issue = only(WHOLE.replace("MAXIMUS guideline: ODG Knee\nChapter.\n\n", ""));
    assertEquals("MTUS of 2004.", issue.claimsGuideline().text());
    assertEquals("", issue.reviewerGuideline().text());
    assertEquals("It is new.\n\nIt hurts.", issue.rationale());
  }

  @Test
  void withoutARationaleTheReviewersGuidelineEndsTheIssue() {
    String text = WHOLE.substring(0, WHOLE.indexOf("Decision rationale"));
    Issue issue = only(text);
    assertEquals("ODG Knee Chapter.", issue.reviewerGuideline().text());
    assertEquals("", issue.rationale());
    assertEquals(List.of("rationale-missing 1"), kinds(text));
  }

  @Test
  void withNeitherTheClaimsGuidelineEndsTheIssue() {
    Issue issue = only("MRI: Upheld\nClaims Administrator guideline: MTUS.");
    assertEquals("MTUS.", issue.claimsGuideline().text());
    assertEquals("", issue.reviewerGuideline().text());
    assertEquals("", issue.rationale());
  }

  @Test
  void anEmptyRationaleIsMissing() {
    String text = "MRI: Upheld\nClaims Administrator guideline: a\nDecision rationale:";
    assertEquals(List.of("rationale-missing 1"), kinds(text));
    assertEquals("", only(text).rationale());
  }

  @Test
  void aMissingOutcomeIsToldWithItsIssuesNumber() {
    String text = WHOLE + "\n" + WHOLE.replace(": Upheld", "");
    assertEquals(List.of("outcome-not-stated 2"), kinds(text));
    assertNull(read(text).issues().get(1).outcome());
  }

  @Test
  void labelsOfTheNextIssueAreNotTakenForAMissingOne() {
    String first = "MRI: Upheld\n\nClaims Administrator guideline: MTUS.\n\n";
    List<Issue> issues = read(first + WHOLE.replace("MRI", "CT")).issues();
    assertEquals(2, issues.size());
    assertEquals("", issues.getFirst().rationale());
    assertEquals("", issues.getFirst().reviewerGuideline().text());
    assertEquals("CT of the knee", issues.getLast().request());
  }

  @Test
  void warningsNameTheKindForTheWholeSection() {
    List<Warning> warnings = read("MRI\nClaims Administrator guideline: a").warnings();
    assertEquals(
        List.of("outcome-not-stated", "rationale-missing"),
        warnings.stream().map(w -> w.kind().id()).toList());
  }
}
