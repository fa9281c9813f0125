package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.SearchException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What binds what. Syntax is shown in brackets: `[a AND b]`, `[a OR b]`, `[a -b]` for a without b,
/// `{a}` for what stood in parentheses.
class QueryParserTest {
  static String shown(@Nullable QuerySyntax syntax) {
    return switch (syntax) {
      case QuerySyntax.Word(var text, var _, var _) -> text;
      case QuerySyntax.Quoted(var text, var _, var _) -> "«" + text + "»";
      case QuerySyntax.Filter(var field, var values, var _, var _) -> field + "=" + values;
      case QuerySyntax.Scoped(var in, var form, var of, var _, var _) ->
          (in.isEmpty() ? form : in) + ":" + shown(of);
      case QuerySyntax.Group(var of, var _, var _) -> "{" + shown(of) + "}";
      case QuerySyntax.All(var parts) -> joined(parts, " AND ");
      case QuerySyntax.Any(var parts) -> joined(parts, " OR ");
      case QuerySyntax.Near(var left, var right, var op, var words) ->
          "[" + shown(left) + " " + op + (words == 0 ? "" : words) + " " + shown(right) + "]";
      case QuerySyntax.Without(var of, var not, var _, var _) ->
          "["
              + of.stream().map(QueryParserTest::shown).collect(Collectors.joining())
              + " -"
              + shown(not)
              + "]";
      case null -> "nothing";
    };
  }

  private static String joined(List<QuerySyntax> parts, String by) {
    return parts.stream().map(QueryParserTest::shown).collect(Collectors.joining(by, "[", "]"));
  }

  static @Nullable QuerySyntax parsed(String q) {
    return QueryParser.parse(q, QueryLexer.lex(q).tokens());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "a ^ a",
        "a b ^ [a AND b]",
        "a AND b ^ [a AND b]",
        "a OR b OR c ^ [a OR b OR c]",
        "a b OR c d ^ [a AND [b OR c] AND d]",
        "a OR b w/3 c ^ [[a OR b] NEAR3 c]",
        "a w/3 b c ^ [[a NEAR3 b] AND c]",
        "a b NOT c d ^ [[a AND b] -[c AND d]]",
        "a NOT b NOT c ^ [[a -b] -c]",
        "NOT a ^ [ -a]",
        "a NOT b OR c ^ [a -[b OR c]]",
        "(a b) OR c ^ [{[a AND b]} OR c]",
        "(a OR b) (c) ^ [{[a OR b]} AND {c}]",
        "((a)) ^ {{a}}"
      })
  void orBindsBeforeNearBeforeAndBeforeNot(String q, String shown) {
    assertEquals(shown, shown(parsed(q)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "a w/5 b w/2 c ^ [a NEAR5 [b NEAR2 c]]",
        "a w/2 b w/5 c ^ [[a NEAR2 b] NEAR5 c]",
        "a w/2 b w/2 c ^ [[a NEAR2 b] NEAR2 c]",
        "a w/2 b +9 c ^ [a NEAR2 [b PRE9 c]]",
        "a /s b w/200 c ^ [a SENTENCE [b NEAR200 c]]",
        "a /s b +s c ^ [a SENTENCE [b PRE_SENTENCE c]]",
        "a /p b /s c +p d ^ [a PARAGRAPH [[b SENTENCE c] PRE_PARAGRAPH d]]",
        "a w/9 b w/1 c w/5 d ^ [a NEAR9 [[b NEAR1 c] NEAR5 d]]"
      })
  void ofAChainTheTightestBindsFirst(String q, String shown) {
    assertEquals(shown, shown(parsed(q)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "a -b c ^ [[a AND c] -b]",
        "-b ^ [ -b]",
        "-a -b ^ [[ -a] -b]",
        "a -(b c) ^ [a -{[b AND c]}]",
        "a -\"b c\" ^ [a -«b c»]",
        "a -region:neck ^ [a -region=[neck]]",
        "a -exact:b ^ [a -PRINTED:b]",
        "a AND -b c ^ [[a AND c] -b]",
        "a NOT -b ^ [a -[ -b]]"
      })
  void hyphensExcludeWithinTheirStretch(String q, String shown) {
    assertEquals(shown, shown(parsed(q)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "rationale:a b ^ [[rationale]:a AND b]",
        "rationale:(a b) ^ [rationale]:{[a AND b]}",
        "exact:a OR b ^ [PRINTED:a OR b]",
        "rationale:exact:a ^ [rationale]:PRINTED:a",
        "exact:-a b ^ [b -a]",
        "rationale:() a ^ a"
      })
  void aScopeHoldsForWhatStandsNext(String q, String shown) {
    assertEquals(shown, shown(parsed(q)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "& a ^ a",
        "a & ^ a",
        "a & & b ^ [a AND b]",
        "(& a) ^ {a}",
        "(a &) ^ {a}",
        "a & b ^ [a AND b]",
        "or a ^ a",
        "a or ^ a",
        "a or or b ^ [a OR b]",
        "a but not ^ a",
        "but not ^ nothing",
        "or ^ nothing",
        "a (or) b ^ [a AND b]"
      })
  void signsAndSmallWordsThatBindNothingWeighNothing(String q, String shown) {
    assertEquals(shown, shown(parsed(q)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "()", "( ( ) )", "...", "\"\""})
  void nothingToLookForIsNothing(String q) {
    assertNull(parsed(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "AND a ^ 0 ^ 3 ^ a ^ left",
        "a AND ^ 2 ^ 5 ^ a ^ right",
        "a AND AND b ^ 6 ^ 9 ^ a AND b ^ left",
        "a (AND b) ^ 3 ^ 6 ^ a ( b) ^ left",
        "OR a ^ 0 ^ 2 ^ a ^ words on its left",
        "a OR ^ 2 ^ 4 ^ a ^ words on its right",
        "a OR NOT ^ 2 ^ 4 ^ a NOT ^ nothing to exclude",
        "a OR NOT -b ^ 2 ^ 4 ^ a NOT -b ^ nothing to exclude",
        "a NOT ^ 2 ^ 5 ^ a ^ nothing to exclude",
        "a NOT NOT b ^ 2 ^ 5 ^ a NOT b ^ nothing to exclude",
        "w/3 a ^ 0 ^ 3 ^ a ^ words on its left",
        "a w/3 ^ 2 ^ 5 ^ a ^ words on its right",
        "a w/3 -b ^ 2 ^ 5 ^ a -b ^ words on its right",
        "a w/3 /s b ^ 2 ^ 5 ^ a /s b ^ words on its right"
      })
  void anOperatorThatBindsNothingIsNamedAndLeftOut(
      String q, int start, int end, String nearest, String what) {
    SearchException.BadQuery e = assertThrows(SearchException.BadQuery.class, () -> parsed(q));
    assertEquals(start, e.start());
    assertEquals(end, e.end());
    assertEquals(nearest, e.nearest());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(q.substring(start, end) + " has no"), message);
    assertTrue(message.contains(what), message);
  }

  @Test
  void parenthesesHaveADepth() {
    String deep = "(".repeat(40) + "a" + ")".repeat(40);
    assertNotNull(parsed(deep));
    assertNotNull(parsed(deep + " " + deep), "side by side is no depth");
    String deeper = "(" + deep + ")";
    SearchException.BadQuery e = assertThrows(SearchException.BadQuery.class, () -> parsed(deeper));
    assertEquals(40, e.start());
    assertEquals(41, e.end());
    assertEquals("", e.nearest());
  }

  @Test
  void aChainHasTwentyLinks() {
    String chain = "a" + " w/2 a".repeat(20);
    assertNotNull(parsed(chain));
    SearchException.BadQuery e =
        assertThrows(SearchException.BadQuery.class, () -> parsed(chain + " w/2 b"));
    assertEquals(chain.length() + 1, e.start());
    assertEquals(chain.length() + 4, e.end());
    assertEquals(chain, e.nearest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "'  a b ' ^ a b",
        "a OR b ^ a OR b",
        "x (a b) ^ x (a b)",
        "' (a b) ' ^ (a b)",
        "a w/3 b ^ a w/3 b",
        "' rationale:(a) ' ^ rationale:(a)",
        "a NOT b ^ a NOT b",
        "' NOT b' ^ NOT b",
        "a -b c ^ a -b c",
        "-b a ^ -b a"
      })
  void aPartTellsWhereItStands(String q, String part) {
    QuerySyntax syntax = parsed(q);
    assertNotNull(syntax);
    assertEquals(part, q.substring(syntax.start(), syntax.end()));
  }

  @Test
  void aHyphenBelongsToWhatItExcludes() {
    QuerySyntax.Without without = (QuerySyntax.Without) parsed("a -bc");
    assertNotNull(without);
    assertEquals(2, without.not().start());
    assertEquals(5, without.not().end());
  }
}
