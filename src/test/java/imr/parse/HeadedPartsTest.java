package imr.parse;

import static imr.parse.Printed.lines;
import static imr.parse.Printed.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeadedPartsTest {
  private static final List<String> HEADINGS = List.of("CASE SUMMARY:", "ISSUE AT DISPUTE:");

  private static String parts(String text) {
    return HeadedParts.of(lines(text), HEADINGS).all().stream()
        .map(p -> p.heading() + "[" + shown(p.body()) + "]")
        .collect(Collectors.joining());
  }

  @Test
  void whatStandsBeforeTheFirstHeadingIsUnderTheEmptyOne() {
    assertEquals("[a|b]", parts("a\nb"));
    assertEquals("[a]CASE SUMMARY:[b|c]", parts("a\nCASE SUMMARY:\nb\nc"));
    assertEquals("[]CASE SUMMARY:[]", parts("CASE SUMMARY:"));
    assertEquals("[]", parts(""));
  }

  @Test
  void whatFollowsAHeadingOnItsLineIsItsFirstLine() {
    assertEquals("[]CASE SUMMARY:[He fell.|b]", parts("Case Summary: He fell.\nb"));
    assertEquals("[]CASE SUMMARY:[He fell.]", parts("case summary: : He fell."));
  }

  @Test
  void aHeadingMayWrapOverThreeLinesButNoMore() {
    assertEquals("[x]ISSUE AT DISPUTE:[b]", parts("x\nISSUE AT\nDISPUTE:\nb"));
    assertEquals("[x]ISSUE AT DISPUTE:[b]", parts("x\nISSUE\nAT\nDISPUTE: b"));
    assertEquals(
        "[A|B|C|D: e]",
        HeadedParts.of(lines("A\nB\nC\nD: e"), List.of("A B C D:")).all().stream()
            .map(p -> p.heading() + "[" + shown(p.body()) + "]")
            .collect(Collectors.joining()));
    assertEquals("[x|ISSUE AT]", parts("x\nISSUE AT"), "a heading that is cut off is none");
  }

  @Test
  void partsMayRepeatAndStayInOrder() {
    String text = "CASE SUMMARY:\na\nISSUE AT DISPUTE:\nb\nCASE SUMMARY:\nc";
    assertEquals("[]CASE SUMMARY:[a]ISSUE AT DISPUTE:[b]CASE SUMMARY:[c]", parts(text));
    HeadedParts parts = HeadedParts.of(lines(text), HEADINGS);
    assertEquals("a|c", shown(parts.body("CASE SUMMARY:")));
    assertEquals("", shown(parts.body("DOCUMENTS:")));
    assertTrue(parts.has("ISSUE AT DISPUTE:"));
    assertFalse(parts.has("DOCUMENTS:"));
  }

  @Test
  void gapsOfTheLinesStay() {
    assertEquals("[]CASE SUMMARY:[a|_b]", parts("CASE SUMMARY: a\n\nb"));
  }

  @Test
  void aHeadingInsideALineIsNone() {
    assertEquals("[See CASE SUMMARY: a]", parts("See CASE SUMMARY: a"));
  }
}
