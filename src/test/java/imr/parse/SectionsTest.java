package imr.parse;

import static imr.parse.Printed.lines;
import static imr.parse.Printed.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SectionsTest {
  private static final String R = Headings.REVIEWER + "\n";
  private static final String S = Headings.SUMMARY + "\n";
  private static final String I = Headings.ISSUES + "\n";

  private static Sections of(String text) {
    return Sections.of(lines(text), Headings.ISSUES);
  }

  private static boolean areIn(String text) {
    return Sections.areIn(lines(text), Headings.ISSUES);
  }

  @Test
  void allHeadingsMustBeThereInTheirOrder() {
    assertTrue(areIn(R + S + I));
    assertTrue(areIn("a\n" + R + "b\n" + S + "c\n" + I));
    assertFalse(areIn(S + I));
    assertFalse(areIn(R + I));
    assertFalse(areIn(R + S));
    assertFalse(areIn(S + R + I));
    assertFalse(areIn(R + I + S));
    assertFalse(areIn(""));
  }

  @Test
  void eachPartIsWhatStandsBetweenTheHeadings() {
    Sections parts = of("h\n" + R + "r\n" + S + "s\nt\n" + I + "i\nj");
    assertEquals("h", shown(parts.header()));
    assertEquals("r", shown(parts.reviewer()));
    assertEquals("s|t", shown(parts.summary()));
    assertEquals("i|j", shown(parts.issues()));
  }

  @Test
  void partsMayBeEmpty() {
    Sections parts = of(R + S + I);
    assertEquals(0, parts.header().size());
    assertEquals(0, parts.reviewer().size());
    assertEquals(0, parts.summary().size());
    assertEquals(0, parts.issues().size());
  }

  @Test
  void theSentenceBehindAHeadingIsLeftOut() {
    Sections parts =
        of(
            R
                + S
                + "Summed up,\nincluding all medical records:\ns\n"
                + I
                + "As\nset forth below:\ni");
    assertEquals("s", shown(parts.summary()));
    assertEquals("i", shown(parts.issues()));
  }

  @Test
  void theSentenceIsLookedForInFourLinesOnly() {
    Sections four = of(R + S + I + "a\nb\nc\nset forth below:\ni");
    assertEquals("i", shown(four.issues()));
    Sections five = of(R + S + I + "a\nb\nc\nd\nset forth below:\ni");
    assertEquals("a|b|c|d|set forth below:|i", shown(five.issues()));
    Sections end = of(R + S + I + "set forth below:");
    assertEquals("", shown(end.issues()));
  }

  @Test
  void theReviewersPartEndsAtTheListOfDocuments() {
    Sections parts = of(R + "r\n" + Headings.DOCUMENTS + "\nd\n" + S + "s\n" + I + "i");
    assertEquals("r", shown(parts.reviewer()));
    Sections behind = of(R + "r\n" + S + "s\n" + Headings.DOCUMENTS + "\nd\n" + I + "i");
    assertEquals("r", shown(behind.reviewer()), "the words stand in the summary");
    assertEquals("s|DOCUMENTS REVIEWED|d", shown(behind.summary()));
  }

  @Test
  void headingsAndLabelsInsideALineAreFoundToo() {
    Sections parts =
        of(
            R
                + "r CLINICAL CASE SUMMARY\ns\n"
                + I
                + "i: Upheld Claims Administrator guideline: MTUS.");
    assertEquals("r", shown(parts.reviewer()));
    assertEquals("i: Upheld|Claims Administrator guideline: MTUS.", shown(parts.issues()));
  }
}
