package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.letter.Check.Span;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedRationalesTest {
  private static final GuidelineBasis NONE = new GuidelineBasis("", List.of());

  /// 41 and 42 letters and digits.
  private static final String SHARED = "Without the first operation none is needed now a.";

  private static final String OTHER = "There was no record of what had been tried by 2016.";

  private static List<Issue> issues(String... rationales) {
    List<Issue> issues = new ArrayList<>();
    for (String rationale : rationales) {
      issues.add(new Issue(issues.size() + 1, "MRI", null, IssueCodes.NONE, NONE, NONE, rationale));
    }
    return issues;
  }

  /// What of the first rationale is shared.
  private static String shared(String... rationales) {
    List<Issue> issues = issues(rationales);
    return new SharedRationales(issues)
        .spans(issues.getFirst()).stream()
            .map(s -> rationales[0].substring(s.start(), s.end()))
            .collect(Collectors.joining("|"));
  }

  @Test
  void equalRationalesAreShared() {
    assertEquals(SHARED, shared(SHARED, SHARED));
    assertEquals(SHARED + "|" + OTHER, shared(SHARED + "  " + OTHER, OTHER + " " + SHARED));
  }

  @Test
  void aLetterOfOneIssueSharesNothing() {
    assertEquals("", shared(SHARED));
    assertEquals("", shared(SHARED, OTHER));
    assertEquals("", shared("", ""));
  }

  @Test
  void lettersAndDigitsAloneAreCompared() {
    assertEquals(SHARED, shared(SHARED, SHARED.toUpperCase(Locale.ROOT).replace(" ", "\n")));
    assertEquals("", shared(OTHER, OTHER.replace("2016", "2017")));
  }

  @Test
  void aThirdOfTheRationaleMustBeShared() {
    String filler = "It hurts and it is old and it was seen. "; // 29 letters
    assertEquals(SHARED, shared(SHARED + " " + filler.repeat(2), SHARED));
    assertEquals("", shared(SHARED + " " + filler.repeat(3), SHARED));
    assertEquals(
        SHARED, shared(SHARED, SHARED + " " + filler.repeat(9)), "of its own, not the sibling's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcdefghijabcdefghijabcdefghijabcdefghi9",
        "ABCDE-FGHIJ abcdefghijabcdefghijabcdefghi9"
      })
  void aSentenceOfFortyLettersCounts(String sentence) {
    assertEquals(sentence + ".", shared(sentence + ".", sentence + "."));
    String shorter = sentence.substring(0, sentence.length() - 1) + ".";
    assertEquals("", shared(shorter, shorter));
  }

  @Test
  void theSiblingThatSharesMostIsTaken() {
    String both = SHARED + " " + OTHER;
    assertEquals(SHARED + "|" + OTHER, shared(both, SHARED, both, OTHER));
  }

  @Test
  void sentencesEndAtASignBeforeABlank() {
    assertEquals(
        "Is 7.5 enough for what had been tried till now, in all?",
        shared(
            "Is 7.5 enough for what had been tried till now, in all? No!",
            "Is 7.5 enough for what had been tried till now, in all? Yes!"));
    assertEquals(
        "What ends without a sign may be of forty letters too",
        shared(
            "What ends without a sign may be of forty letters too",
            "What ends without a sign may be of forty letters too"));
  }

  @Test
  void spansAreOfTheRationale() {
    List<Issue> issues = issues("So. " + SHARED, SHARED);
    assertEquals(
        List.of(new Span("rationale", 4, 4 + SHARED.length())),
        new SharedRationales(issues).spans(issues.getFirst()));
  }
}
