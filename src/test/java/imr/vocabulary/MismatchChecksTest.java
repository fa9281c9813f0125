package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.letter.Check;
import imr.letter.Determination;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A check as its id and the words that made it.
class MismatchChecksTest {
  private static final Coder CODER = new Coder(Letters.VOCABULARY);
  private static final MismatchChecks CHECKS = new MismatchChecks(new RegionCoder());

  private static Issue issue(String request, String guideline, String rationale) {
    IssueCodes codes = CODER.codes(request);
    return new Issue(
        1,
        request,
        Outcome.UPHELD,
        codes,
        new GuidelineBasis("", List.of()),
        new GuidelineBasis(guideline, new CitationCoder().code(guideline)),
        rationale);
  }

  private static String shown(Issue issue, List<Check> checks) {
    return checks.stream()
        .map(c ->
            c.id()
                + ": "
                + c.spans().stream().map(s -> words(issue, s)).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private static String words(Issue issue, Check.Span span) {
    String text =
        switch (span.field()) {
          case "request" -> issue.request();
          case "rationale" -> issue.rationale();
          default -> issue.reviewerGuideline().text();
        };
    return text.substring(span.start(), span.end());
  }

  private static String checks(String request, String rationale) {
    Issue issue = issue(request, "", rationale);
    return shown(issue, CHECKS.of(issue, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI of the left knee | The right knee hurts. | side-mismatch: left, right",
        "MRI of the RIGHT knee | The LEFT knee hurts, the left knee. | side-mismatch: RIGHT, LEFT, left",
        "MRI of the left knee | The right knee hurts. The left knee too. | ''",
        "MRI of the left knee | The right knee and bilateral knees hurt. | ''",
        "MRI of the left knee | The right elbow hurts. | ''",
        "MRI of the left knee | The right and very old and also swollen knee hurts. | ''",
        "MRI of the left knee | It hurts. The request for the right knee is denied. It is so. | ''",
        "MRI of the left knee | The right knee hurts. It is so on request. | side-mismatch: left, right",
        "MRI of the left and right knee | The right knee hurts. | ''",
        "MRI of the bilateral left knee | The right knee hurts. | ''",
        "MRI of the knee | The right knee hurts. | ''",
        "MRI of the LLE | The right leg hurts. | side-mismatch: right",
      })
  void theOtherSideOfTheSamePartIsWorthALook(String request, String rationale, String checks) {
    assertEquals(checks, checks(request, rationale));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fusion at L4-5 | L2-3 is well. | level-mismatch: L4-5, L2-3",
        "Fusion at L4-5 | L5-S1 is well. | ''",
        "Fusion at L4-5 | It is well. | ''",
        "Fusion of the spine | L2-3 is well. | ''",
        "Fusion at C3-C6 | C4 is well. | ''",
      })
  void levelsWithoutACommonOneAreWorthALook(String request, String rationale, String checks) {
    assertEquals(checks, checks(request, rationale));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 visits of acupuncture | The request for 20 visits is too much. | quantity-mismatch: 20",
        "12 visits of acupuncture | The request for an additional 20 acupuncture sessions is. | quantity-mismatch: 20",
        "12 visits of acupuncture | Requesting 20 treatments, requested 8 visits. | quantity-mismatch: 20, 8",
        "12 visits of acupuncture | The request for 20 visits, requested 12 visits. | ''",
        "12 visits of acupuncture | He had 20 visits. | ''",
        "Acupuncture | The request for 20 visits. | ''",
        "Norco 10mg #60 | The request for 20 visits. | ''",
      })
  void anotherNumberOfVisitsIsWorthALook(String request, String rationale, String checks) {
    assertEquals(checks, checks(request, rationale));
  }

  private static String chapter(String request, String guideline, String... injured) {
    Issue issue = issue(request, guideline, "No.");
    return shown(issue, CHECKS.of(issue, List.of(injured)));
  }

  @Test
  void aChapterOnAnotherPartIsWorthALook() {
    String knee = "Decision based on MTUS Knee Complaints 2004.";
    assertEquals("", chapter("MRI of the knee", knee));
    assertEquals(
        "chapter-for-another-region: Knee Complaints", chapter("MRI of the shoulder", knee));
    assertEquals("", chapter("MRI of the shoulder and the knee", knee), "one of its parts will do");
    assertEquals("", chapter("MRI", knee), "no part is known");
    assertEquals("", chapter("MRI", knee, "knee"));
    assertEquals("chapter-for-another-region: Knee Complaints", chapter("MRI", knee, "shoulder"));
    assertEquals(
        "",
        chapter("MRI of the knee", knee, "shoulder"),
        "what the request names counts before what was hurt");
  }

  @Test
  void allChaptersMustBeOnOtherParts() {
    String both = "Decision based on MTUS Knee Complaints 2004, and Elbow Complaints 2007.";
    assertEquals("", chapter("MRI of the elbow", both));
    assertEquals(
        "chapter-for-another-region: Knee Complaints, Elbow Complaints",
        chapter("MRI of the shoulder", both));
    String general = "Decision based on MTUS Knee Complaints 2004, and Chronic Pain 2016.";
    assertEquals("", chapter("MRI of the shoulder", general));
    assertEquals("", chapter("MRI of the shoulder", "Decision based on Non-MTUS Citation ODG."));
    assertEquals("", chapter("MRI of the shoulder", ""));
  }

  private static String ids(Determination letter) {
    return letter.issues().getFirst().codes().checks().stream()
        .map(Check::id)
        .collect(Collectors.joining(" "));
  }

  private static final String PAIN = "Decision based on MTUS Chronic Pain Medical Treatment 2016.";

  /// The UR decision of these letters is of 12/15/2016.
  @ParameterizedTest
  @CsvSource({
    "09/17/2016, chronic-chapter-for-recent-injury",
    "09/16/2016, ''",
    "12/15/2016, chronic-chapter-for-recent-injury",
    "12/16/2016, ''",
    "'', ''",
  })
  void anInjuryUnderNinetyDaysIsNotChronic(String injured, String checks) {
    String text =
        Letters.letter("CM17-0000001")
            .issue("Norco", Outcome.UPHELD, PAIN, "No.")
            .text()
            .replace("10/22/2016", injured);
    assertEquals(checks, ids(Letters.read(text)));
  }

  @Test
  void onlyACitedChapterOnChronicPainCounts() {
    String other = "Decision based on MTUS General Approaches 2004. Not on chronic pain.";
    assertEquals(
        "",
        ids(Letters.letter("CM17-0000001").issue("Norco", Outcome.UPHELD, other, "No.").read()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The criteria are met. | UPHELD | criteria-met-yet-upheld",
        "The criteria are met. | OVERTURNED | ''",
        "If the criteria are met. | UPHELD | ''",
        "It was not said. The criteria are met. | UPHELD | criteria-met-yet-upheld",
        "It was not said that the criteria are met. | UPHELD | ''",
        "It was not shown what was tried in all of that long time before the year, so the criteria are met. | UPHELD | criteria-met-yet-upheld",
        "The criteria are met. A trial would be reasonable. | UPHELD | criteria-met-yet-upheld part-allowed",
      })
  void wordsThatGrantAreWorthALookWhereTheDenialStands(
      String rationale, Outcome outcome, String checks) {
    String general = "Decision based on MTUS General Approaches 2004.";
    assertEquals(
        checks,
        ids(Letters.letter("CM17-0000001").issue("MRI", outcome, general, rationale).read()));
  }
}
