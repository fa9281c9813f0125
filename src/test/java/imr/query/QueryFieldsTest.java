package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.SearchException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFieldsTest {
  private static @Nullable QueryToken read(String q, int at) {
    return new QueryFields(q, UnpairedMarks.of(q).lonely()).read(at, at, false);
  }

  private static QueryToken.Filter filter(String q) {
    return assertInstanceOf(QueryToken.Filter.class, read(q, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "region:neck MRI ^ neck ^ 11",
        "region:neck,hip x ^ neck,hip ^ 15",
        "region:neck,; x ^ neck ^ 13",
        "region:neck) ^ neck ^ 11",
        "region:ne\"ck\" ^ ne ^ 9",
        "region:*ck ^ *ck ^ 10",
        "region:a,b; ^ a,b ^ 11",
        "REGION:neck ^ neck ^ 11",
        "region:\"low back\" x ^ low back ^ 17",
        "region:\"a OR b\" ^ a OR b ^ 15",
        "region:(neck OR hip) x ^ neck;hip ^ 20",
        "region:(neck or \"low back\", hip|knee) ^ neck;low back;hip;knee ^ 37",
        "region:(neck OR) ^ neck ^ 16",
        "region:(a (b) OR c) ^ a  b;c ^ 19",
        "region:(orb OR floor) ^ orb;floor ^ 21",
        "region:(a \")\" OR b) ^ a;b ^ 19",
        "decided:[2016 TO 2017] x ^ 2016..2017 ^ 22",
        "decided:[ 2016-05 TO * ] ^ 2016-05.. ^ 24",
        "decided:[* TO 2017] ^ ..2017 ^ 19",
        "decided:>=2016 ^ >=2016 ^ 14",
        "decided:[2016] ^ [2016] ^ 14"
      })
  void aFilterHasOneValueOrSeveral(String q, String values, int end) {
    QueryToken.Filter filter = filter(q);
    assertEquals(List.of(values.split(";")), filter.values());
    assertEquals(0, filter.start());
    assertEquals(end, filter.end());
  }

  @Test
  void theNameTellsTheField() {
    assertEquals(Field.REGION, filter("region:neck").field());
    assertEquals(Field.INJURED_REGION, filter("injured-region:neck").field());
    assertEquals(Field.TO_DECISION, filter("application-to-decision:0-14d").field());
  }

  @Test
  void aLonelySignBehindTheColonIsNoValue() {
    assertNull(read("region:(neck", 0));
    assertNull(read("region:\"neck", 0));
    assertEquals(List.of("a"), filter("region:(a) \"").values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "region: neck",
        "region:",
        "region:/x",
        "region::x",
        "region:,x",
        "region:;x",
        "Note:this",
        "ab:c",
        "8:30",
        "neck",
        ":x",
        "re gion:neck"
      })
  void otherColonsAreNoField(String q) {
    assertNull(read(q, 0));
  }

  @Test
  void aTextIsAScopeUpToTheColon() {
    QueryToken.Scope text = assertInstanceOf(QueryToken.Scope.class, read("x rationale:fell", 2));
    assertEquals(List.of(Field.RATIONALE), text.in());
    assertEquals(TextPattern.Form.STEM, text.form());
    assertEquals(2, text.start());
    assertEquals(12, text.end());
    QueryToken.Scope exact = assertInstanceOf(QueryToken.Scope.class, read("exact:fell", 0));
    assertEquals(List.of(), exact.in());
    assertEquals(TextPattern.Form.PRINTED, exact.form());
    assertEquals("exact", exact.name());
  }

  @Test
  void aHyphenBelongsToTheToken() {
    QueryToken token =
        new QueryFields("-region:neck", UnpairedMarks.of("").lonely()).read(0, 1, true);
    QueryToken.Filter filter = assertInstanceOf(QueryToken.Filter.class, token);
    assertEquals(0, filter.start());
    assertTrue(filter.excluded());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "x region:() MRI ^ 9 ^ 11 ^ x  MRI",
        "x region:\"\" MRI ^ 9 ^ 11 ^ x  MRI",
        "x region:( OR ) ^ 9 ^ 15 ^ x",
        "x region:\" () \" ^ 9 ^ 15 ^ x"
      })
  void aFilterWithoutAValueIsLeftOut(String q, int start, int end, String nearest) {
    SearchException.BadQuery e = assertThrows(SearchException.BadQuery.class, () -> read(q, 2));
    assertEquals(start, e.start());
    assertEquals(end, e.end());
    assertEquals(nearest, e.nearest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "x regoin:neck y ^ 2 ^ 9 ^ x region:neck y",
        "x exakt:neck ^ 2 ^ 8 ^ x exact:neck",
        "x abc:d y ^ 2 ^ 6 ^ x age:d y",
        "x procedur:mri ^ 2 ^ 11 ^ x procedure:mri",
        "x qqqqqqqqq:mri y ^ 2 ^ 12 ^ x qqqqqqqqq mri y"
      })
  void aFieldThatDoesNotExistIsMendedOrReadAsAWord(String q, int start, int end, String nearest) {
    SearchException.BadQuery e = assertThrows(SearchException.BadQuery.class, () -> read(q, 2));
    assertEquals(start, e.start());
    assertEquals(end, e.end());
    assertEquals(nearest, e.nearest());
    assertTrue(String.valueOf(e.getMessage()).contains("procedure, "), "names those there are");
  }

  @Test
  void ofNamesEquallyFarTheFirstIsTaken() {
    SearchException.BadQuery e =
        assertThrows(SearchException.BadQuery.class, () -> read("procedurex:mri", 0));
    assertEquals("procedure:mri", e.nearest(), "not procedures");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "'ab cd' ^ 0 ^ 2",
        "'ab(cd' ^ 0 ^ 2",
        "ab)cd ^ 0 ^ 2",
        "ab\"cd ^ 0 ^ 2",
        "abcd ^ 1 ^ 4",
        "' ab' ^ 0 ^ 0",
        "ab ^ 2 ^ 2"
      })
  void aChunkEndsAtABlankParenthesisOrQuotationMark(String q, int from, int end) {
    assertEquals(end, QueryFields.chunkEnd(q, from));
  }
}
