package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {
  private static Issue issue(String request, String claims, String reviewers, String rationale) {
    return new Issue(
        1,
        request,
        Outcome.UPHELD,
        IssueCodes.NONE,
        new GuidelineBasis(claims, List.of()),
        new GuidelineBasis(reviewers, List.of()),
        rationale);
  }

  private static String sha256(String text) {
    return ContentHash.ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void itIsTheSha256OfAllSectionsLettersInOrder() {
    Issue one = issue("MRI #1", "MTUS.", "O.D.G.", "It hurts!");
    Issue two = issue("CT", "", "", "No");
    assertEquals(
        sha256("hefellmri1mtusodgithurtsctno"), ContentHash.of("He fell.", List.of(one, two)));
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ContentHash.of(" ", List.of()));
  }

  @Test
  void theOrderOfIssuesCounts() {
    Issue one = issue("MRI", "", "", "");
    Issue two = issue("CT", "", "", "");
    assertNotEquals(ContentHash.of("", List.of(one, two)), ContentHash.of("", List.of(two, one)));
  }

  @Test
  void theOutcomeDoesNot() {
    Issue upheld = issue("MRI", "", "", "");
    Issue overturned =
        new Issue(
            2,
            "MRI",
            Outcome.OVERTURNED,
            IssueCodes.NONE,
            upheld.claimsGuideline(),
            upheld.reviewerGuideline(),
            "");
    assertEquals(ContentHash.of("", List.of(upheld)), ContentHash.of("", List.of(overturned)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It's 7.5 mg | its75mg",
        "Ménière | ménière",
        "GROẞ | groß",
        "\uD835\uDC00\uD801\uDC00x | \uD835\uDC00\uD801\uDC28x",
        "... | ''",
      })
  void onlyLettersAndDigitsAreKeptSmall(String text, String letters) {
    assertEquals(letters, ContentHash.letters(text));
  }
}
