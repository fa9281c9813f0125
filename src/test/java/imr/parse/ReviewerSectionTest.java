package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.letter.Reviewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewerSectionTest {
  private static Reviewer read(String text) {
    return ReviewerSection.read(Printed.lines(text));
  }

  @Test
  void twoListsAreReadFromTheirLabels() {
    Reviewer reviewer =
        read(
            "State(s) of Licensure: Texas, Ohio ,\nNevada\nCertification(s)/Specialty: Neurology,\nPain");
    assertEquals(List.of("Texas", "Ohio", "Nevada"), reviewer.licensedIn());
    assertEquals(List.of("Neurology", "Pain"), reviewer.specialties());
  }

  @Test
  void oneListMayBeMissing() {
    assertEquals(new Reviewer(List.of(), List.of("Ohio")), read("State(s) of Licensure: Ohio"));
    assertEquals(
        new Reviewer(List.of("Pain"), List.of()), read("Certification(s)/Specialty: Pain"));
    assertEquals(new Reviewer(List.of(), List.of()), read("Nothing is said."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The reviewer is Board Certified in Neurology and is licensed to practice in Texas. | [Neurology] | [Texas]",
        "The reviewer is board certified in Neurology, and is licensed to practice in Texas, Ohio. | [Neurology] | [Texas, Ohio]",
        "He is Board Certified in Neurology, has a subspecialty in Sleep Medicine and is licensed to practice in Texas. | [Neurology, Sleep Medicine] | [Texas]",
        "He is Board Certified in Neurology has a subspecialty in Pain, and is licensed to practice in Ohio. | [Neurology, Pain] | [Ohio]",
        "He is Board Certified in Family Practice, Pain and is licensed to practice in Ohio. | [Family Practice, Pain] | [Ohio]",
        "He is Board Certified in Neurology. | [] | []",
      })
  void aSentenceIsReadInOlderLetters(String text, String specialties, String states) {
    Reviewer reviewer = read(text);
    assertEquals(specialties, reviewer.specialties().toString());
    assertEquals(states, reviewer.licensedIn().toString());
  }
}
