package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Regions, flags and what else a request names of itself.
class RegionCoderTest {
  private static final Coder CODER = new Coder(Letters.VOCABULARY);

  private static String regions(String request) {
    return String.join(" ", CODER.codes(request).regions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI of the knee and the elbow | knee elbow",
        "MRI of the elbow and the knees | elbow knee",
        "MRI of the low back | lumbar",
        "MRI of the back | spine",
        "MRI of the cervical spine | cervical",
        "MRI of the cervical and thoracic spine | cervical thoracic",
        "MRI of the neck and back | cervical spine",
        "Moving the neck back and forth | cervical",
        "MRI at C5 | cervical",
        "MRI at c5 | cervical",
        "MRI at T12 | thoracic",
        "MRI at L4-5 | lumbar",
        "MRI at L4-5 of the spine | lumbar",
        "Norco L5mg | ''",
        "Take T3 mg | ''",
        "C3.5 | ''",
        "Hearing aid for the ear | ear",
        "Hearing aid | ''",
        "Spinal cord stimulator | ''",
        "Knee walker | ''",
        "Knee walker for the knee | knee",
        "Meniscus repair | knee",
        "BUE EMG | upper-extremity",
        "MRI | ''",
      })
  void aRequestsRegionsAreThoseItNames(String request, String regions) {
    assertEquals(regions, regions(request));
  }

  @Test
  void ofAPartialApprovalTheDisputedPartTellsFirst() {
    String lead =
        "MRI of the knee was the original request. Some was authorized by the Claims"
            + " Administrator. The remaining IMR eligible portion of the original request, ";
    assertEquals("elbow", regions(lead + "MRI of the elbow is"));
    assertEquals("knee", regions(lead + "one MRI is"), "the whole request where it names none");
  }

  @Test
  void whatStandsInBracketsIsNotRead() {
    assertEquals("knee", regions("MRI of the knee [not the elbow]"));
    assertEquals("", regions("MRI [elbow]"));
  }

  private static String flags(String request) {
    return CODER.codes(request).flags().stream()
        .map(f -> f.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI of the LEFT knee | left",
        "MRI of the lt. knee | left",
        "MRI of the leftover | ''",
        "MRI of the right and left knee | left right",
        "B/L knee MRI | bilateral",
        "Retro MRI | retrospective",
        "Associated surgical services: cane | associated_surgical",
        "Cane, associated surgical service | ''",
        "The remaining IMR-eligible portion of the original request, MRI is | remainder",
      })
  void flagsAreTheWordsThatArePrinted(String request, String flags) {
    assertEquals(flags, flags(request));
  }

  @Test
  void flagsAreReadInWhatWasAuthorizedToo() {
    assertEquals(
        "left remainder",
        flags(
            "MRI of the left knee was the original request. None was authorized by the Claims"
                + " Administrator. The remaining IMR eligible portion of the original request, MRI is"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI (DOS 12/29/16) | 2016-12-29 | RETROSPECTIVE",
        "MRI, date of service: December 29, 2016 | 2016-12-29 | RETROSPECTIVE",
        "MRI, dates of service 12/29/2016 and 12/30/2016 | 2016-12-29 | RETROSPECTIVE",
        "MRI DOS 13/45/2016 | null | NOT_STATED",
        "MRI on 12/29/2016 | null | NOT_STATED",
        "Retrospective MRI | null | RETROSPECTIVE",
        "MRI | null | NOT_STATED",
      })
  void theDateOfServiceIsReadBehindItsName(String request, String day, String timing) {
    assertEquals(day, String.valueOf(CODER.codes(request).serviceDate()));
    assertEquals(timing, CODER.codes(request).timing().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI of the knee | 0-15",
        "Xyz. The remaining IMR eligible portion of the original request, MRI of it is | 65-74",
        "a leaving the original request IMR eligible. The original request, MRI is | 67-70",
      })
  void theDisputedWordsHaveTheirPlace(String request, String place) {
    DisputedPart.Place found = DisputedPart.placeIn(request);
    assertEquals(place, found.start() + "-" + found.end());
    assertEquals(request.substring(found.start(), found.end()), DisputedPart.wordsIn(request));
  }

  private static String injured(String summary) {
    return String.join(" ", new InjuredRegionCoder(new RegionCoder()).code(summary));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He injured his knee. | knee",
        "He injured his knee. The elbow hurt too. | knee elbow",
        "He has pain of the low back that radiates to the leg. | lumbar",
        "He has pain of the low back that radiates to the leg, and knee pain. | lumbar knee",
        "He has neck pain but denies pain of the elbow. | cervical",
        "Range of motion of the knee was with pain. | ''",
        "On exam the knee had pain. | ''",
        "An MRI of the knee was requested for pain. | ''",
        "Surgery of the knee did not help the pain. | ''",
        "The knee was seen. | ''",
        "He injured the spine and the neck. | cervical",
        "He injured the spine. | spine",
        "He injured the arm and the elbow. | elbow",
        "He injured the leg and the ankle. | ankle",
        "He injured the arm. | upper-extremity",
        "Diagnoses: strain of the wrist and sprain of the hand. | wrist hand",
      })
  void injuredRegionsAreThoseOfTheInjury(String summary, String regions) {
    assertEquals(regions, injured(summary));
  }

  @Test
  void eachInjuredRegionIsNamedOnce() {
    assertEquals(
        List.of("knee"),
        new InjuredRegionCoder(new RegionCoder()).code("He hurt the knee. Knee pain is felt."));
  }
}
