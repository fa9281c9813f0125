package imr.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Marks are printed as `<` at a word, `^` at the start, `*` for anything and `w` for a word's
/// sign.
class LiteralPrefixesTest {
  private static String shown(String beginning) {
    return beginning
        .replace(LiteralPrefixes.AT_WORD, '<')
        .replace(LiteralPrefixes.AT_START, '^')
        .replace(LiteralPrefixes.OPEN, '*')
        .replace(LiteralPrefixes.OPEN_WORD, 'W');
  }

  private static String shown(Set<String> beginnings) {
    return beginnings.stream()
        .map(LiteralPrefixesTest::shown)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '"',
      value = {
        "mri \t mri",
        "MRI \t mri",
        "mri|ct \t ct mri",
        "\\bmri \t <mri",
        "\\bmri\\b \t <mri",
        "^mri \t ^mri",
        "^\\bmri \t ^mri",
        "c\\d \t c0",
        "c3 \t c0",
        "\\w+ \t W",
        "\\W \t *",
        "\\s \t *",
        "\\. \t .",
        "\\(x \t (x",
        ".x \t *",
        "x. \t x*",
        "\\p{Lu}x \t *",
        "\\P{Lu}x \t *",
        "a?b \t ab b",
        "a*b \t a* b",
        "a+b \t a*",
        "a*?b \t a* b",
        "a++b \t a*",
        "a??b \t ab b",
        "a?+b \t ab b",
        "a{0}b \t ab b",
        "a{2}b \t aab",
        "a{2,}b \t aa*",
        "a{2,3}b \t aa*",
        "a{1}b \t ab",
        "a{0,2}b \t a* b",
        "a{12} \t aaaaaaaaa",
        "a{12}b \t aaaaaaaaa*",
        "(?:a|b)c \t ac bc",
        "(a|b)c \t ac bc",
        "(?<name>a|b)c \t ac bc",
        "(?:a|b)?c \t ac bc c",
        "(?:ab){2} \t abab",
        "(?!x)a \t a",
        "(?=x)a \t a",
        "(?<!x)a \t a",
        "(?<=x|y)a \t a",
        "a(?=b)c \t ac",
        "(?i)Ab \t ab",
        "a$ \t a",
        "[ab]c \t ac bc",
        "[AB]c \t ac bc",
        "[abcdef]x \t ax bx cx dx ex fx",
        "[abcdefg]x \t W",
        "[a-z]x \t W",
        "[a-z ]x \t *",
        "[0-9]x \t 0x",
        "[0-9a]x \t 0x ax",
        "[2-7]x \t 0x",
        "[+-9]x \t *",
        "[0-:]x \t *",
        "[^ab] \t *",
        "[^a]x \t *",
        "[\\d.]x \t .x 0x",
        "[\\w]x \t W",
        "[\\w-]x \t *",
        "[\\w ]x \t *",
        "[\\s]x \t *",
        "[]a]x \t ]x ax",
        "[a-]x \t -x ax",
        "[,;]x \t ,x ;x",
        "[a&b]x \t *",
        "[a[b]x \t *",
        "[_]a \t _a",
        "abcdefghi \t abcdefghi",
        "abcdefghij \t abcdefghi*",
        "\\babcdefghi \t <abcdefgh*",
        "a\\bb \t ab",
        "x(?:\\b|-)y \t x-y xy",
        "’tis \t \u007Ftis",
      })
  void aPatternBeginsWithOneOfThese(String regex, String beginnings) {
    assertEquals(beginnings, shown(LiteralPrefixes.of(regex)));
  }

  @Test
  void anEmptyPatternBeginsWithNothing() {
    assertEquals(Set.of(""), LiteralPrefixes.of(""));
    assertEquals(Set.of("a", ""), LiteralPrefixes.of("a|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a)b", ")", "(?:a))"})
  void whatIsLeftOverIsRejectedWithItsPlace(String regex) {
    var e = assertThrows(IllegalArgumentException.class, () -> LiteralPrefixes.of(regex));
    assertEquals("what is at " + regex.lastIndexOf(')') + " of " + regex, e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> LiteralPrefixes.split(regex));
  }

  /// Each of three groups has 26 branches: all combinations would be 17,576.
  @Test
  void tooManyCombinationsAreCutShort() {
    String letters = "(?:a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z)";
    Set<String> two = LiteralPrefixes.of(letters + letters);
    assertEquals(676, two.size());
    Set<String> three = LiteralPrefixes.of(letters + letters + letters);
    assertEquals(676, three.size());
    assertTrue(three.contains("az" + LiteralPrefixes.OPEN));
  }

  @Test
  void aThousandCombinationsAreNotYetTooMany() {
    String ten = "(?:a|b|c|d|e|f|g|h|i|j)";
    assertEquals(1_000, LiteralPrefixes.of(ten + ten + ten).size());
    assertEquals(1_000, LiteralPrefixes.of(ten + ten + ten + ten).size());
    assertTrue(LiteralPrefixes.of(ten + ten + ten).contains("abc"));
  }

  /// A thousand words of equal start behind a short one: they are shortened until they are few.
  @Test
  void manyLongAlternativesAtTheStartAreShortenedNotDropped() {
    StringBuilder all = new StringBuilder("(?:");
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        all.append("pre").append(a).append(b).append("x|pre").append(a).append(b).append("y|");
      }
    }
    Set<String> beginnings = LiteralPrefixes.of("\\b" + all.append("ct)"));
    assertTrue(beginnings.size() <= 1_000, beginnings.size() + " beginnings");
    assertTrue(beginnings.contains(LiteralPrefixes.AT_WORD + "preab" + LiteralPrefixes.OPEN));
    assertTrue(beginnings.contains(LiteralPrefixes.AT_WORD + "ct"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '"',
      value = {
        "mri \t []",
        "no .*evidence \t [evidence]",
        "\\bno\\b.{0,30}\\bevidence\\b \t [<evidence]",
        "a\\w+ gain \t [ gain]",
        "a.ct \t []",
        "a.(?:cts|mri) \t [cts mri]",
        "a.(?:ct|mri) \t []",
        "a.abc.def \t [abc* def]",
        "a.abc|b.cde \t []",
        "no.(?:evidence)? \t []",
      })
  void aMatchNeedsOneOfEachBehindWhatIsOpen(String regex, String needs) {
    assertEquals(
        needs,
        LiteralPrefixes.needs(regex).stream()
            .map(LiteralPrefixesTest::shown)
            .collect(Collectors.joining("] [", "[", "]"))
            .replace("] [", " "));
  }

  @Test
  void alternativesAreSplitAtTheTopOnly() {
    assertEquals(List.of("a", "b(?:c|d)", "[e|f]"), LiteralPrefixes.split("a|b(?:c|d)|[e|f]"));
    assertEquals(List.of("a", ""), LiteralPrefixes.split("a|"));
    assertEquals(List.of("(?:a|b)+"), LiteralPrefixes.split("(?:a|b)+"));
    assertEquals(List.of("a\\|b"), LiteralPrefixes.split("a\\|b"));
  }

  @Test
  void signsAreWhatStandsBetweenTheMarks() {
    assertEquals("mri", LiteralPrefixes.signs("mri"));
    assertEquals(
        "mri", LiteralPrefixes.signs(LiteralPrefixes.AT_WORD + "mri" + LiteralPrefixes.OPEN));
    assertEquals(
        "mri", LiteralPrefixes.signs(LiteralPrefixes.AT_START + "mri" + LiteralPrefixes.OPEN_WORD));
    assertEquals("", LiteralPrefixes.signs(""));
    assertEquals("", LiteralPrefixes.signs(String.valueOf(LiteralPrefixes.OPEN)));
    assertEquals("", LiteralPrefixes.signs(String.valueOf(LiteralPrefixes.AT_WORD)));
    assertEquals("", LiteralPrefixes.signs("" + LiteralPrefixes.AT_WORD + LiteralPrefixes.OPEN));
  }

  @Test
  void onlyAWordsSignBehindABoundaryIsAtAWord() {
    assertTrue(atWord("\\bmri"));
    assertTrue(atWord("\\b\\w+"));
    assertTrue(atWord("^mri"));
    assertFalse(atWord("mri"));
    assertFalse(atWord("\\b\\W"), "the boundary is where a word ends");
    assertFalse(atWord("\\b-x"));
    assertFalse(atWord("\\b"));
    assertFalse(LiteralPrefixes.isAtWord(""));
  }

  private static boolean atWord(String regex) {
    return LiteralPrefixes.of(regex).stream().allMatch(LiteralPrefixes::isAtWord);
  }

  @Test
  void onlyACaretIsAtTheStart() {
    assertTrue(LiteralPrefixes.isAtStart(LiteralPrefixes.of("^a").iterator().next()));
    assertFalse(LiteralPrefixes.isAtStart(LiteralPrefixes.of("\\ba").iterator().next()));
    assertFalse(LiteralPrefixes.isAtStart(LiteralPrefixes.of("a").iterator().next()));
    assertFalse(LiteralPrefixes.isAtStart(""));
  }
}
