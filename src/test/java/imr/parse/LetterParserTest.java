package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Sex;
import imr.letter.WarningKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterParserTest {
  private static final String COLUMNS =
      """
      Case Number:
      Date Assigned:
      Decision Date:
      Priority:

      CM17-0000009
      01/20/2017
      02/14/2017
      Expedited

      Date of Injury:
      UR Denial Date:
      Application
      Received:

      10/22/2016
      12/15/2016
      01/03/2017

      """;

  private static Letters oneIssue() {
    return Letters.letter("CM17-0000009")
        .issue("MRI of the left knee", Outcome.UPHELD, "The request is not supported.");
  }

  @Test
  void aHeaderIsReadSideBySide() {
    Determination letter = oneIssue().read();
    assertEquals("CM17-0000009", letter.id());
    assertEquals(LocalDate.of(2017, 1, 20), letter.dates().assigned());
    assertEquals(LocalDate.of(2017, 2, 14), letter.dates().decided());
    assertEquals(LocalDate.of(2016, 10, 22), letter.dates().injured());
    assertEquals(LocalDate.of(2016, 12, 15), letter.dates().denied());
    assertEquals(LocalDate.of(2017, 1, 3), letter.dates().received());
    assertEquals("Standard", letter.priority());
  }

  @Test
  void aHeaderIsReadColumnAfterColumn() {
    String text = oneIssue().text();
    Determination letter = Letters.read(COLUMNS + text.substring(text.indexOf("HOW THE IMR")));
    Determination sideBySide = oneIssue().read();
    assertEquals(sideBySide.dates(), letter.dates());
    assertEquals(sideBySide.caseNumber(), letter.caseNumber());
    assertEquals("Expedited", letter.priority());
  }

  @Test
  void aLabelWithoutAValueTakesNoOthers() {
    Determination letter =
        Letters.read(oneIssue().text().replace("Date Assigned: 01/20/2017", "Date Assigned:"));
    assertNull(letter.dates().assigned());
    assertEquals(LocalDate.of(2016, 10, 22), letter.dates().injured());
    assertEquals("the header lacks date assigned", letter.warnings().getFirst().message());
  }

  @Test
  void aValueThatIsMissingFromAColumnShiftsNoOther() {
    String text = oneIssue().text();
    String column = COLUMNS.replace("01/20/2017\n", "");
    Determination letter = Letters.read(column + text.substring(text.indexOf("HOW THE IMR")));
    assertNull(letter.dates().assigned());
    assertNull(letter.dates().decided());
    assertEquals(LocalDate.of(2016, 10, 22), letter.dates().injured());
    assertEquals(LocalDate.of(2017, 1, 3), letter.dates().received());
  }

  @Test
  void reviewerAndPatientAreRead() {
    Determination letter =
        Letters.letter("CM17-0000009")
            .by("Physical Medicine & Rehabilitation,Pain Management")
            .summary("The claimant is a 44 year-old female. A male nurse saw her.")
            .issue("Norco 5/325mg #60", Outcome.UPHELD, "Not supported.")
            .read();
    assertEquals(
        List.of("Physical Medicine & Rehabilitation", "Pain Management"),
        letter.reviewer().specialties());
    assertEquals(List.of("California", "Oregon"), letter.reviewer().licensedIn());
    assertEquals(44, letter.patient().age());
    assertEquals(Sex.FEMALE, letter.patient().sex());
  }

  @Test
  void requestsWrapAndHoldColonsAndFollowRationalesWithoutAMark() {
    Determination letter =
        Letters.letter("CM17-0000009")
            .issue("Pre-op labs: CBC", Outcome.OVERTURNED, "Surgery is planned. It is needed.")
            .issue(
                "Flexeril 10mg #90 was the original request. Flexeril 10mg #60 was\n"
                    + "authorized by the Claims Administrator. The remaining IMR eligible portion"
                    + " of the\n"
                    + "original request, Flexeril 10mg #30 is",
                Outcome.UPHELD,
                "Long use is not advised.")
            .read();
    assertEquals("Pre-op labs: CBC", letter.issues().get(0).request());
    assertEquals("Surgery is planned. It is needed.", letter.issues().get(0).rationale());
    assertTrue(letter.issues().get(1).request().startsWith("Flexeril 10mg #90 was the original"));
    assertTrue(letter.issues().get(1).request().endsWith("Flexeril 10mg #30 is"));
    assertEquals(Outcome.PARTLY_OVERTURNED, letter.outcome());
  }

  @Test
  void aPartialApprovalInTwoParagraphsIsOneRequest() {
    Determination letter =
        Letters.letter("CM17-0000009")
            .issue("MRI of the left knee", Outcome.UPHELD, "It is not supported.")
            .issue(
                "Norco #60 was the original request. Norco #25 was authorized by the Claims"
                    + " Administrator.\n\n"
                    + "The remaining IMR eligible portion of the original request, Norco #35 is",
                Outcome.UPHELD,
                "Long use is not advised.")
            .read();
    assertEquals("It is not supported.", letter.issues().get(0).rationale());
    assertTrue(letter.issues().get(1).request().startsWith("Norco #60 was the original"));
  }

  @Test
  void withoutEmptyLinesARequestStartsBehindALineThatWasNotFull() {
    String full =
        "The records tell of pain in the knee for many weeks and of a fall from a ladder at the";
    String text =
        Letters.letter("CM17-0000009")
            .issue(
                "MRI of the left knee",
                Outcome.UPHELD,
                full + "\n" + full + "\nplace of work. It is not supported.")
            .issue(
                "Physical therapy for the left knee, two times a week for six weeks for strength"
                    + " and for\n"
                    + "motion",
                Outcome.OVERTURNED,
                full + "\n" + full + "\nplace of work. It is supported.")
            .text()
            .replace("\n\n", "\n");
    Determination letter = Letters.read(text);
    assertEquals(
        "Physical therapy for the left knee, two times a week for six weeks for strength and for"
            + " motion",
        letter.issues().get(1).request());
    assertTrue(letter.issues().get(0).rationale().endsWith("It is not supported."));
  }

  @Test
  void theOutcomeMayStandOnTheNextLine() {
    Determination letter =
        Letters.read(oneIssue().text().replace("knee: Upheld", "knee.:\nUpheld"));
    assertEquals("MRI of the left knee.", letter.issues().getFirst().request());
    assertEquals(Outcome.UPHELD, letter.issues().getFirst().outcome());
  }

  @Test
  void anOutcomeIsNeverGuessedFromTheRationale() {
    Determination letter = Letters.read(oneIssue().text().replace("knee: Upheld", "knee"));
    assertNull(letter.issues().getFirst().outcome());
    assertEquals(WarningKind.OUTCOME_NOT_STATED, letter.warnings().getFirst().kind());
  }

  @Test
  void aWordPartedAtALineEndIsWholeAgain() {
    Determination letter =
        Letters.letter("CM17-0000009")
            .issue(
                "MRI",
                Outcome.UPHELD,
                """
                No documen-
                tation of a Non-
                MTUS source. The documentation is thin. A self-
                limited strain heals by itself; self care is limited.\
                """)
            .read();
    assertEquals(
        "No documentation of a Non-MTUS source. The documentation is thin. A self-limited strain"
            + " heals by itself; self care is limited.",
        letter.issues().getFirst().rationale());
  }

  @Test
  void aPageBreakInASentenceLeavesNoGap() {
    Determination letter =
        Letters.letter("CM17-0000009")
            .issue("MRI", Outcome.UPHELD, "The pain is\n\f\nin the knee. It is not supported.")
            .read();
    assertEquals(
        "The pain is in the knee. It is not supported.", letter.issues().getFirst().rationale());
  }

  @Test
  void aLetterWithoutItsFirstPageTakesItsDatesFromTheSummary() {
    String text =
        """
        HOW THE IMR FINAL DETERMINATION WAS MADE
        The expert reviewer is Board Certified in Neurology, has a subspecialty in Sleep Medicine
        and is licensed to practice in California.
        CLINICAL CASE SUMMARY
        Summed up from the file, including all medical records:
        The patient is a 63-year-old with an injury date on 1/9/13. The utilization review
        determination being challenged is dated 12/24/13 and rejects it.
        IMR ISSUES, DECISIONS AND RATIONALES
        Decided as set forth below:

        """
            + oneIssue().text().substring(oneIssue().text().indexOf("MRI of"));
    Determination letter = Letters.read(text);
    assertEquals("2014", letter.source().layout());
    assertTrue(letter.id().matches("sha-[0-9a-f]{12}"));
    assertEquals(LocalDate.of(2013, 1, 9), letter.dates().injured());
    assertEquals(LocalDate.of(2013, 12, 24), letter.dates().denied());
    assertNull(letter.dates().decided());
    assertEquals(List.of("Neurology", "Sleep Medicine"), letter.reviewer().specialties());
    assertNull(letter.patient().sex());
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICAL PROFESSIONAL REVIEW, incomplete-letter",
    "Notice of Independent Medical Review Determination, incomplete-letter",
    "'MAXIMUS FEDERAL SERVICES, INC.', incomplete-letter",
    "A shopping list, not-a-letter",
    "Case Number: CM17-0000001, incomplete-letter"
  })
  void whatCannotBeReadIsNamed(String opening, String reason) {
    var rejected =
        assertInstanceOf(ParseResult.Rejected.class, Letters.parse(opening + "\nand so on"));
    assertEquals(reason, rejected.why().reason().id());
  }

  @Test
  void aLetterCutBeforeItsIssuesIsRejected() {
    String text = oneIssue().text();
    String cut = text.substring(0, text.indexOf("MRI of the left"));
    assertEquals(
        "no-issues",
        assertInstanceOf(ParseResult.Rejected.class, Letters.parse(cut)).why().reason().id());
  }

  @Test
  void aNoticeOf2013HasItsOutcomesInSentences() {
    Determination letter =
        Letters.read(
            """
            Notice of Independent Medical Review Determination
            Dated: 9/26/2013

            IMR Case Number: CM13-0004321
            Date of UR Decision: 7/19/2013

            INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
            1) MAXIMUS Federal Services, Inc. has determined the request for twelve
            sessions of acupuncture is notmedically necessary and appropriate.
            2) MAXIMUS Federal Services, Inc. has determined the request for Norco 5/325mg is
            medically necessary and appropriate.

            Medical Qualifications of the Expert Reviewer:
            The reviewer is Board Certified in Internal Medicine and is licensed to practice in Texas.

            Case Summary:
            Disclaimer: taken from the utilization review denial dated July 19, 2013: A 40 year old
            man with neck pain. An MRI is not medically necessary, said the first review.
            """);
    assertEquals("2013-notice", letter.source().layout());
    assertEquals("CM13-0004321", letter.id());
    assertEquals(LocalDate.of(2013, 9, 26), letter.dates().decided());
    assertEquals(LocalDate.of(2013, 7, 19), letter.dates().denied());
    assertEquals(List.of("Internal Medicine"), letter.reviewer().specialties());
    assertTrue(letter.summary().startsWith("A 40 year old man"), letter.summary());
    assertEquals(2, letter.issues().size());
    assertEquals("twelve sessions of acupuncture", letter.issues().getFirst().request());
    assertEquals(Outcome.UPHELD, letter.issues().getFirst().outcome());
    assertEquals(Outcome.OVERTURNED, letter.issues().getLast().outcome());
    assertTrue(letter.hasWarning(WarningKind.LAYOUT_UNPROVEN));
    assertFalse(letter.isFormatVerified());
  }

  @Test
  void aProfessionalReviewOf2013HasNoOutcomeButWhatIsPrinted() {
    Determination letter =
        Letters.read(
            """
            MEDICAL PROFESSIONAL REVIEW
            Case Number: IMR 13-000004
            ISSUE AT DISPUTE:
            1. MRI of the knee
            2. Physical therapy: Overturned
            CASE SUMMARY:
            A 51-year-old woman hurt her knee.
            MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL
            REVIEWER AND WHY:
            Decision based on MTUS Knee Complaints 2004.
            RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT
            MEDICALLY NECESSARY:
            The request is not medically necessary.
            """);
    assertEquals("2013-review", letter.source().layout());
    assertEquals("CM13-0000004", letter.id());
    assertNull(letter.issues().getFirst().outcome(), "never inferred from a rationale");
    assertEquals(Outcome.OVERTURNED, letter.issues().getLast().outcome());
    for (Issue issue : letter.issues()) {
      assertEquals("The request is not medically necessary.", issue.rationale());
      assertEquals("MTUS", issue.reviewerGuideline().citations().getFirst().source());
    }
  }

  @Test
  void headerAndSummaryThatDisagreeGiveBothDates() {
    Determination letter =
        Letters.letter("CM17-0000001")
            .summary("A 48-year-old man was injured on October 22, 2015.")
            .issue("MRI", Outcome.UPHELD, "No.")
            .read();
    assertEquals(LocalDate.of(2016, 10, 22), letter.dates().injured());
    String message =
        letter.warnings().stream()
            .filter(w -> w.kind() == WarningKind.INJURY_DATE_DIFFERS)
            .findFirst()
            .orElseThrow()
            .message();
    assertTrue(message.contains("2016-10-22") && message.contains("2015-10-22"), message);
  }
}
