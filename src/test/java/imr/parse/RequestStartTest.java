package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The section below is the end of an issue and the start of the next, up to its first guideline.
class RequestStartTest {
  private static final String FULL =
      "The records tell of pain in the knee for many weeks and of a fall from a ladder at the";

  /// The line at which the second request starts.
  private static String start(String text) {
    Lines lines = Printed.lines(text + "\nClaims Administrator guideline: MTUS.");
    int first = lines.indexOf(Headings.RATIONALE, 0);
    int label = lines.indexOf(Headings.CLAIMS_GUIDELINE, 0);
    return lines.get(new RequestStart(lines).before(label, Math.max(0, first - 1))).text();
  }

  private static String apart(String request) {
    return "Seen.\n\nMAXIMUS guideline: MTUS.\n\nDecision rationale: It hurts.\n\n" + request;
  }

  private static String close(String reasons, String request) {
    return FULL + "\nMAXIMUS guideline: MTUS.\nDecision rationale: " + reasons + "\n" + request;
  }

  @Test
  void whereParagraphsStandApartTheLastOneIsTheRequest() {
    assertEquals("MRI of the", start(apart("MRI of the\nknee: Upheld\n")));
    assertEquals("MRI: Upheld", start(apart("It is so.\n\nMRI: Upheld\n")));
  }

  @Test
  void theOutcomeMayStandInAParagraphOfItsOwn() {
    for (String outcome :
        new String[] {"Upheld", "Overturned.", "Partially Upheld", "UPHELD", "Upheld in part"}) {
      assertEquals("MRI of", start(apart("MRI of\nthe knee\n\n" + outcome + "\n")));
    }
    assertEquals("Upheld on appeal", start(apart("MRI of\nthe knee\n\nUpheld on appeal\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The remaining IMR eligible portion, Norco #35 is: Upheld",
        "The remaining IMR-eligible portion, Norco #35 is: Upheld",
        "The original request, Norco #60 is: Upheld",
        "Administrator authorized the rest: Upheld"
      })
  void whatGoesOnWithAPartialApprovalStartsNoRequest(String second) {
    assertEquals("Norco #60 was asked.", start(apart("Norco #60 was asked.\n\n" + second + "\n")));
  }

  @Test
  void atAPagesTopAnEmptyLineProvesNothing() {
    String broken =
        "Seen.\n\nMAXIMUS guideline: MTUS.\n\nDecision rationale: It\n\nhurts and\f\n" + FULL;
    assertEquals("MRI: Upheld", start(broken + "\n\nMRI: Upheld\n"));
    String inside =
        "Seen.\n\nMAXIMUS guideline: MTUS.\n\nDecision rationale: It hurts.\n\nMRI of the\f\nknee: Upheld\n";
    assertEquals("MRI of the", start(inside));
  }

  @Test
  void atAPagesTopAShortLineBeforeItEndsAParagraph() {
    String text =
        FULL
            + "\n\nMAXIMUS guideline: MTUS.\n\nDecision rationale: Seen.\nIt hurts.\fMRI: Upheld\n";
    assertEquals("MRI: Upheld", start(text));
  }

  @Test
  void withoutEmptyLinesTheRequestFollowsALineThatWasNotFull() {
    assertEquals(
        "MRI of the", start(close(FULL + "\nwork. It is not so.", "MRI of the\nknee: Upheld")));
  }

  @Test
  void aFullLineEndsNoParagraph() {
    String full = FULL.substring(0, FULL.length() - 8) + "stairs.";
    assertEquals(full, start(close("It is so.", full + "\nplace so: Upheld")));
  }

  @Test
  void theNextWordTellsWhetherALineWasFull() {
    String almost = FULL.substring(0, FULL.length() - 18) + "stairs.";
    assertEquals("a cane: Upheld", start(close(FULL + "\n" + almost, "a cane: Upheld")));
    assertEquals(almost, start(close("It is so.", almost + "\nphysiotherapeutically: Upheld")));
  }

  @Test
  void aLineThatEndsInNoSentenceEndsNoParagraph() {
    assertEquals("MRI of the", start(close("It is so.", "MRI of the\nleft\nknee: Upheld")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "medically necessary.",
        "appropriate.",
        "supported.\"",
        "indicated.",
        "warranted.)"
      })
  void aConclusionEndsAParagraphHoweverFullItsLine(String end) {
    String line = FULL.substring(0, FULL.length() - end.length()) + end;
    assertEquals("MRI: Upheld", start(close(FULL + "\n" + line, "MRI: Upheld")));
  }

  @Test
  void aConclusionOnAPartialApprovalEndsNone() {
    String line =
        "Norco #60 was the original request of it, and so Norco #25 was authorized as indicated.";
    assertEquals(
        line, start(close(FULL + "\nso it is.", line + "\nNorco of some of the rest: Upheld")));
  }

  @Test
  void noRequestIsLongerThanFourteenLines() {
    StringBuilder long20 = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      long20.append("line ").append(i).append('\n');
    }
    assertEquals("line 20", start(apart(long20.toString())), "its start is too far up to be one");
    assertEquals(
        "line 8",
        start(apart(long20.toString().replace("line 8\n", "\nline 8\n"))),
        "the thirteenth from its end");
  }

  @Test
  void theRationalesOwnLineIsNeverTheRequest() {
    assertEquals(
        "Decision rationale: so.", start("MAXIMUS guideline: a\n\nDecision rationale: so."));
    assertEquals(
        "MRI: Upheld", start("MAXIMUS guideline: a\n\nDecision rationale: so.\nMRI: Upheld"));
  }
}
