package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewerReaderTest {
  private static final ReviewerReader READER = new ReviewerReader(Letters.VOCABULARY);

  private static String read(String q) {
    return ReadPhrases.shown(READER, q);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "reviewer psychiatry ^ specialty=Psychiatry (reviewer psychiatry)",
        "psychiatrist reviewer ^ specialty=Psychiatry (psychiatrist reviewer)",
        "internist reviewer ^ specialty=Internal Medicine (internist reviewer)",
        "reviewed by an orthopedic surgeon"
            + " ^ specialty=Orthopedic Surgery (reviewed by an orthopedic surgeon)",
        "denied by a neurologist ^ specialty=Neurology (by a neurologist)",
        "reviewer was a chiropractor ^ specialty=Chiropractic (reviewer was a chiropractor)",
        "reviewer specialty: neurology ^ specialty=Neurology (reviewer specialty: neurology)",
        "acupuncture decided by a pain management physician"
            + " ^ specialty=Pain Management (decided by a pain management physician)",
        "psychology or psychiatry reviewers"
            + " ^ specialty=Psychology|Psychiatry (psychology or psychiatry reviewers)"
      })
  void aSpecialtyBesideTheReviewerIsTheReviewers(String q, String read) {
    assertEquals(read, read(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seen by a chiropractor",
        "treated by a neurologist",
        "referral to a pain management specialist",
        "chiropractic treatment",
        "psychiatry evaluation",
        "neurology consult denied",
        "approved by the FDA",
        "hand surgery"
      })
  void aSpecialtyAmongTheTreatmentIsNoReviewers(String q) {
    assertEquals("", read(q));
  }
}
