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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a letter's layout is recognized, and what is specific to one layout.
class LayoutTest {
  private static final String ISSUE =
      "MRI: Upheld\nClaims Administrator guideline: a\nDecision rationale: b";

  private static String labeled(String opening, String issuesHeading) {
    return opening
        + "HOW THE IMR FINAL DETERMINATION WAS MADE\nr\nCLINICAL CASE SUMMARY\nA 40-year-old man.\n"
        + issuesHeading
        + "\n"
        + ISSUE;
  }

  private static final String TABLE = labeled("Case Number: CM17-0000001\n", Headings.ISSUES);
  private static final String HEADERLESS = labeled("", Headings.ISSUES);
  private static final String LETTERHEAD =
      labeled("MAXIMUS FEDERAL SERVICES, INC.\nCase Number: CM13-0000001\n", Headings.DECISIONS);
  private static final String REVIEW =
      "MEDICAL PROFESSIONAL REVIEW\nCase Number: IMR 13-000004\nISSUE AT DISPUTE:\nMRI";
  private static final String NOTICE =
      """
      Notice of Independent Medical Review Determination
      IMR Case Number: CM13-0000002
      INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
      MAXIMUS Federal Services, Inc. has determined the request for MRI is medically necessary.
      """;

  private static Determination parsed(String text) {
    return assertInstanceOf(ParseResult.Parsed.class, Letters.parse(text), text).letter();
  }

  private static String reason(String text) {
    return assertInstanceOf(ParseResult.Rejected.class, Letters.parse(text), text)
        .why()
        .reason()
        .id();
  }

  @Test
  void eachFormatIsKnownByWhatIsPrinted() {
    assertEquals("2015", parsed(TABLE).source().layout());
    assertEquals("2014", parsed(HEADERLESS).source().layout());
    assertEquals("2013-letterhead", parsed(LETTERHEAD).source().layout());
    assertEquals("2013-review", parsed(REVIEW).source().layout());
    assertEquals("2013-notice", parsed(NOTICE).source().layout());
  }

  @Test
  void onlyFormatsOfWhichRealLettersWereComparedAreProven() {
    assertFalse(parsed(TABLE).hasWarning(WarningKind.LAYOUT_UNPROVEN));
    assertFalse(parsed(HEADERLESS).hasWarning(WarningKind.LAYOUT_UNPROVEN));
    assertTrue(parsed(LETTERHEAD).hasWarning(WarningKind.LAYOUT_UNPROVEN));
    assertTrue(parsed(REVIEW).hasWarning(WarningKind.LAYOUT_UNPROVEN));
    assertTrue(parsed(NOTICE).hasWarning(WarningKind.LAYOUT_UNPROVEN));
  }

  @Test
  void aCaseNumberBelowTheFirstHeadingIsNoHeader() {
    String text = HEADERLESS.replace("A 40-year-old", "Case Number: CM17-0000001\nA 40-year-old");
    assertEquals("incomplete-letter", reason(text));
  }

  @Test
  void openingWordsMustStandInTheFirstTwelveLines() {
    assertEquals("2013-review", parsed("x\n".repeat(11) + REVIEW).source().layout());
    assertEquals("incomplete-letter", reason("x\n".repeat(12) + REVIEW));
    assertEquals("2013-notice", parsed("x\n".repeat(11) + NOTICE).source().layout());
    assertEquals("not-a-letter", reason("x\n".repeat(12) + NOTICE));
    assertEquals("2013-letterhead", parsed("x\n".repeat(11) + LETTERHEAD).source().layout());
    assertEquals("incomplete-letter", reason("x\n".repeat(12) + LETTERHEAD));
  }

  @ParameterizedTest
  @CsvSource({
    "HOW THE IMR FINAL DETERMINATION WAS MADE, incomplete-letter",
    "CLINICAL CASE SUMMARY, not-a-letter",
    "ISSUE AT DISPUTE:, not-a-letter",
    "'', not-a-letter",
  })
  void aHeadingAloneIsNoLetter(String text, String reason) {
    assertEquals(reason, reason(text));
  }

  @Test
  void severalLettersAreCounted() {
    var rejected =
        assertInstanceOf(
            ParseResult.Rejected.class, Letters.parse(TABLE + "\n" + TABLE + "\n" + TABLE));
    assertEquals("several-letters", rejected.why().reason().id());
    assertEquals("holds 3 letters: put each into a file of its own", rejected.why().detail());
  }

  @Test
  void aMadeUpLetterSaysSoInItsFirstLine() {
    assertTrue(parsed("SYNTHETIC LETTER, made up\n" + TABLE).isSynthetic());
    assertFalse(parsed("x\nSYNTHETIC LETTER\n" + TABLE).isSynthetic());
  }

  @Test
  void whatTheLetterSaysOfThePatientIsRead() {
    for (String text : List.of(TABLE, HEADERLESS, LETTERHEAD)) {
      assertEquals(40, parsed(text).patient().age());
      assertEquals(Sex.MALE, parsed(text).patient().sex());
      assertEquals("A 40-year-old man.", parsed(text).summary());
    }
  }

  @Test
  void itemsOfAReviewShareTheRationaleThatFollowsThem() {
    Determination letter =
        parsed(
            REVIEW
                + """

                2. CT: Upheld
                CASE SUMMARY:
                A 40-year-old woman was injured on 1/9/13.
                MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
                MTUS
                of 2004.
                RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:
                First reason.
                ISSUE AT DISPUTE:
                1. Cane
                2. Sling
                RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:
                Second reason.
                ISSUE AT DISPUTE: Bed
                MEDICAL REVIEWER QUALIFICATIONS:
                The reviewer is Board Certified in Neurology and is licensed to practice in Ohio.
                """);
    List<Issue> issues = letter.issues();
    assertEquals(
        List.of("MRI 2. CT", "Cane", "Sling", "Bed"), issues.stream().map(Issue::request).toList());
    assertEquals(
        List.of("First reason.", "Second reason.", "Second reason.", ""),
        issues.stream().map(Issue::rationale).toList());
    assertEquals(
        List.of("MTUS of 2004.", "", "", ""),
        issues.stream().map(i -> i.reviewerGuideline().text()).toList());
    assertEquals(List.of(1, 2, 3, 4), issues.stream().map(Issue::number).toList());
    assertEquals(Outcome.UPHELD, issues.getFirst().outcome());
    assertEquals(
        List.of(
            "outcome-not-stated 2",
            "outcome-not-stated 3",
            "outcome-not-stated 4",
            "rationale-missing 4"),
        letter.warnings().stream()
            .filter(w -> w.issue() != null && !w.kind().id().equals("procedure-unknown"))
            .map(w -> w.kind().id() + " " + w.issue())
            .toList());
    assertEquals(List.of("Neurology"), letter.reviewer().specialties());
    assertEquals(Sex.FEMALE, letter.patient().sex());
    assertEquals("2013-01-09", String.valueOf(letter.dates().injured()));
  }

  @Test
  void theDocumentsReviewedAreATextOfTheirOwn() {
    String list = "DOCUMENTS REVIEWED\n- Records\n- Application\n";
    String letter = LETTERHEAD.replace("CLINICAL", list + "CLINICAL");
    assertEquals("Records\nApplication", parsed(letter).documents());
    assertEquals("A 40-year-old man.", parsed(letter).summary());
    assertEquals("", parsed(TABLE).documents());
    String notice = NOTICE + "Documents Reviewed for Determination:\nRecords";
    assertEquals("Records", parsed(notice).documents());
  }

  @Test
  void theOpeningOfANoticeStatesItsDates() {
    String told =
        NOTICE.replace(
            "MAXIMUS Federal",
            "The application was filed on 7/23/2013 against the Utilization Review Denial dated"
                + " 7/15/2013.\nA Notice of Assignment was sent on 7/30/2013.\nMAXIMUS Federal");
    assertEquals("2013-07-23", String.valueOf(parsed(told).dates().received()));
    assertEquals("2013-07-15", String.valueOf(parsed(told).dates().denied()));
    assertEquals("2013-07-30", String.valueOf(parsed(told).dates().assigned()));
  }

  @Test
  void aNoticesSummaryComesWithoutItsDisclaimer() {
    String told =
        NOTICE
            + "Expert Reviewer Case Summary:\nDisclaimer: taken from the denial: A 40 year old man.";
    assertEquals("A 40 year old man.", parsed(told).summary());
    String plain = NOTICE + "Case Summary:\nA 40 year old man.";
    assertEquals("A 40 year old man.", parsed(plain).summary());
    assertEquals("", parsed(NOTICE).summary());
    assertNull(parsed(NOTICE).patient().age());
  }

  @Test
  void aNoticesDisclaimerMayHoldTheDateOfTheReview() {
    String told =
        NOTICE
            + "Case Summary:\nDisclaimer: taken from the utilization review dated July 19, 2013: A man.";
    assertEquals("A man.", parsed(told).summary());
    assertEquals("2013-07-19", String.valueOf(parsed(told).dates().denied()));
  }
}
