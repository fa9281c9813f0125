package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeterminationTest {
  private static final GuidelineBasis NONE = new GuidelineBasis("", List.of());
  private static final Source SOURCE =
      new Source("a.txt", "00", "2015", "0123456789abcdef".repeat(4), Map.of());
  private static final Source MASKED_FILE =
      new Source("a.txt", "00", "2015", "00", Map.of("phone-number", 1L));

  private static Issue issue(@Nullable Outcome outcome) {
    return new Issue(1, "MRI", outcome, IssueCodes.NONE, NONE, NONE, "No.");
  }

  private static Determination letter(
      @Nullable CaseNumber number, @Nullable LocalDate decided, List<Issue> issues) {
    return Determination.asRead(
        SOURCE,
        new CaseFacts(
            number,
            new Dates(null, decided, null, null, null),
            null,
            new Reviewer(List.of(), List.of()),
            new Patient(null, null)),
        "He fell.",
        "",
        issues,
        List.of());
  }

  private static Determination letter(@Nullable Outcome... outcomes) {
    List<Issue> issues = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      issues.add(issue(outcome));
    }
    return letter(new CaseNumber("CM17-0000001"), LocalDate.of(2017, 2, 14), issues);
  }

  @Test
  void theIdIsTheCaseNumberOrOfTheContent() {
    assertEquals("CM17-0000001", letter(Outcome.UPHELD).id());
    assertEquals("CM17-0000001", letter(Outcome.UPHELD).caseKey());
    Determination unnumbered = letter(null, null, List.of(issue(Outcome.UPHELD)));
    assertEquals("sha-0123456789ab", unnumbered.id());
    assertEquals("sha-0123456789ab", unnumbered.caseKey());
    Determination second = unnumbered.standing("sha-0123456789ab~00000000", Standing.ALONE);
    assertEquals("sha-0123456789ab", second.caseKey(), "whatever id it has now");
  }

  @Test
  void aLetterDecidesSomething() {
    var e = assertThrows(IllegalArgumentException.class, () -> letter());
    assertEquals("a determination needs at least one issue: CM17-0000001", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "upheld, UPHELD",
    "overturned, OVERTURNED",
    "upheld upheld, UPHELD",
    "upheld overturned, PARTLY_OVERTURNED",
    "partly_overturned, PARTLY_OVERTURNED",
    "none, ",
    "none overturned, OVERTURNED",
    "none none, ",
  })
  void theLettersOutcomeIsRolledUp(String outcomes, @Nullable Outcome whole) {
    List<Issue> issues = new ArrayList<>();
    for (String each : outcomes.split(" ", -1)) {
      issues.add(
          issue(each.equals("none") ? null : Outcome.valueOf(each.toUpperCase(Locale.ROOT))));
    }
    assertEquals(whole, letter(null, null, issues).outcome());
  }

  @Test
  void lettersAreTheSameByWordsCaseDateAndOutcomes() {
    String one = letter(Outcome.UPHELD).identity();
    assertEquals(one, letter(Outcome.UPHELD).identity());
    assertNotEquals(one, letter(Outcome.OVERTURNED).identity());
    assertNotEquals(one, letter(new @Nullable Outcome[] {null}).identity());
    List<Issue> issues = List.of(issue(Outcome.UPHELD));
    CaseNumber number = new CaseNumber("CM17-0000001");
    assertNotEquals(one, letter(null, LocalDate.of(2017, 2, 14), issues).identity());
    assertNotEquals(one, letter(number, LocalDate.of(2017, 2, 15), issues).identity());
    assertNotEquals(one, letter(number, null, issues).identity());
    assertEquals(one, letter(Outcome.UPHELD).standing("x", Standing.ALONE).identity());
  }

  @ParameterizedTest
  @CsvSource({"CM00-0000001, true", "CM17-0000001, false", ", false"})
  void aSyntheticLetterHasANumberThatCannotExist(@Nullable String number, boolean synthetic) {
    CaseNumber of = number == null ? null : new CaseNumber(number);
    assertEquals(synthetic, letter(of, null, List.of(issue(Outcome.UPHELD))).isSynthetic());
  }

  @ParameterizedTest
  @CsvSource({"2017-02-28, true", "2017-03-01, false", ", true"})
  void formatsAreVerifiedUpToADay(@Nullable LocalDate decided, boolean verified) {
    assertEquals(
        verified, letter(null, decided, List.of(issue(Outcome.UPHELD))).isFormatVerified());
  }

  @ParameterizedTest
  @CsvSource({"summary", "documents", "request", "rationale", "claims", "reviewer", "file", "none"})
  void aMaskInAnyTextIsTold(String where) {
    String mask = "No " + Determination.MASK;
    Issue issue =
        new Issue(
            1,
            where.equals("request") ? mask : "MRI",
            Outcome.UPHELD,
            IssueCodes.NONE,
            new GuidelineBasis(where.equals("claims") ? mask : "", List.of()),
            new GuidelineBasis(where.equals("reviewer") ? mask : "", List.of()),
            where.equals("rationale") ? mask : "No.");
    Determination plain = letter(Outcome.UPHELD);
    Determination letter =
        Determination.asRead(
            where.equals("file") ? MASKED_FILE : plain.source(),
            plain.facts(),
            where.equals("summary") ? mask : "He fell.",
            where.equals("documents") ? mask : "",
            List.of(issue(null), issue),
            List.of());
    assertEquals(!where.equals("none"), letter.isMasked());
  }

  @Test
  void codingAddsWarningsAndKeepsTheRest() {
    Determination read =
        letter(Outcome.UPHELD).standing("x", new Standing("y", List.of(), List.of()));
    Warning first = Warning.ofLetter(WarningKind.LAYOUT_UNPROVEN);
    Determination once =
        read.coded(
            read.issues(),
            new Reviewer(List.of("Pain"), List.of()),
            LetterCodes.NONE,
            List.of(first));
    Determination twice =
        once.coded(List.of(issue(null)), once.reviewer(), once.codes(), List.of(first));
    assertEquals(List.of(first, first), twice.warnings());
    assertEquals(List.of("Pain"), twice.reviewer().specialties());
    assertEquals("x", twice.id());
    assertTrue(twice.standing().isSuperseded());
    assertFalse(twice.isFormatVerified());
    assertFalse(read.hasWarning(WarningKind.LAYOUT_UNPROVEN));
  }

  @Test
  void anIssuesChecksReplaceThoseItHad() {
    Check check = new Check("side-mismatch", List.of(new Check.Span("request", 0, 2)));
    Issue checked = issue(Outcome.UPHELD).withChecks(List.of(check));
    assertEquals(List.of(check), checked.codes().checks());
    assertEquals(List.of(), checked.withChecks(List.of()).codes().checks());
    assertEquals(issue(Outcome.UPHELD), checked.withChecks(List.of()));
  }

  @Test
  void issuesAreNumberedFromOne() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Issue(0, "MRI", null, IssueCodes.NONE, NONE, NONE, ""));
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "6, 5"})
  void aFindingHasASpan(int start, int end) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new CriterionFinding(
                "x", CriterionFinding.Sense.SHOWN, CriterionFinding.Tier.SURE, start, end));
  }

  @Test
  void aFindingsSentenceIsCutFromItsRationale() {
    CriterionFinding finding =
        new CriterionFinding("x", CriterionFinding.Sense.SHOWN, CriterionFinding.Tier.SURE, 3, 5);
    assertEquals("is", finding.sentence("It is so."));
    assertEquals(
        "",
        new CriterionFinding("x", CriterionFinding.Sense.SHOWN, CriterionFinding.Tier.SURE, 0, 0)
            .sentence(""));
  }

  @Test
  void listsAreCopied() {
    List<String> specialties = new ArrayList<>(List.of("Pain"));
    Reviewer reviewer = new Reviewer(specialties, List.of());
    specialties.clear();
    assertEquals(List.of("Pain"), reviewer.specialties());
    assertThrows(
        UnsupportedOperationException.class, () -> letter(Outcome.UPHELD).issues().clear());
  }
}
