package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.SearchException;
import imr.query.TextPattern.Form;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What patterns words and proximity become. Patterns are shown in short: `=a` is as printed, `[a
/// b]` a sequence, `{a|b}` a choice.
class PatternReaderTest {
  static String shown(TextPattern pattern) {
    return switch (pattern) {
      case TextPattern.Words(var text, var form) -> (form == Form.PRINTED ? "=" : "") + text;
      case TextPattern.Wildcard(var word) -> "wild:" + word;
      case TextPattern.Fuzzy(var word, var edits) -> "fuzzy" + edits + ":" + word;
      case TextPattern.Sequence(var parts) -> joined(parts, " ", "[", "]");
      case TextPattern.Either(var choices) -> joined(choices, "|", "{", "}");
      case TextPattern.Near(var left, var right, var words, var ordered) ->
          "(" + shown(left) + (ordered ? " +" : " w/") + words + " " + shown(right) + ")";
      case TextPattern.Together(var left, var right, var unit, var ordered) ->
          "(" + shown(left) + (ordered ? " +" : " /") + unit + " " + shown(right) + ")";
    };
  }

  private static String joined(List<TextPattern> parts, String by, String open, String close) {
    return parts.stream()
        .map(PatternReaderTest::shown)
        .collect(Collectors.joining(by, open, close));
  }

  private static PatternReader.Read read(String q) {
    QuerySyntax syntax = QueryParserTest.parsed(q);
    assertNotNull(syntax);
    return new PatternReader(q).read(syntax, Form.STEM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "knee ^ knee",
        "therap! ^ wild:therap*",
        "Therap* ^ wild:therap*",
        "therap!! ^ wild:therap*",
        "im**prov* ^ wild:im*prov*",
        "wom?n ^ wild:wom?n",
        "im*!x ^ wild:im*x",
        "spelling~ ^ fuzzy2:spelling",
        "Spell~ ^ fuzzy1:spell",
        "spell6~ ^ fuzzy2:spell6",
        "spelling~1 ^ fuzzy1:spelling",
        "spell~2 ^ fuzzy2:spell",
        "post-op* ^ [post wild:op*]",
        "10/32* ^ wild:10/32*",
        "l5.sa* ^ [l5 wild:sa*]",
        "really?? ^ really??",
        "?ab ^ ?ab"
      })
  void aWordMayBeOpen(String word, String shown) {
    assertEquals(shown, shown(new PatternReader(word).word(word, Form.STEM, 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*itis", "a*", "a?*", "l5.s*", "?ab*"})
  void anOpenBeginningIsTooOpen(String word) {
    PatternReader reader = new PatternReader(word);
    assertThrows(SearchException.BadQuery.class, () -> reader.word(word, Form.STEM, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "knee, true", "kn*, false", "*kn, false", "kn?e, false", "knee?, true", "knee!, false",
    "k!nee, false", "knee~, false", "knee~1, false", "knee~3, true", "a~b, true", "*, false",
    "!, true", "?, true", "~, true", "10/325, true", "10/*, false"
  })
  void plainIsWhatHoldsNoWildcard(String word, boolean plain) {
    assertEquals(plain, PatternReader.isPlain(word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "red flag ^ red flag",
        "red flag* ^ [red wild:flag*]",
        "red flag* sign ^ [red wild:flag* sign]",
        "red - flag ^ red - flag",
        "red flags*, seen ^ [red wild:flags* seen]",
        "post-op* care ^ [post wild:op* care]",
        "ab* ^ wild:ab*",
        "red - fl* ^ [red - wild:fl*]",
        "- fl* ^ wild:fl*"
      })
  void aPhraseMayHoldOpenWords(String text, String shown) {
    assertEquals(shown, shown(new PatternReader(text).phrase(text, Form.STEM, 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "an oper- ation ^ {an oper-ation|an operation}",
        "oper-   ation* ^ {[oper wild:ation*]|wild:operation*}",
        "a long- term oper- ation ^"
            + " {a long-term oper-ation|a longterm oper-ation|a long-term operation|a longterm operation}",
        "a- b c- d e- f g- h ^ ab cd ef gh",
        "knee - pain ^ knee - pain",
        "L4- 5 and A- B ^ L4- 5 and A- B",
        "an oper­ation ^ an operation",
        "an oper­ ation ^ an operation"
      })
  void hyphensAtLineEndsOfAPhraseAreReadBothWays(String text, String shown) {
    assertEquals(shown, shown(new PatternReader(text).phrase(text, Form.STEM, 0)));
  }

  @Test
  void theFormHoldsForEachWordOfAPhrase() {
    assertEquals(
        "[=red wild:flag* =seen]",
        shown(new PatternReader("").phrase("red flag* seen", Form.PRINTED, 0)));
    assertEquals("=knee", shown(new PatternReader("").word("knee", Form.PRINTED, 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "a w/3 b ^ (a w/3 b)",
        "a pre/3 b ^ (a +3 b)",
        "a /s b ^ (a /SENTENCE b)",
        "a +s b ^ (a +SENTENCE b)",
        "a /p b ^ (a /PARAGRAPH b)",
        "a +p b ^ (a +PARAGRAPH b)",
        "\"a b\" w/3 c OR d ^ (a b w/3 {c|d})",
        "(a b) w/3 c ^ (a w/3 c);(b w/3 c)",
        "(a b) w/3 (c d) ^ (a w/3 c);(a w/3 d);(b w/3 c);(b w/3 d)",
        "(a a) w/3 c ^ (a w/3 c)",
        "(a w/2 b) w/3 c ^ ((a w/2 b) w/3 c)",
        "exact:a w/3 b ^ (=a w/3 b)",
        "exact:(a OR \"b c\") ^ {=a|=b c}",
        "ab* w/3 c~ ^ (wild:ab* w/3 fuzzy1:c)"
      })
  void proximityHoldsForEachWordThatAndJoins(String q, String patterns) {
    assertEquals(
        List.of(patterns.split(";")),
        read(q).patterns().stream().map(PatternReaderTest::shown).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "rationale:a w/3 b ^ [rationale]",
        "a w/3 rationale:b ^ [rationale]",
        "rationale:a w/3 rationale:b ^ [rationale]",
        "rationale:(a OR b) ^ [rationale]",
        "rationale:a OR rationale:b ^ [rationale]",
        "exact:a w/3 b ^ []",
        "(rationale:a b) w/3 c ^ [rationale]"
      })
  void aTextHoldsForTheWholeProximity(String q, String in) {
    assertEquals(in, read(q).in().toString());
  }

  @Test
  void theNamedTextsAreAll() {
    assertEquals(Set.of(Field.RATIONALE), read("rationale:a w/3 b").in());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "x (a w/3 region:neck) ^ region:neck ^ x (a AND region:neck)",
        "a w/3 (b NOT c) ^ b NOT c ^ a AND (b c)",
        "rationale:a w/3 request:b ^ rationale:a w/3 request:b ^ rationale:a AND request:b",
        "a /s ((b c) OR d) ^ (b c) ^ a AND ((b c) OR d)",
        "a pre/3 b w/9 region:neck ^ region:neck ^ a AND b AND region:neck"
      })
  void whatCannotStandNearIsJoinedByAndInstead(String q, String where, String nearest) {
    SearchException.BadQuery e =
        assertThrows(
            SearchException.BadQuery.class, () -> QueryBuilderTest.LANGUAGE.read(q, false));
    assertEquals(where, q.substring(e.start(), e.end()));
    assertEquals(nearest, e.nearest());
  }

  @Test
  void proximityGrowsToSixteenPatterns() {
    assertEquals(16, read("(a b c d) w/3 (e f g h)").patterns().size());
    assertThrows(SearchException.BadQuery.class, () -> read("(a b c d i) w/3 (e f g h)"));
  }

  @Test
  void anOpenBeginningIsRejectedWithTheWordItself() {
    String q = "knee i*t hip";
    SearchException.BadQuery e =
        assertThrows(
            SearchException.BadQuery.class, () -> new PatternReader(q).word("i*t", Form.STEM, 5));
    assertEquals(5, e.start());
    assertEquals(8, e.end());
    assertEquals("knee it hip", e.nearest());
    assertTrue(String.valueOf(e.getMessage()).contains("i*t"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"in*", "i1*", "in?*", "10*"})
  void twoLettersBeforeAStarAreEnough(String word) {
    assertEquals("wild:" + word, shown(new PatternReader(word).word(word, Form.STEM, 0)));
  }

  @Test
  void thirtyOpenWordsAreEnough() {
    String q = "in* ".repeat(31);
    PatternReader reader = new PatternReader(q);
    for (int i = 0; i < 30; i++) {
      reader.word("in*", Form.STEM, 4 * i);
    }
    reader.word("plain", Form.STEM, 0);
    SearchException.BadQuery e =
        assertThrows(SearchException.BadQuery.class, () -> reader.word("in*", Form.STEM, 120));
    assertEquals(120, e.start());
    assertEquals(123, e.end());
    assertEquals("in* ".repeat(30).strip(), e.nearest());
  }
}
