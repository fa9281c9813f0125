package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.criteria.CriterionRule.Kind;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionRuleTest {
  private static final CriterionCoder CODER = new CriterionCoder();
  private static final List<String> IMAGING = List.of("Diagnostic Testing");

  /// What is found of one criterion alone.
  private static String found(String rationale) {
    return CODER.code(rationale, List.of("mri"), IMAGING).stream()
        .filter(f -> f.id().equals("red-flag-present"))
        .map(f -> f.id() + " " + f.sense().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; "));
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
    return new CriterionRule("x", Kind.TOPIC, Set.of(ids), Pattern.compile("x"), "x");
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
    assertEquals("red-flag-present missing", found(asked + "The patient has no red flags."));
    assertEquals("red-flag-present required", found(asked + "The patient has pain."));
  }

  @Test
  void bothSensesMayBeSaidInDifferentSentences() {
    List<CriterionFinding> findings =
        CODER.code("There are red flags. The patient has no red flags.", List.of("mri"), IMAGING);
    assertEquals(
        List.of(Sense.SHOWN, Sense.MISSING),
        findings.stream().map(CriterionFinding::sense).toList());
    assertEquals(List.of(0, 21), findings.stream().map(CriterionFinding::start).toList());
    assertEquals(List.of(20, 50), findings.stream().map(CriterionFinding::end).toList());
  }

  @Test
  void aSentenceSaysEachCriterionOnce() {
    assertEquals("red-flag-present shown", found("There are red flags and more red flags."));
  }

  @Test
  void aRuleOfOtherIssuesIsNotRead() {
    assertEquals(
        List.of(),
        CODER.code("There are red flags.", List.of("tramadol"), List.of("Pharmaceuticals")));
  }

  @Test
  void aRationaleBeyondMeasureIsReadByItsStart() {
    String filler = "It hurts. ".repeat(5_999);
    assertEquals("", found(filler + "It hurts.   There are red flags."));
    assertEquals("red-flag-present shown", found("There are red flags. " + filler));
  }

  @Test
  void findingsOfOneSentenceAreInTheOrderOfTheirIds() {
    List<CriterionFinding> findings =
        CODER.code(
            "There are no red flags and there is no neurologic deficit.", List.of("mri"), IMAGING);
    List<String> ids = findings.stream().map(CriterionFinding::id).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
    assertTrue(ids.containsAll(List.of("neurologic-deficit", "red-flag-present")), ids.toString());
  }
}
