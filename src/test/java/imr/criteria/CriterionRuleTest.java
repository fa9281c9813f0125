package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.criteria.CriterionRows.Evidence;
import imr.criteria.CriterionRule.Kind;
import imr.letter.CriterionFinding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionRuleTest {
  private static final CriterionRows ROWS = new CriterionRows();
  private static final CriterionCoder CODER = new CriterionCoder();
  private static final List<String> IMAGING = List.of("Diagnostic Testing");

  /// What rows find of one criterion.
  private static String found(String rationale) {
    return rows(rationale, List.of("mri"), IMAGING)
        .filter(row -> row.criterion().equals("red-flag-present"))
        .map(row -> row.criterion() + " " + Judge.name(row.sense()))
        .collect(Collectors.joining("; "));
  }

  private static Stream<Evidence> rows(
      String rationale, List<String> procedures, List<String> categories) {
    return ReadSentence.of(rationale, ROWS, ROWS.asked(procedures, categories)).stream()
        .flatMap(sentence -> sentence.rows().values().stream());
  }

  @ParameterizedTest
  @CsvSource({
    "TOPIC, true, true",
    "LACK, true, true",
    "STATED, true, true",
    "REJECTED, true, true",
    "NOT, true, true",
    "FOUND, true, false",
    "SHOWN, true, false",
    "MISSING, true, false",
    "REQUIRED, false, true",
  })
  void aKindSpeaksOfThePatientOrForAGuideline(Kind kind, boolean patient, boolean guideline) {
    assertEquals(patient, kind.speaksIn(false));
    assertEquals(guideline, kind.speaksIn(true));
  }

  private static CriterionRule only(String... ids) {
    return new CriterionRule("0", "x", Kind.TOPIC, Set.of(ids), Pattern.compile("x"), "x");
  }

  @Test
  void aRuleReadsTheIssuesOfItsProceduresOrCategories() {
    assertTrue(only().reads(List.of(), List.of()));
    assertTrue(only("mri").reads(List.of("ct-scan", "mri"), List.of()));
    assertTrue(only("Surgery").reads(List.of("mri"), List.of("Surgery")));
    assertFalse(only("mri").reads(List.of("ct-scan"), List.of("Surgery")));
    assertFalse(only("mri").reads(List.of(), List.of()));
  }

  @Test
  void patternsAreLoweredButNotTheirClasses() {
    assertEquals("mri \\S\\W \\b[ab]", CriterionRule.lowered("MRI \\S\\W \\b[AB]"));
    assertEquals("", CriterionRule.lowered(""));
    assertEquals("İ".length(), CriterionRule.lowered("İ").length(), "the length stays");
  }

  @Test
  void noMacroIsLeftInARule() {
    for (CriterionRule rule : CriterionRule.load()) {
      assertFalse(rule.alternatives().contains("{cons}"), rule.alternatives());
      assertFalse(rule.alternatives().contains("~"), rule.alternatives());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "There are red flags. | red-flag-present shown",
        "There are no red flags. | red-flag-present missing",
        "The guidelines recommend it for red flags. | red-flag-present required",
        "An MRI will identify red flags. | ''",
        "An MRI will identify red flags. There are red flags. | red-flag-present shown",
        "Therapy was not tried yet, no red flags. | red-flag-present missing",
        "Nothing is said. | ''",
        "'' | ''",
      })
  void theSenseIsThatOfTheSentence(String rationale, String findings) {
    assertEquals(findings, found(rationale));
  }

  @Test
  void whatIsTakenOutMayStandBesideWhatCounts() {
    assertEquals(
        "red-flag-present shown",
        found("An MRI will identify red flags, and the patient has red flags."));
  }

  @Test
  void whatAGuidelineAsksForIsDroppedWhereThePatientIsSpokenOf() {
    String asked = "The guidelines recommend it for red flags. ";
    assertEquals(
        "red-flag-present missing",
        CODER
            .code(asked + "The patient has no red flags.", List.of("mri"), IMAGING)
            .findings()
            .stream()
            .filter(f -> f.id().equals("red-flag-present"))
            .map(f -> f.id() + " " + Judge.name(f.sense()))
            .collect(Collectors.joining("; ")));
    assertEquals("red-flag-present required", found(asked + "The patient has pain."));
  }

  @Test
  void bothSensesMayBeSaidInDifferentSentences() {
    assertEquals(
        "red-flag-present shown; red-flag-present missing",
        found("There are red flags. The patient has no red flags."));
  }

  @Test
  void aSentenceSaysEachCriterionOnce() {
    assertEquals("red-flag-present shown", found("There are red flags and more red flags."));
  }

  @Test
  void aRuleOfOtherIssuesIsNotRead() {
    assertEquals(
        0, rows("There are red flags.", List.of("tramadol"), List.of("Pharmaceuticals")).count());
  }

  @Test
  void findingsOfOneSentenceAreInTheOrderOfTheirIds() {
    List<CriterionFinding> findings =
        CODER
            .code(
                "There are no red flags and there is no neurologic deficit.",
                List.of("mri"),
                IMAGING)
            .findings();
    List<String> ids = findings.stream().map(CriterionFinding::id).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
    assertTrue(ids.containsAll(List.of("neurologic-deficit", "red-flag-present")), ids.toString());
  }
}
