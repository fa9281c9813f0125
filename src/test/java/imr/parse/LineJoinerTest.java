package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineJoinerTest {
  /// Bars part lines, two of them are an empty line.
  private static String joined(String printed) {
    Lines lines = Printed.lines(printed.replace('|', '\n').replace('^', '\f'));
    return new LineJoiner(lines).join(lines);
  }

  @Test
  void lineEndsBecomeBlanksAndEmptyLinesParagraphs() {
    assertEquals("It hurts. It is old.", joined("It hurts.|It is old."));
    assertEquals("It hurts.\n\nIt is old.", joined("It hurts.||It is old."));
    assertEquals("", joined(""));
    assertEquals("It hurts.", joined("||It hurts."));
  }

  @ParameterizedTest
  @CsvSource({
    "It hurts.",
    "Why?",
    "So!",
    "Thus:",
    "'He said \"no\"'",
    "said \u201Cno\u201D",
    "(so)"
  })
  void behindASentenceANewPageMayStartAParagraph(String end) {
    assertEquals(end + "\n\nNext", joined(end + "^|Next"));
  }

  @ParameterizedTest
  @CsvSource({"It", "'It, '", "it;", "4"})
  void insideASentenceANewPageStartsNone(String end) {
    assertEquals(end.strip() + " Next", joined(end + "^|Next"));
  }

  @Test
  void insideASentenceAnEmptyLineOfTheSamePageStartsOne() {
    assertEquals("It\n\nNext", joined("It||Next"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The docu-|ment. A document.; The document. A document.",
        "The Docu-|ment. A DOCUMENT.; The Document. A DOCUMENT.",
        "The knee-|bone and leg.; The knee-bone and leg.",
        "No documen-|tation.; No documentation.",
        "Her phy-|siotherapy.; Her phy-siotherapy.",
        "The pathol-|ogy.; The pathol-ogy.",
        "The path-|ology.; The pathology.",
        "The arthro-|scopy.; The arthroscopy.",
        "The mobil-|ities.; The mobilities.",
        "An anti-|inflammation.; An anti-inflammation.",
        "A re-|ation.; A re-ation.",
        "A Non-|ation.; A Non-ation.",
        "A rela-|Tion.; A rela-Tion.",
        "pain 7-|10 of 10; pain 7-10 of 10",
        "pain -|it is old; pain - it is old",
        "C3-|C4; C3-C4",
        "-|a; - a",
      })
  void aPartedWordIsWholeAgainAndAHyphenStays(String printed, String text) {
    assertEquals(text, joined(printed));
  }

  @Test
  void aWordIsKnownFromAnywhereInTheLetter() {
    Lines letter = Printed.lines("The handcuff is\nhand-\ncuff");
    LineJoiner prose = new LineJoiner(letter);
    assertEquals("handcuff", prose.join(letter.between(1, 3)));
    assertEquals("handcuff", prose.join(letter.between(1, 3)), "asked again");
    Lines alone = letter.between(1, 3);
    assertEquals("hand-cuff", new LineJoiner(alone).join(alone));
  }

  @Test
  void wordsOfTwoLettersProveNothing() {
    assertEquals("up i-n it in", joined("up i-|n it in"));
  }

  @Test
  void aGapBehindAHyphenEndsTheParagraph() {
    assertEquals("documen-\n\ntation", joined("documen-||tation"));
  }
}
