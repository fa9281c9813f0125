package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.Letters;
import imr.letter.Flag;
import imr.letter.Outcome;
import imr.letter.Quantity;
import imr.letter.Quantity.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
  private static final Labels LABELS = new Labels(Letters.VOCABULARY);

  @ParameterizedTest
  @CsvSource({
    "OUTCOME, partly-overturned, Partly overturned",
    "LETTER_OUTCOME, upheld, Upheld",
    "FLAG, associated-surgical, Associated surgical service",
    "GUIDELINE, NONE, None cited",
    "CLAIMS_GUIDELINE, OTHER, Other sources",
    "GUIDELINE, MTUS, MTUS",
    "GUIDELINES_COMPARED, same-source, 'The same source, another chapter'",
    "SERVICE, primary, Requested on its own",
    "BASIS, merits, Its merits",
    "UR, modified, Part was authorized",
    "TIMING, retrospective, Retrospective",
    "FLAG, retrospective, Retrospective",
    "SINCE_INJURY, 1-5y, 1 to 5 years",
    "TO_DECISION, 15-30d, 15 to 30 days",
    "UR_TO_APPLICATION, over-90d, Over 90 days",
    "SEX, female, Female",
    "PROCEDURE, mri, MRI",
    "PROCEDURES, mri+ct-scan, MRI + CT scan",
    "SUBCATEGORY, Spine, Spine surgery",
    "SUBCATEGORY, Epidural, Epidural injection",
    "SUBCATEGORY, Opioids, Opioids",
    "REGION, cervical, Cervical spine",
    "INJURED_REGION, cervical, Cervical spine",
    "CONCERNS, cervical, Cervical spine",
    "CONDITION, lumbar-radiculopathy, Lumbar radiculopathy",
    "CRITERION, red-flag-present, Reviewer saw a sign of serious disease or severe injury",
    "CRITERION_MISSING, red-flag-present, Reviewer saw no sign of serious disease or severe injury",
    "CRITERION_MENTIONED, red-flag-present, Red flag present",
    "CHECK, date-order, Dates out of order",
    "CHAPTER, MTUS: Chronic Pain, MTUS: Chronic Pain",
    "AGE_BAND, 80+, 80+"
  })
  void valuesHaveNamesForPeople(Field field, String value, String label) {
    assertEquals(label, LABELS.of(field, value));
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {
        "OUTCOME",
        "FLAG",
        "GUIDELINE",
        "GUIDELINES_COMPARED",
        "BASIS",
        "SINCE_INJURY",
        "PROCEDURE",
        "PROCEDURES",
        "CRITERION",
        "REGION",
        "CONDITION",
        "SPECIALTY",
        "CASE"
      })
  void aValueWithoutANameIsItsOwn(Field field) {
    assertEquals("wrzl", LABELS.of(field, "wrzl"));
  }

  @Test
  void anEmptySexStaysEmpty() {
    assertEquals("", LABELS.of(Field.SEX, ""));
  }

  @Test
  void whatIsNotKnownIsSaidSo() {
    assertEquals("not known", LABELS.of(Field.SEX, "unknown"));
    assertEquals("nothing certain", LABELS.of(Field.CRITERION, "unknown"));
    assertEquals("nothing certain", LABELS.of(Field.CRITERION_MISSING, "unknown"));
  }

  @ParameterizedTest
  @CsvSource({"*, any", "*low back*, … low back …", "low*, … low …", "a*b, a*b"})
  void starsAreShownAsWhatIsLeftOut(String value, String label) {
    assertEquals(label, LABELS.of(Field.CHAPTER, value));
  }

  @ParameterizedTest
  @CsvSource({
    "PROCEDURE, mri, Imaging/Radiology",
    "SUBCATEGORY, Imaging/Radiology, Diagnostic Testing",
    "EDITION, MTUS: Chronic Pain 2016, MTUS: Chronic Pain",
    "CHAPTER, MTUS: Chronic Pain, MTUS",
    "CLAIMS_CHAPTER, ODG: Knee: Leg, ODG"
  })
  void aValueHasAParentInTheTreeOfItsField(Field field, String value, String parent) {
    assertEquals(parent, LABELS.parent(field, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "2017-02-14 ^ Feb 14, 2017",
        "2017-02 ^ Feb 2017",
        "2017 ^ 2017",
        "2017..2017-03 ^ Q1 2017",
        "2017-02-03..2017-02-09 ^ Feb 3, 2017 to Feb 9, 2017",
        "2015..2016-03 ^ Jan 2015 to Mar 2016",
        "2017..2017-02 ^ Jan 2017 to Feb 2017",
        "2016.. ^ since 2016",
        ">2016 ^ after 2016",
        ">=2016-07 ^ since Jul 2016",
        "<2017-01-10 ^ before Jan 10, 2017",
        "..2016 ^ through 2016",
        "<=2016-07 ^ through Jul 2016",
        ".. ^ any date",
        "soon ^ soon"
      })
  void daysAreShownAsThePagesPrintDates(String value, String label) {
    assertEquals(label, LABELS.of(Field.DECIDED, value));
  }

  @ParameterizedTest
  @CsvSource({
    "60, 60",
    ">60, over 60",
    ">=60, 60 or more",
    "<30, under 30",
    "<=30, 30 or less",
    "60.., 60 or more",
    "..30, 30 or less",
    "30..40, 30 to 40"
  })
  void rangesOfNumbersAreShownInWords(String value, String label) {
    assertEquals(label, LABELS.of(Field.AGE, value));
  }

  @Test
  void theTopOfATreeHasNoParent() {
    assertNull(LABELS.parent(Field.CATEGORY, "Diagnostic Testing"));
    assertNull(LABELS.parent(Field.PROCEDURE, "wrzl"));
    assertNull(LABELS.parent(Field.SUBCATEGORY, "wrzl"));
  }

  @Test
  void eachFlagAndOutcomeHasALabel() {
    for (Flag flag : Flag.values()) {
      assertNotEquals(IssueValues.id(flag), LABELS.of(Field.FLAG, IssueValues.id(flag)));
    }
    for (Outcome outcome : Outcome.values()) {
      assertNotEquals(IssueValues.id(outcome), LABELS.of(Field.OUTCOME, IssueValues.id(outcome)));
    }
  }

  @Test
  void checksAndCriteriaComeWithTheirMeaning() {
    assertFalse(LABELS.checkMeaning("date-order").isBlank());
    assertNotEquals(LABELS.checkMeaning("date-order"), LABELS.checkMeaning("no-rationale"));
    assertEquals(Letters.VOCABULARY.criteria(), LABELS.criteria());
  }

  @Test
  void anOutcomeIsSaidInFull() {
    assertEquals("Upheld: denial stands", Labels.outcomeInFull(Outcome.UPHELD));
    assertEquals("Overturned: treatment approved", Labels.outcomeInFull(Outcome.OVERTURNED));
    assertEquals("Partly overturned", Labels.outcomeInFull(Outcome.PARTLY_OVERTURNED));
    assertEquals("Not stated", Labels.outcomeInFull((Outcome) null));
    assertEquals("Not stated", Labels.outcomeInFull("unknown"));
  }

  private static String remainder(Quantity... quantities) {
    return Labels.outcomeInFull(
        IssueBuilder.issue(1, "Therapy").flags(Flag.REMAINDER).quantities(quantities).build());
  }

  @Test
  void ofARemainderItIsSaidWhatWasApproved() {
    Quantity asked = new Quantity(Kind.ORIGINAL, "visits", 12);
    assertEquals(
        "Upheld: nothing beyond the 6 visits already approved",
        remainder(asked, new Quantity(Kind.AUTHORIZED, "visits", 6)));
    assertEquals(
        "Upheld: nothing beyond the 1 visit already approved",
        remainder(asked, new Quantity(Kind.AUTHORIZED, "visits", 1)));
    assertEquals(
        "Upheld: nothing beyond the 2.5 mg already approved",
        remainder(new Quantity(Kind.ORIGINAL, "mg", 5), new Quantity(Kind.AUTHORIZED, "mg", 2.5)));
    assertEquals(
        "Upheld: nothing beyond the 30 already approved",
        remainder(
            new Quantity(Kind.ORIGINAL, "count", 60), new Quantity(Kind.AUTHORIZED, "count", 30)));
  }

  @Test
  void whatWasApprovedIsLeftOutUnlessMoreWasAskedFor() {
    String plain = "Upheld: nothing beyond what was already approved";
    assertEquals(plain, remainder());
    assertEquals(
        plain,
        remainder(new Quantity(Kind.ORIGINAL, "mg", 10), new Quantity(Kind.AUTHORIZED, "mg", 10)),
        "a drug's strength stays what it was");
    assertEquals(
        plain,
        remainder(
            new Quantity(Kind.ORIGINAL, "visits", 12), new Quantity(Kind.AUTHORIZED, "mg", 10)));
    assertEquals(
        plain,
        remainder(
            new Quantity(Kind.DISPUTED, "visits", 12), new Quantity(Kind.AUTHORIZED, "visits", 6)));
    assertEquals(plain, remainder(new Quantity(Kind.ORIGINAL, "visits", 12)));
  }

  @Test
  void onlyAnUpheldRemainderNamesWhatWasApproved() {
    IssueBuilder issue = IssueBuilder.issue(1, "Therapy").flags(Flag.LEFT);
    assertEquals("Upheld: denial stands", Labels.outcomeInFull(issue.build()));
    assertEquals(
        "Overturned: treatment approved",
        Labels.outcomeInFull(issue.flags(Flag.REMAINDER).outcome(Outcome.OVERTURNED).build()));
    assertEquals("Not stated", Labels.outcomeInFull(issue.outcome(null).build()));
  }

  @Test
  void eachBandOfTimeHasALabel() {
    for (String band : Bands.of(Field.SINCE_INJURY)) {
      assertNotEquals(band, LABELS.of(Field.SINCE_INJURY, band));
    }
    assertEquals(
        List.of(
            "0 to 14 days",
            "15 to 30 days",
            "31 to 45 days",
            "46 to 60 days",
            "61 to 90 days",
            "Over 90 days"),
        Bands.STEPS.stream().map(b -> LABELS.of(Field.TO_DECISION, b)).toList());
  }
}
