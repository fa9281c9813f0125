package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.Hit;
import imr.field.Field;
import imr.field.IssueBuilder;
import imr.field.LetterBuilder;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.text.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a decision is cited, in lists and in briefs.
class CitationTest {
  private static final IssueBuilder MRI =
      IssueBuilder.issue(2, "MRI, knee")
          .outcome(Outcome.PARTLY_OVERTURNED)
          .reviewer(
              "as printed",
              IssueBuilder.cited("MTUS", "Knee", 2004),
              IssueBuilder.cited("ODG", null, 2016),
              IssueBuilder.cited("MTUS", "Knee", 2004),
              IssueBuilder.cited("NONE", null, null),
              IssueBuilder.cited("ACOEM", "Pain", null));

  private static final Determination LETTER =
      LetterBuilder.letter()
          .decided("2017-02-09")
          .specialties("Psychology", "Chiropractic")
          .with(IssueBuilder.issue(1, "=Cane").build(), MRI.build());

  private static final Determination BARE =
      LetterBuilder.letter().withoutCaseNumber().with(IssueBuilder.issue(1, "Cane").outcome(null));

  private static Hit hit(Determination letter, int issue, String quotation) {
    List<Passage> shown = List.of(new Passage(Field.RATIONALE, "A match.", List.of()));
    Issue quoting = IssueBuilder.quoting(letter.issues().get(issue), quotation, quotation);
    return new Hit(letter, quoting, 1f, null, shown, List.of());
  }

  /// An issue whose reviewer said that no guideline was cited.
  private static Hit uncited() {
    IssueBuilder issue =
        IssueBuilder.issue(1, "Cane").reviewer("none", IssueBuilder.cited("NONE", null, null));
    return hit(LetterBuilder.letter().with(issue.build()), 0, "No reason.");
  }

  @Test
  void aCitationHoldsWhatAListNeeds() {
    assertEquals(
        new Citation(
            "CM00-0000001",
            2,
            "MRI, knee",
            "partly-overturned",
            "2017-02-09",
            "Psychology; Chiropractic",
            "MTUS: Knee 2004; ODG 2016; ACOEM: Pain",
            "The first one.",
            "/determinations/CM00-0000001#issue-2"),
        Citation.of(hit(LETTER, 1, "The first one.")));
  }

  @Test
  void whatALetterDoesNotPrintIsEmpty() {
    assertEquals(
        new Citation(
            BARE.id(), 1, "Cane", "", "", "", "", "", "/determinations/" + BARE.id() + "#issue-1"),
        Citation.of(hit(BARE, 0, "")));
  }

  @Test
  void inALineItNamesCaseDayIssueAndOutcome() {
    assertEquals(
        "IMR Case No. CM00-0000001 (Feb 9, 2017), issue 2, MRI, knee: Partly overturned",
        Citation.inLine(LETTER, MRI.build()));
    assertEquals(
        "IMR determination without a case number (" + BARE.id() + "), issue 1, Cane: Not stated",
        Citation.inLine(BARE, BARE.issues().getFirst()));
  }

  @Test
  void inFullItNamesWhoDecidedByWhatAndQuotesOnALine() {
    String full = Citation.inFull(hit(LETTER, 1, "There is\n  no red flag."));
    assertTrue(full.startsWith(Citation.inLine(LETTER, MRI.build()) + "."), full);
    assertTrue(full.contains(" Reviewer: Psychology; Chiropractic."), full);
    assertTrue(full.contains(" Guideline: MTUS: Knee 2004; ODG 2016;"), full);
    assertTrue(full.endsWith(" \u201CThere is no red flag.\u201D"), full);
  }

  @Test
  void inFullWhatIsMissingIsLeftOut() {
    assertEquals(
        Citation.inLine(BARE, BARE.issues().getFirst()) + ".", Citation.inFull(hit(BARE, 0, "")));
  }

  @Test
  void thatNoGuidelineWasCitedIsSaidInWordsInEachFormat() {
    String full = Citation.inFull(uncited());
    assertTrue(full.endsWith(". No guideline cited. \u201CNo reason.\u201D"), full);
    assertTrue(
        DecisionList.csv(List.of(uncited())).contains(",no guideline cited,No reason.,"),
        () -> DecisionList.csv(List.of(uncited())));
    assertEquals("", Citation.guidelinesInWords(BARE.issues().getFirst()));
  }

  @Test
  void aListIsAParagraphEach() {
    String text = DecisionList.text(List.of(hit(LETTER, 1, "So."), hit(BARE, 0, "")));
    assertEquals(2, text.strip().split("\n\n").length);
    assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"));
  }

  @Test
  void aListIsATableWithoutFormulas() {
    List<String> rows =
        List.of(
            DecisionList.csv(List.of(hit(LETTER, 0, ""), hit(LETTER, 1, "He said \"no\".")))
                .split("\r\n"));
    assertEquals(3, rows.size());
    assertEquals(
        "case,issue,request,outcome,decided,specialties,guidelines,quotation,path",
        rows.getFirst());
    assertTrue(rows.get(1).startsWith("CM00-0000001,1,'=Cane,upheld,"), rows.get(1));
    assertTrue(rows.get(2).contains(",\"MRI, knee\","), rows.get(2));
    assertTrue(rows.get(2).contains(",\"He said \"\"no\"\".\","), rows.get(2));
    assertFalse(rows.get(1).contains("null"), rows.get(1));
  }
}
