package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.SearchException;
import imr.query.QueryToken.Op;
import imr.query.QueryToken.Operator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryOperatorsTest {
  /// The operator that is read behind a word and a blank.
  private static @Nullable Operator read(String chunk, String behind, boolean shouted) {
    return QueryOperators.read("x " + chunk + behind, 2, 2 + chunk.length(), shouted);
  }

  @ParameterizedTest
  @CsvSource({
    "AND, AND, false",
    "&, AND, false",
    "OR, OR, false",
    "NOT, NOT, false",
    "%, NOT, false",
    "or, OR, true"
  })
  void wordsAndSignsBind(String chunk, Op op, boolean soft) {
    assertEquals(new Operator(op, 0, soft, 2, 2 + chunk.length()), read(chunk, " y", false));
  }

  @ParameterizedTest
  @CsvSource({
    "w/5, NEAR, 5",
    "W/5, NEAR, 5",
    "/5, NEAR, 5",
    "w/1, NEAR, 1",
    "w/255, NEAR, 255",
    "pre/5, PRE, 5",
    "PRE/5, PRE, 5",
    "+5, PRE, 5",
    "w/s, SENTENCE, 0",
    "/s, SENTENCE, 0",
    "/S, SENTENCE, 0",
    "+s, PRE_SENTENCE, 0",
    "pre/s, PRE_SENTENCE, 0",
    "/p, PARAGRAPH, 0",
    "w/p, PARAGRAPH, 0",
    "+p, PRE_PARAGRAPH, 0",
    "pre/P, PRE_PARAGRAPH, 0"
  })
  void proximityIsCountedOrWithinASentenceOrParagraph(String chunk, Op op, int words) {
    assertEquals(new Operator(op, words, false, 2, 2 + chunk.length()), read(chunk, " y", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and",
        "not",
        "And",
        "Or",
        "Not",
        "but",
        "BUT",
        "w/",
        "w/x",
        "5",
        "s/p",
        "w/5a",
        "+",
        "/",
        "10/325",
        "w/1234567890",
        "near"
      })
  void otherWordsBindNothing(String chunk) {
    assertNull(read(chunk, " y", false));
  }

  @ParameterizedTest
  @CsvSource({
    "AND, ' NOT y', 4, false",
    "&, '  NOT y', 5, false",
    "BUT, ' NOT y', 4, false",
    "but, ' not y', 4, true",
    "and, ' not y', 4, true",
    "and, ' not(y)', 4, true",
    "and, ' not\"y\"', 4, true",
    "and, ' not', 4, true"
  })
  void notJoinsTheWordBeforeIt(String chunk, String behind, int reach, boolean soft) {
    int end = 2 + chunk.length() + reach;
    assertEquals(new Operator(Op.NOT, 0, soft, 2, end), read(chunk, behind, false));
  }

  @ParameterizedTest
  @CsvSource({"but, ' NOT y'", "BUT, ' not y'", "but, ' nothing'", "and, ' nots'", "and, 'not'"})
  void notJoinsOnlyAWordOfItsOwnCase(String chunk, String behind) {
    assertNull(read(chunk, behind, false));
  }

  @ParameterizedTest
  @CsvSource({"AND, ' not y'", "AND, ' NOTE y'", "OR, ' NOT y'"})
  void otherPairsStayTwo(String chunk, String behind) {
    Operator read = read(chunk, behind, false);
    assertNotNull(read);
    assertEquals(2 + chunk.length(), read.end());
  }

  @ParameterizedTest
  @CsvSource({"OR, OR, true", "&, AND, false", "%, NOT, false", "w/5, NEAR, false"})
  void whereAllIsInCapitalsSignsStillBind(String chunk, Op op, boolean soft) {
    Operator read = read(chunk, " Y", true);
    assertNotNull(read);
    assertEquals(op, read.op());
    assertEquals(soft, read.soft());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AND", "NOT"})
  void whereAllIsInCapitalsWordsDoNot(String chunk) {
    assertNull(read(chunk, " Y", true));
  }

  @ParameterizedTest
  @CsvSource({"w/0, w/1", "w/256, w/255", "+0, +1", "pre/999, pre/255", "/999999999, /255"})
  void aReachOutsideOfOneTo255IsRejectedWithTheNearest(String chunk, String nearest) {
    SearchException.BadQuery e =
        assertThrows(SearchException.BadQuery.class, () -> read(chunk, " y", false));
    assertEquals("x " + nearest + " y", e.nearest());
    assertEquals(2, e.start());
    assertEquals(2 + chunk.length(), e.end());
    assertTrue(String.valueOf(e.getMessage()).startsWith(chunk + " reaches from 1 to 255"));
  }

  @ParameterizedTest
  @EnumSource(Op.class)
  void proximityIsAllButOrAndNot(Op op) {
    assertEquals(op != Op.OR && op != Op.AND && op != Op.NOT, op.isProximity());
  }
}
