package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Check;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCoderTest {
  private static final String KNEE = "Decision based on MTUS Knee Complaints 2004.";

  private static final String GENERAL = "Decision based on MTUS General Approaches 2004.";

  private static Issue issue(String request, Outcome outcome, String guideline, String reason) {
    return Letters.letter("CM17-0000001")
        .issue(request, outcome, guideline, reason)
        .read()
        .issues()
        .getFirst();
  }

  private static List<String> ids(Issue issue) {
    return issue.codes().checks().stream().map(Check::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI of the left knee | Nothing shows a tear of the right knee. | side-mismatch",
        "Facet injection at L4-5 | There is no facet pain at L2-3. | level-mismatch",
        "12 visits of physical therapy for the knee | The request for 20 visits exceeds. | quantity-mismatch",
        "MRI of the shoulder | No sign of a tear. | chapter-for-another-region",
        "MRI of the knee | All criteria have been met. | criteria-met-yet-upheld",
        "MRI of the knee | This meets all guideline criteria. It is denied. | criteria-met-yet-upheld",
        "12 visits of physical therapy for the knee | 4 sessions would be reasonable. | part-allowed",
      })
  void aPossibleFaultIsFound(String request, String reason, String check) {
    String guideline = check.startsWith("chapter") ? KNEE : GENERAL;
    Issue found = issue(request, Outcome.UPHELD, guideline, reason);
    assertEquals(List.of(check), ids(found), reason);
    for (Check.Span span : found.codes().checks().getFirst().spans()) {
      String text =
          switch (span.field()) {
            case "request" -> found.request();
            case "rationale" -> found.rationale();
            default -> found.reviewerGuideline().text();
          };
      assertFalse(text.substring(span.start(), span.end()).isBlank());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI of the left knee | The right knee is well, the left knee is not.",
        "MRI of both knees | The right knee is well.",
        "MRI of the left knee | The right shoulder is well.",
        "Facet injection at C3-C6 | At C4-5 there is no facet pain.",
        "12 visits of physical therapy for the knee | The request for 12 visits exceeds.",
        "MRI of the knee | The criteria are not met.",
        "MRI of the knee | It is recommended when all criteria are met.",
        "MRI of the leg | Nothing.",
      })
  void whatFitsIsNone(String request, String reason) {
    assertEquals(List.of(), ids(issue(request, Outcome.UPHELD, GENERAL, reason)));
  }

  @Test
  void whatIsGrantedMayMeetItsCriteria() {
    Issue granted = issue("MRI of the knee", Outcome.OVERTURNED, KNEE, "All criteria are met.");
    assertEquals(List.of(), ids(granted));
  }

  @Test
  void generalChaptersAreAboutNoPart() {
    String pain = "Decision based on MTUS General Approaches 2004, and Knee Complaints 2004.";
    assertEquals(List.of(), ids(issue("MRI of the shoulder", Outcome.UPHELD, pain, "No.")));
  }

  @Test
  void aChronicPainChapterForAFreshInjuryIsWorthALook() {
    // the injury of these letters is 54 days older than the UR decision
    String chronic = "Decision based on MTUS Chronic Pain Medical Treatment 2016.";
    assertEquals(
        List.of("chronic-chapter-for-recent-injury"),
        ids(issue("Tramadol 50mg #60", Outcome.UPHELD, chronic, "No.")));
  }

  @Test
  void missingReasonsAndEvidenceAreTold() {
    String none = "The Expert Reviewer did not cite any medical evidence for its decision.";
    assertEquals(
        List.of("no-rationale", "no-evidence-cited"),
        ids(issue("MRI of the knee", Outcome.UPHELD, none, "")));
  }

  @Test
  void aSharedRationaleIsNoted() {
    String reason = "Without the first operation none of the items that go with it is needed.";
    Determination letter =
        Letters.letter("CM17-0000001")
            .issue("Crutches", Outcome.UPHELD, reason)
            .issue("Knee brace", Outcome.UPHELD, reason)
            .read();
    letter.issues().forEach(i -> assertEquals(List.of("shared-rationale"), ids(i)));
  }

  @Test
  void datesOutOfOrderAreAFaultOfTheLetter() {
    Determination letter =
        Letters.letter("CM17-0000001")
            .decided("01/02/2017")
            .summary("A 48-year-old man, seen on 10/01/2016.")
            .issue("MRI of the knee", Outcome.UPHELD, "No.")
            .read();
    List<Check> checks = letter.codes().checks();
    assertEquals(List.of("date-order"), checks.stream().map(Check::id).toList());
    assertTrue(checks.getFirst().spans().contains(new Check.Span("decided", 0, 0)));
    assertTrue(checks.getFirst().spans().contains(new Check.Span("summary", 27, 37)));
  }
}
