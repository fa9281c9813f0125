package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.SearchException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tokens of a query and their positions.
class QueryLexerTest {
  /// A token in short: a word as it is, `<AND>` an operator, `<or>` one in small letters.
  static String shown(QueryToken token) {
    return switch (token) {
      case QueryToken.Word w -> (w.excluded() ? "-" : "") + w.text();
      case QueryToken.Quoted w -> (w.excluded() ? "-" : "") + "«" + w.text() + "»";
      case QueryToken.Open o -> o.excluded() ? "-(" : "(";
      case QueryToken.Close _ -> ")";
      case QueryToken.Filter f ->
          (f.excluded() ? "-" : "") + f.field() + "=" + String.join("|", f.values());
      case QueryToken.Scope s -> (s.excluded() ? "-" : "") + s.name() + ":" + s.in();
      case QueryToken.Operator o -> {
        String name = o.op().name() + (o.words() == 0 ? "" : o.words());
        yield "<" + (o.soft() ? name.toLowerCase(Locale.ROOT) : name) + ">";
      }
    };
  }

  private static String tokens(String q) {
    return QueryLexer.lex(q).tokens().stream()
        .map(QueryLexerTest::shown)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "knee  MRI ^ knee MRI",
        "20% and/or E&M s/p 10/325 ^ 20 and/or E&M s/p 10/325",
        "1,000 mg, 12,5 ^ 1,000 mg 12 5",
        "1,0000 ^ 1 0000",
        "knee,ankle;hip:foot ^ knee ankle hip foot",
        "[knee] {hip} ^ knee hip",
        "(knee) ^ ( knee )",
        "really? 'tis ...what! ^ really tis what!",
        "patient's rock’n’roll ^ patient's rock'n'roll",
        "thera! wom?n in* spel~1 ^ thera! wom?n in* spel~1",
        "... - -- & ^ <AND>",
        "post-op --x -5 ^ post-op x 5",
        "50% C5-6 #60 $20 ^ 50 C5-6 #60 $20",
        "a|b| ^ a|b",
        "back\\ ^ back"
      })
  void wordsKeepTheSignsWithinThem(String q, String tokens) {
    assertEquals(tokens, tokens(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "\"red flag\" MRI ^ «red flag» MRI",
        "“red flag” ^ «red flag»",
        "\"\" \"...\" a ^ a",
        "a\"red flag\"b ^ a «red flag» b",
        "-\"red flag\" ^ -«red flag»",
        "a-\"b c\" ^ a «b c»",
        "\"a ( b\" ^ «a ( b»",
        "\"a\" \"b c ^ «a» b c"
      })
  void quotationMarksHoldWordsTogether(String q, String tokens) {
    assertEquals(tokens, tokens(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "knee -hip ^ knee -hip",
        "-hip ^ -hip",
        "(-hip) ^ ( -hip )",
        "-(knee hip) ^ -( knee hip )",
        "a -(knee) ^ a -( knee )",
        "knee - hip ^ knee hip",
        "post-op ^ post-op",
        "-5 ^ 5",
        "-region:neck ^ -region=neck",
        "-exact:treat ^ -exact:[] treat",
        "-(knee ^ knee",
        "\"-knee ^ -knee",
        "(a)-b ^ ( a ) b",
        "\"a b\"-c ^ «a b» c",
        "-\"knee ^ knee"
      })
  void aHyphenBeforeALetterExcludes(String q, String tokens) {
    assertEquals(tokens, tokens(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "a AND b OR c NOT d ^ a <AND> b <OR> c <NOT> d",
        "a & b % c ^ a <AND> b <NOT> c",
        "a or b but not c and not d ^ a <or> b <not> c <not> d",
        "a and b not c ^ a and b not c",
        "a AND NOT b ^ a <NOT> b",
        "a w/5 b /s c +p d pre/2 e ^ a <NEAR5> b <SENTENCE> c <PRE_PARAGRAPH> d <PRE2> e",
        "(OR) ^ ( <OR> )",
        "\"a\"OR\"b\" ^ «a» OR «b»",
        "a OR\"b\" ^ a OR «b»",
        "a(OR b) ^ a ( <OR> b )",
        "aORb ORb ^ aORb ORb",
        "(a)OR b ^ ( a ) OR b",
        "a OR(b) ^ a <OR> ( b )"
      })
  void operatorsStandAlone(String q, String tokens) {
    assertEquals(tokens, tokens(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "region:neck MRI ^ region=neck MRI",
        "a region:neck, b ^ a region=neck b",
        "(region:neck) ^ ( region=neck )",
        "rationale:fell ^ rationale:[rationale] fell",
        "rationale:(a b) ^ rationale:[rationale] ( a b )",
        "rationale:\"a b\" ^ rationale:[rationale] «a b»",
        "exact:OR ^ exact:[] OR",
        "exact:-a ^ exact:[] -a",
        "exact:region:neck ^ exact:[] region=neck",
        "Note:this ^ Note this",
        "a:b ^ a b",
        "8:30 ^ 8 30"
      })
  void fieldsAreReadWhereAWordMayBegin(String q, String tokens) {
    assertEquals(tokens, tokens(q));
  }

  @Test
  void aFieldThatDoesNotExistIsRejected() {
    assertThrows(SearchException.BadQuery.class, () -> tokens("knee xregion:neck"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "  knee, MRI ^ knee;MRI",
        "-hip -\"a b\" -(c) ^ -hip;-\"a b\";-(;c;)",
        "'(really?)' ^ (;really;)",
        "a BUT   NOT b ^ a;BUT   NOT;b",
        "region:\"low back\" x ^ region:\"low back\";x",
        "rationale:fell ^ rationale:;fell",
        "-region:neck, x ^ -region:neck,;x",
        "+knee ^ knee"
      })
  void tokensTellWhereTheyStand(String q, String parts) {
    List<String> cut =
        QueryLexer.lex(q).tokens().stream().map(t -> q.substring(t.start(), t.end())).toList();
    assertEquals(List.of(parts.split(";")), cut);
  }

  @Test
  void aLonelySignIsABlankAndIsTold() {
    QueryLexer.Lexed lexed = QueryLexer.lex("a) \"b");
    assertEquals(
        "a b", lexed.tokens().stream().map(QueryLexerTest::shown).collect(Collectors.joining(" ")));
    assertEquals(2, lexed.notes().size());
    assertTrue(QueryLexer.lex("(a) \"b\"").notes().isEmpty());
  }

  @Test
  void whereAllIsInCapitalsOperatorsAreWords() {
    String shouted = "NINE WORDS IN CAPITALS AND NOT ONE IS SMALL";
    assertEquals(shouted, tokens(shouted));
    assertEquals(1, QueryLexer.lex(shouted).notes().size());
    assertTrue(QueryLexer.lex("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE").notes().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ONE TWO THREE FOUR AND FIVE SIX SEVEN",
        "NINE WORDS IN CAPITALS AND NOT ONE IS small",
      })
  void fewWordsOrASmallOneKeepOperators(String q) {
    assertTrue(tokens(q).contains("<"), tokens(q));
    assertTrue(QueryLexer.lex(q).notes().isEmpty());
  }

  @Test
  void aSoftHyphenIsNoPartOfAWordAndMovesNothing() {
    QueryLexer.Lexed lexed = QueryLexer.lex("lum\u00ADbar MRI");
    assertEquals("lumbar MRI", tokens("lum\u00ADbar MRI"));
    assertEquals(8, lexed.tokens().getLast().start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\u2028", "\u2029", "\f", "\t"})
  void aLineEndInAQuotationIsABlank(String end) {
    assertEquals("«a" + " ".repeat(end.length()) + "b»", tokens("“a" + end + "b”"));
  }

  @Test
  void aNonBreakingBlankParts() {
    assertEquals("a <OR> b", tokens("a\u00A0OR\u00A0b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "...", "\"\"", "( )"})
  void nothingIsNoWord(String q) {
    assertTrue(
        QueryLexer.lex(q).tokens().stream()
            .noneMatch(t -> t instanceof QueryToken.Word || t instanceof QueryToken.Quoted));
  }

  @ParameterizedTest
  @CsvSource({
    "L5 - S1 ESI, L5-S1 ESI",
    "L4 -5 ESI, L4-5 ESI",
    "c5 / c6, c5/c6",
    "L4 L5, L4 L5",
    "L4 /5 ESI, L4 NEAR ESI",
    "fusion -S1x, fusion S1x",
  })
  void aSpineLevelIsOneWordHoweverItIsSpaced(String q, String words) {
    assertEquals(
        words,
        QueryLexer.lex(q).tokens().stream()
            .map(t ->
                switch (t) {
                  case QueryToken.Word w -> w.text();
                  case QueryToken.Operator o -> o.op().name();
                  default -> t.toString();
                })
            .collect(Collectors.joining(" ")));
  }
}
