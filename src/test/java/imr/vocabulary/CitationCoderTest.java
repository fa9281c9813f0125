package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.letter.GuidelineCitation;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CitationCoderTest {
  private static final String OUTSIDE =
      "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS"
          + " Guidelines. Decision based on Non-MTUS Citation ";

  private static String shown(GuidelineCitation c) {
    return "%s/%s/%s"
        .formatted(
            c.source(),
            Objects.requireNonNullElse(c.chapter(), ""),
            c.year() == null ? "" : c.year());
  }

  private static String coded(String text) {
    return new CitationCoder()
        .code(text).stream().map(CitationCoderTest::shown).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Expert Reviewer did not cite any medical evidence for its decision. | NONE//",
        "Decision based on MTUS Knee Complaints 2004. | MTUS/Knee Complaints/2004",
        "Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies. | MTUS/Forearm, Wrist, and Hand Complaints/2004",
        "Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care, Physical Methods, and Chronic Pain Medical Treatment 2016, Section(s): TENS. | MTUS/Low Back Complaints/2004; MTUS/Chronic Pain Medical Treatment/2016",
        "Decision based on MTUS Knee Complaints 2004. Decision based on Non-MTUS Citation Official Disability Guidelines, Knee and leg. | MTUS/Knee Complaints/2004; ODG/Knee and leg/",
        "Decision based on the MTUS ACOEM Practice Guidelines, Chapter 12 Low Back Complaints, pages 300-301 | MTUS/Low Back Complaints/",
      })
  void theStatesScheduleIsRead(String text, String citations) {
    assertEquals(citations, coded(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Official Disability Guidelines (ODG), Low Back Chapter. | ODG/Low Back/",
        "Official Disability Guidelines (ODG) 2016 Shoulder Chapter: MR arthrogram. | ODG/Shoulder/2016",
        "ODG guidelines, Neck and Upper back, MRI. | ODG/Neck and Upper back/",
        "Official Disability Guidelines (ODG) Pain (Chronic), Acupuncture. | ODG/Pain/",
        "Official Disability Guidelines: Low Back - Trigger points. | ODG/Low Back/",
        "Official Disability Guidelines (ODG), Physical Therapy Guidelines. | ODG//",
        "ODG Elbow (updated 11/23/16), Physical therapy; ODG Forearm, Wrist and Hand (updated 12/20/16). | ODG/Elbow/; ODG/Forearm, Wrist and Hand/",
        "Official Disability Guidelines (ODG) Knee/DME, Low Back/Mattress selection. | ODG/Knee/; ODG/Low Back/",
        "ACOEM Hip and Groin Chapter/Recommendations. | ACOEM/Hip and Groin/",
        "ACOEM guidelines and the Official Disability Guidelines. | ACOEM//; ODG//",
        "Sildenafil: Drug information, accessed from UpToDate.com. | OTHER//",
        "http://www.drugs.com/famotidine.html. | OTHER//",
      })
  void worksOutsideTheScheduleAreRead(String text, String citations) {
    assertEquals(citations, coded(OUTSIDE + text));
  }

  /// Forms that letters use since the schedule adopted ACOEM's guidelines in December 2017.
  @ParameterizedTest
  @CsvFileSource(resources = "/imr/vocabulary/cited.tsv", delimiter = '\t')
  void chaptersOfLaterEditionsAreRead(String text, String citations) {
    String coded =
        new CitationCoder()
            .code("Decision based on " + text).stream()
                .map(c -> shown(c) + (c.section() == null ? "" : " § " + c.section()))
                .collect(Collectors.joining("; "));
    assertEquals(citations, coded);
  }

  @ParameterizedTest
  @CsvSource({"Non-MTUS Citation", "NonMTUS Citation", "Non- MTUS", "Non-MTUS"})
  void theLeadMayBePartedOrShort(String lead) {
    assertEquals("ODG/Head/", coded("Decision based on " + lead + " ODG Head Chapter."));
  }
}
