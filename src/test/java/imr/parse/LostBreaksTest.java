package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostBreaksTest {
  private static final String LETTER =
      """
      Case Number: CM17-0000001
      Date Assigned: 2017-01-02 Date of Injury: 06/01/2016
      Decision Date: January 20, 2017 UR Denial Date: 12/11/2016
      HOW THE IMR FINAL DETERMINATION WAS MADE
      Certification(s)/Specialty: Neurology
      CLINICAL CASE SUMMARY
      He read the file, including all medical records:
      A 40-year-old man fell. He has pain.
      IMR ISSUES, DECISIONS AND RATIONALES
      The items are set forth below:
      MRI of the knee: Upheld
      Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.
      MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.
      Decision rationale: It is too early. The request is not medically necessary.
      Therapy 12 visits was the original request. Therapy 6 visits was authorized by the Claims
      Administrator. The remaining IMR eligible portion, Therapy 6 visits is: Overturned
      Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.
      MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.
      Decision rationale: Progress was shown.
      """;

  private static Determination parsed(String text) {
    return assertInstanceOf(ParseResult.Parsed.class, Letters.parse(text), text).letter();
  }

  @Test
  void aLetterInOneLineIsReadAsIfItHadItsLines() {
    Determination letter = parsed(LETTER.replace('\n', ' '));
    Determination printed = parsed(LETTER);
    assertEquals(printed.dates(), letter.dates());
    assertEquals("A 40-year-old man fell. He has pain.", letter.summary());
    assertEquals(
        List.of(
            "MRI of the knee",
            "Therapy 12 visits was the original request. Therapy 6 visits was authorized by the"
                + " Claims Administrator. The remaining IMR eligible portion, Therapy 6 visits is"),
        letter.issues().stream().map(Issue::request).toList());
    assertEquals(
        List.of(Outcome.UPHELD, Outcome.OVERTURNED),
        letter.issues().stream().map(Issue::outcome).toList());
    assertEquals(
        "It is too early. The request is not medically necessary.",
        letter.issues().getFirst().rationale());
  }

  @Test
  void aLetterWithItsLinesStaysAsItIs() {
    Lines lines = Printed.lines(LETTER);
    assertSame(lines, LostBreaks.restored(lines));
  }
}
