package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.Measured;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.vocabulary.Criterion;
import imr.vocabulary.Procedure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in a rationale, and what is not.
class CriterionCoderTest {
  private static final CriterionCoder CODER = new CriterionCoder();

  private static List<CriterionFinding> code(String procedure, String rationale) {
    Procedure known = Letters.VOCABULARY.procedure(procedure);
    List<String> categories = known == null ? List.of() : List.of(known.category());
    return CODER.code(rationale, List.of(procedure), categories).findings();
  }

  private static Set<String> found(String procedure, String rationale) {
    return code(procedure, rationale).stream()
        .map(f -> f.id() + ":" + f.sense().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mri | There is no record that conservative treatment was tried and failed. | conservative-care-failed:missing
          mri | She has failed physical therapy. | conservative-care-failed:shown
          mri | ODG recommends it after failure of conservative treatment. | conservative-care-failed:required
          mri | The neurological examination was normal. | neurologic-deficit:missing
          mri | The weak grip and lost reflex on examination support the request. | neurologic-deficit:shown
          physical-therapy | Functional improvement after the first visits is not described. | functional-gain:missing
          physical-therapy | Work restrictions were reduced after four visits. | functional-gain:shown
          physical-therapy | The request exceeds the number that the guideline allows. | quantity-within-guideline:missing
          omeprazole | There is no history of ulcer in the file. | stomach-risk:missing
          tens-unit | A one-month home trial has not been done. | trial-step-respected:missing
          """)
  void sensesAreToldApart(String procedure, String rationale, String wanted) {
    assertTrue(
        found(procedure, rationale).contains(wanted), () -> found(procedure, rationale).toString());
  }

  @Test
  void whatAGuidelineAsksForIsOnlySaidWhereNothingIsFound() {
    String quoted = "ODG recommends it after failure of conservative treatment. ";
    Set<String> both = found("mri", quoted + "In this case, she has failed physical therapy.");
    assertTrue(both.contains("conservative-care-failed:shown"), both.toString());
    assertEquals(1, both.stream().filter(f -> f.startsWith("conservative-care-failed")).count());
  }

  @Test
  void theNoticeOnTaperingIsNoFinding() {
    assertEquals(
        Set.of(),
        found(
            "tramadol",
            "This medical necessity decision should not be interpreted as a recommendation to stop"
                + " long-term opioids abruptly. The treating physician and the patient are advised"
                + " to consult the guideline on the monitoring of opioids and on weaning plans."));
  }

  /// The closing formula must not make a finding, or outcomes would be counted twice.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Therefore, the request for physical therapy and a home exercise program is %s necessary.",
        "As such, the requested MRI is %s necessary.",
        "The request is %s necessary."
      })
  void theOutcomeIsNotLookedAt(String closing) {
    String reasons = "There is no functional improvement. ";
    for (String procedure : List.of("physical-therapy", "mri", "tramadol")) {
      assertEquals(
          found(procedure, reasons + String.format(closing, "medically")),
          found(procedure, reasons + String.format(closing, "not medically")));
    }
  }

  @Test
  void aRationaleBeyondMeasureIsReadByItsStart() {
    String filler = "It hurts. ".repeat(5_999);
    String lack = "There is no record that conservative treatment was tried and failed. ";
    assertEquals(Set.of(), found("mri", filler + "It hurts. It hurts. " + lack));
    assertEquals(Set.of("conservative-care-failed:missing"), found("mri", lack + filler));
  }

  @Test
  void aFindingIsExplained() {
    String lack = "There is no documentation of failed conservative care.";
    Explanation why = CODER.explain(lack, List.of("mri"), List.of("Diagnostic Testing")).getFirst();
    assertEquals("conservative-care-failed", why.finding().id());
    assertTrue(why.finding().isSure(), why.toString());
    assertTrue(why.probability() > 0.87 && why.probability() <= 1, why.toString());
    Explanation.Row row = Objects.requireNonNull(why.row());
    assertTrue(lack.toLowerCase(Locale.ROOT).contains(row.match()), row.toString());
    assertTrue(row.right() > 0 && row.right() <= row.found(), row.toString());
    assertTrue(!why.words().isEmpty() && why.words().size() <= 6, why.toString());
  }

  @Test
  void findingsPointAtTheirSentences() {
    String first = "The worker was seen in May.";
    String second = "There is no evidence of functional improvement from earlier visits.";
    List<CriterionFinding> findings = code("physical-therapy", first + " " + second);
    CriterionFinding gain =
        findings.stream().filter(f -> f.id().equals("functional-gain")).findFirst().orElseThrow();
    assertEquals(Sense.MISSING, gain.sense());
    assertEquals(second, (first + " " + second).substring(gain.start(), gain.end()));
  }

  @Test
  void everyRuleIsOfAKnownCriterionAndKnownRequests() {
    Set<String> ids =
        Letters.VOCABULARY.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
    assertEquals(40, ids.size());
    List<CriterionRule> rules = CriterionRule.load();
    assertEquals(ids, rules.stream().map(CriterionRule::criterion).collect(Collectors.toSet()));
    Set<String> categories =
        Letters.VOCABULARY.procedures().stream()
            .map(Procedure::category)
            .collect(Collectors.toSet());
    Set<String> unknown =
        rules.stream()
            .flatMap(rule -> rule.only().stream())
            .filter(id -> Letters.VOCABULARY.procedure(id) == null && !categories.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown);
  }

  /// Snippets, half of which were held out; see labels/README.md.
  @ParameterizedTest
  @CsvSource({"seen,0.84,0.76", "held,0.70,0.34"})
  void madeUpSnippetsAreReadAsWellAsBefore(String half, double precision, double recall)
      throws IOException {
    int right = 0;
    int extra = 0;
    int absent = 0;
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/labels/criteria-snippets.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!cells[2].equals(half)) {
        continue;
      }
      Set<String> wanted = new TreeSet<>(List.of(cells[1].split(";", -1)));
      wanted.removeIf(w -> w.equals("none") || w.endsWith(":required"));
      Set<String> got = found(cells[0], cells[3]);
      got.removeIf(g -> g.endsWith(":required"));
      int both = Math.toIntExact(got.stream().filter(wanted::contains).count());
      right += both;
      extra += got.size() - both;
      absent += wanted.size() - both;
    }
    double p = (double) right / (right + extra);
    double r = (double) right / (right + absent);
    try (Measured measured = new Measured("criteria-in-snippets-" + half)) {
      measured.add(String.format(Locale.ROOT, "precision %.3f, recall %.3f", p, r));
    }
    assertTrue(p >= precision && r >= recall, () -> "precision " + p + ", recall " + r);
    assertTrue(Objects.checkIndex(right, right + absent) > 0);
  }
}
