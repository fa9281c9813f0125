package imr.parse;

import static imr.parse.Printed.lines;
import static imr.parse.Printed.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  @Test
  void emptyLinesBecomeGaps() {
    assertEquals("a|b|_c", shown(lines("a\nb\n\nc\n")));
    assertEquals("_a", shown(lines("\na")), "the first line too");
    assertEquals("", shown(lines("\n \n\t\n")));
    assertEquals("", shown(lines("")));
  }

  @Test
  void aPagesFirstLineIsMarkedButNotTheLettersFirst() {
    assertEquals("a|b|^c|d", shown(lines("a\nb\f" + "c\nd")));
    assertEquals("a|_^b", shown(lines("a\f\nb")), "an empty line opens the page");
    assertEquals("a|^b", shown(lines("a\n\n\fb")), "empty lines end with their page");
    assertEquals("a|^b", shown(lines("a\f\fb")), "an empty page is none");
    assertEquals("_a|b", shown(lines("\f\na\nb")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  MRI   of\tthe  knee |MRI of the knee",
        "a\u00A0b|a b",
        "a\u2003\u3000b|a b",
        "\u0007a\u200Bb\u00ADc\uFFFD|abc",
        "\uFEFFa|a",
        "a \u200B b|a b",
      })
  void blanksAreFoldedAndInvisibleSignsGo(String printed, String line) {
    assertEquals(line, shown(lines(printed)));
  }

  /// Nine pairs of lines, each apart.
  @Test
  void aDoubleSpacedTextHasNoGapsOfOneLine() {
    assertEquals(
        "a|b|c|d|e|f|g|h|i|j", shown(lines("a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\ni\n\nj")));
    assertEquals(
        "a|b|_c|d|e|f|g|h|i|j",
        shown(lines("a\n\nb\n\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\ni\n\nj")),
        "two empty lines are a gap even then");
  }

  @Test
  void eightPairsAreTooFewToTellDoubleSpacing() {
    assertEquals(
        "a|_b|_c|_d|_e|_f|_g|_h|_i", shown(lines("a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\ni")));
  }

  @Test
  void aLongTextMayHaveSomeLinesThatTouchAndStillBeDoubleSpaced() {
    String apart = "x\n\n".repeat(20); // 20 lines, 20 pairs with what follows
    assertFalse(hasGap(lines(apart + "y\nz\nz")), "20 of 22 pairs are apart");
    assertFalse(hasGap(lines(apart + "y\nz\nz\nz\nz")), "20 of 24 pairs are apart");
    assertTrue(hasGap(lines(apart + "y\nz\nz\nz\nz\nz")), "20 of 25 pairs are not over 0.8");
    assertTrue(hasGap(lines("x\n\n".repeat(19) + "y\nz")), "19 of 20 pairs are too few to tell");
  }

  @Test
  void spacingIsCountedPageByPage() {
    assertFalse(hasGap(lines("x\n\nx\n\nx\n\nx\n\nx\n\nx\f" + "x\n\nx\n\nx\n\nx\n\nx\n\nx")));
    assertTrue(hasGap(lines("x\n\nx\n\nx\n\nx\n\nx\fx\n\nx\n\nx\n\nx\n\nx")), "eight pairs");
  }

  private static boolean hasGap(Lines lines) {
    return lines.lines().stream().anyMatch(Lines.Line::gap);
  }

  @Test
  void aLabelIsFoundAtTheStartOfALineInAnyCase() {
    Lines lines = lines("a\nCase number: 1\nthe Case Number: 2\nCASE NUMBER: 3");
    assertEquals(1, lines.indexOf("Case Number:", 0));
    assertEquals(1, lines.indexOf("Case Number:", 1));
    assertEquals(3, lines.indexOf("Case Number:", 2));
    assertEquals(-1, lines.indexOf("Case Number:", 4));
    assertEquals(-1, lines.indexOf("Dated:", 0));
    assertEquals(2, lines.count("case number:"));
  }

  @Test
  void aRangeThatEndsBeforeItStartsIsEmpty() {
    Lines lines = lines("a\nb\nc");
    assertEquals("b|c", shown(lines.between(1, 3)));
    assertEquals("", shown(lines.between(2, 1)));
    assertEquals(0, lines.between(3, 3).size());
  }

  @Test
  void allLinesInOneAreParted() {
    assertEquals("a b c", lines("a\nb\n\nc").flat());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "it is. Decision rationale: no; it is.|Decision rationale: no",
        "Decision rationale: no; Decision rationale: no",
        "a MAXIMUS guideline: b Decision rationale: c; a|MAXIMUS guideline: b|Decision rationale: c",
        "a DECISION RATIONALE: c; a|DECISION RATIONALE: c",
        "preDecision rationale: c; preDecision rationale: c",
        "a Decision rationale; a Decision rationale",
        "a Decision rationale: Decision rationale: b; a|Decision rationale:|Decision rationale: b",
        "b Decision rationale:; b|Decision rationale:",
      })
  void labelsInsideALineStartOneOfTheirOwn(String line, String broken) {
    List<String> labels = List.of("MAXIMUS guideline:", "Decision rationale:");
    assertEquals(broken, shown(lines(line).breakBefore(labels)));
  }

  @Test
  void onlyTheFirstPartKeepsTheLinesGapAndPage() {
    Lines broken = lines("x\f\na LABEL b\n\nc").breakBefore(List.of("LABEL"));
    assertEquals("x|_^a|LABEL b|_c", shown(broken));
  }
}
