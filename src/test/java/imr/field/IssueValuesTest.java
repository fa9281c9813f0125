package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Basis;
import imr.letter.Condition;
import imr.letter.CriterionFinding;
import imr.letter.Determination;
import imr.letter.Flag;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Quantity;
import imr.letter.Service;
import imr.letter.Sex;
import imr.letter.UrDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssueValuesTest {
  private static final IssueValues VALUES = new IssueValues(Letters.VOCABULARY);

  private static final Issue ISSUE =
      IssueBuilder.issue(2, "MRI and CT scan of the neck")
          .outcome(Outcome.PARTLY_OVERTURNED)
          .procedures("mri", "ct-scan")
          .regions("cervical")
          .flags(Flag.ASSOCIATED_SURGICAL)
          .nature(Service.PERIOPERATIVE, Basis.FOLLOWS_ANOTHER_ITEM, UrDecision.MODIFIED)
          .retrospective()
          .quantities(
              new Quantity(Quantity.Kind.DISPUTED, "visits", 6),
              new Quantity(Quantity.Kind.ORIGINAL, "visits", 12),
              new Quantity(Quantity.Kind.DISPUTED, "mg", 2.5))
          .criteria(
              new CriterionFinding(
                  "red-flag-present",
                  CriterionFinding.Sense.SHOWN,
                  CriterionFinding.Tier.SURE,
                  0,
                  3),
              new CriterionFinding(
                  "red-flag-present",
                  CriterionFinding.Sense.SHOWN,
                  CriterionFinding.Tier.SURE,
                  4,
                  8),
              new CriterionFinding(
                  "imaging-agrees",
                  CriterionFinding.Sense.SHOWN,
                  CriterionFinding.Tier.MENTION,
                  4,
                  8),
              new CriterionFinding(
                  "plain-films-first",
                  CriterionFinding.Sense.SHOWN,
                  CriterionFinding.Tier.MENTION,
                  4,
                  8),
              new CriterionFinding(
                  "plain-films-first",
                  CriterionFinding.Sense.MISSING,
                  CriterionFinding.Tier.SURE,
                  0,
                  3),
              new CriterionFinding(
                  "neurologic-deficit",
                  CriterionFinding.Sense.REQUIRED,
                  CriterionFinding.Tier.SURE,
                  0,
                  3))
          .checks("no-rationale")
          .claims("claims text", IssueBuilder.cited("ODG", "Neck & upper back", 2016))
          .reviewer(
              "reviewer text",
              IssueBuilder.cited("MTUS", "Neck, and upper BACK of the body", 2004),
              IssueBuilder.cited("OTHER", null, 2010),
              IssueBuilder.cited("ODG", "Pain", null))
          .rationale("Because it is a non-exempt drug.")
          .build();

  private static final Determination LETTER =
      LetterBuilder.letter()
          .dates("2016-01-01", "2016-02-15", "2016-03-01", "2016-03-10", "2016-08-31")
          .priority("Standard")
          .specialties("Family Medicine", "Chiropractic")
          .licensed("California", "Oregon")
          .patient(48, Sex.FEMALE)
          .summary("Hurt at work.")
          .documents("Records\nApplication")
          .conditions(
              new Condition("lumbar-radiculopathy", Condition.Sense.CONFIRMED),
              new Condition("myelopathy", Condition.Sense.SUSPECTED),
              new Condition("spondylosis", Condition.Sense.NEGATED))
          .injuredRegions("lumbar")
          .checks("date-order")
          .sameDayAs("CM00-0000001-2")
          .with(ISSUE, IssueBuilder.issue(1, "Cane").outcome(Outcome.UPHELD).build());

  @ParameterizedTest
  @CsvSource({
    "OUTCOME, partly-overturned",
    "LETTER_OUTCOME, partly-overturned",
    "PROCEDURE, mri;ct-scan",
    "PROCEDURES, ct-scan+mri",
    "CATEGORY, Diagnostic Testing",
    "SUBCATEGORY, Imaging/Radiology",
    "REGION, cervical",
    "CONCERNS, cervical",
    "INJURED_REGION, lumbar",
    "FLAG, associated-surgical",
    "SERVICE, perioperative",
    "BASIS, follows-another-item",
    "UR, modified",
    "TIMING, retrospective",
    "CONDITION, lumbar-radiculopathy",
    "CONDITION_SUSPECTED, myelopathy",
    "CONDITION_NEGATED, spondylosis",
    "SPECIALTY, Family Practice;Chiropractic",
    "SPECIALTIES, Chiropractic+Family Practice",
    "LICENSED, California;Oregon",
    "GUIDELINE, MTUS;OTHER;ODG",
    "CHAPTER, MTUS: Neck and Upper Back of the Body;ODG: Pain",
    "EDITION, MTUS: Neck and Upper Back of the Body 2004",
    "CLAIMS_GUIDELINE, ODG",
    "CLAIMS_CHAPTER, ODG: Neck and Upper Back",
    "GUIDELINES_COMPARED, same-source",
    "DECIDED_YEAR, 2016",
    "DECIDED_QUARTER, 2016-Q3",
    "DECIDED_MONTH, 2016-08",
    "INJURED_YEAR, 2016",
    "CHAPTER_FAMILY, MTUS: Neck and Upper Back;ODG: Chronic Pain",
    "FIRST_SPECIALTY, Family Practice",
    "FORMULARY, non-exempt",
    "DAYS_FROM_DENIAL, 198",
    "DAYS_FROM_APPLICATION, 183",
    "DAYS_FROM_ASSIGNMENT, 174",
    "REQUESTS, 2",
    "DOCUMENTS, 2",
    "CRITERION, red-flag-present",
    "CRITERION_MISSING, plain-films-first",
    "CRITERION_MENTIONED, imaging-agrees",
    "CHECK, date-order;no-rationale;same-day-letters",
    "SINCE_INJURY, 31-90d",
    "UR_TO_APPLICATION, 15-30d",
    "TO_DECISION, over-90d",
    "AGE_BAND, 40-49",
    "SEX, female",
    "PRIORITY, Standard",
    "CASE, CM00-0000001"
  })
  void anIssueHasTheseValues(Field field, String values) {
    assertEquals(List.of(values.split(";")), VALUES.of(LETTER, ISSUE).get(field));
  }

  @Test
  void onlyCodesHaveValuesAndEmptyFieldsAreLeftOut() {
    assertTrue(
        VALUES.of(LETTER, ISSUE).keySet().stream().allMatch(f -> f.kind() == Field.Kind.CODE));
    Issue bare = IssueBuilder.issue(1, "Wrzl").outcome(null).procedures("wrzl").build();
    Map<Field, List<String>> values =
        VALUES.of(LetterBuilder.letter().withoutCaseNumber().with(bare), bare);
    assertEquals(
        Map.of(
            Field.PROCEDURE, List.of("wrzl"),
            Field.PROCEDURES, List.of("wrzl"),
            Field.SERVICE, List.of("primary"),
            Field.BASIS, List.of("merits"),
            Field.UR, List.of("denied-or-not-stated"),
            Field.TIMING, List.of("not-stated"),
            Field.REQUESTS, List.of("1")),
        values);
  }

  @Test
  void anIssueWithoutARegionConcernsTheInjuredOne() {
    Issue cane = LETTER.issues().getLast();
    assertNull(VALUES.of(LETTER, cane).get(Field.REGION));
    assertEquals(List.of("lumbar"), VALUES.of(LETTER, cane).get(Field.CONCERNS));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03-31, 2016-Q1",
    "2016-04-01, 2016-Q2",
    "2016-06-30, 2016-Q2",
    "2016-12-31, 2016-Q4"
  })
  void quartersAreThoseOfTheCalendar(String day, String quarter) {
    Issue cane = IssueBuilder.issue(1, "Cane").build();
    Determination letter = LetterBuilder.letter().decided(day).with(cane);
    assertEquals(List.of(quarter), VALUES.of(letter, cane).get(Field.DECIDED_QUARTER));
  }

  @Test
  void daysAreThoseOfTheLetter() {
    assertEquals(LocalDate.of(2016, 8, 31), IssueValues.day(Field.DECIDED, LETTER));
    assertEquals(LocalDate.of(2016, 1, 1), IssueValues.day(Field.INJURED, LETTER));
    assertEquals(LocalDate.of(2016, 2, 15), IssueValues.day(Field.DENIED, LETTER));
    assertEquals(LocalDate.of(2016, 3, 1), IssueValues.day(Field.RECEIVED, LETTER));
    assertEquals(LocalDate.of(2016, 3, 10), IssueValues.day(Field.ASSIGNED, LETTER));
    assertThrows(IllegalArgumentException.class, () -> IssueValues.day(Field.DECIDED_YEAR, LETTER));
  }

  @Test
  void numbersAreWhatIsInDispute() {
    assertEquals(List.of(6.0), IssueValues.numbers(Field.VISITS, LETTER, ISSUE));
    assertEquals(List.of(2.5), IssueValues.numbers(Field.MG, LETTER, ISSUE));
    assertEquals(List.of(), IssueValues.numbers(Field.COUNT, LETTER, ISSUE));
    assertEquals(List.of(48.0), IssueValues.numbers(Field.AGE, LETTER, ISSUE));
    assertEquals(List.of((double) ISSUE.number()), IssueValues.numbers(Field.ISSUE, LETTER, ISSUE));
    assertEquals(
        List.of(), IssueValues.numbers(Field.AGE, LetterBuilder.letter().with(ISSUE), ISSUE));
    assertThrows(
        IllegalArgumentException.class, () -> IssueValues.numbers(Field.SEX, LETTER, ISSUE));
  }

  @Test
  void textsAreAsPrinted() {
    assertEquals(
        List.of(
            "MRI and CT scan of the neck",
            "Because it is a non-exempt drug.",
            "Hurt at work.",
            "claims text",
            "reviewer text"),
        Field.texts().stream().map(f -> IssueValues.text(f, LETTER, ISSUE)).toList());
    assertThrows(IllegalArgumentException.class, () -> IssueValues.text(Field.SEX, LETTER, ISSUE));
  }

  @ParameterizedTest
  @CsvSource({
    "PROCEDURE, mri, true",
    "PROCEDURE, MRI, true",
    "PROCEDURE, x-ray, false",
    "PROCEDURE, ct*, true",
    "PROCEDURE, unknown, false",
    "CHAPTER, *upper back*, true",
    "DECIDED, 2016, true",
    "DECIDED, 2017, false",
    "VISITS, 6, true",
    "VISITS, 12, false",
    "COUNT, >=0, false",
    "AGE, 40..50, true"
  })
  void aFilterIsMetByAnyValue(Field field, String value, boolean met) {
    assertEquals(met, VALUES.meets(FieldFilter.of(field, value), LETTER, ISSUE));
  }

  @Test
  void anyOfAFiltersRangesWillDo() {
    assertTrue(
        VALUES.meets(new FieldFilter(Field.DECIDED, List.of("2011", "2016-08")), LETTER, ISSUE));
    assertTrue(VALUES.meets(new FieldFilter(Field.VISITS, List.of("1", ">5")), LETTER, ISSUE));
  }

  @Test
  void theUnknownIsMetWhereThereIsNoValue() {
    Issue cane = LETTER.issues().getLast();
    assertTrue(VALUES.meets(FieldFilter.of(Field.REGION, "unknown"), LETTER, cane));
    assertFalse(VALUES.meets(FieldFilter.of(Field.REGION, "cervical"), LETTER, cane));
    Determination undated = LetterBuilder.letter().with(cane);
    assertFalse(VALUES.meets(FieldFilter.of(Field.DECIDED, ".."), undated, cane));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void idsAreWrittenSmallAndHyphenated(Outcome outcome) {
    assertTrue(IssueValues.id(outcome).matches("[a-z]+(-[a-z]+)?"));
    assertEquals(
        outcome.name(),
        IssueValues.id(outcome).toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }
}
