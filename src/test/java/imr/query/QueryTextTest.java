package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a read query is printed as, and that this reads back to the same query.
class QueryTextTest {
  private static final List<Field> TEXTS = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);

  private static QueryNode text(TextPattern pattern) {
    return new QueryNode.Text(pattern, TEXTS);
  }

  private static QueryNode word(String word) {
    return QueryNode.words(word, TEXTS);
  }

  private static String printed(QueryNode... nodes) {
    return QueryText.of(List.of(), List.of(nodes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "mri ^ procedure:mri",
        "Low Back ^ procedure:\"Low Back\"",
        "*low* ^ procedure:*low*",
        ">=2016 ^ procedure:>=2016",
        "<2016.5 ^ procedure:<2016.5",
        "80+ ^ procedure:80+",
        "a/b ^ procedure:\"a/b\"",
        "a;b c ^ procedure:(a OR \"b c\")"
      })
  void valuesAreQuotedWhereTheyMust(String values, String printed) {
    FieldFilter filter = new FieldFilter(Field.PROCEDURE, List.of(values.split(";")));
    assertEquals(printed, QueryText.of(List.of(filter), List.of()));
    assertEquals(printed, printed(new QueryNode.Coded(filter)));
  }

  @Test
  void everythingIsEmpty() {
    assertEquals("", printed());
    assertEquals("*", printed(new QueryNode.Everything()));
  }

  @Test
  void whatIsExcludedComesLast() {
    QueryNode not = new QueryNode.Not(word("b"));
    assertEquals("\"a\" AND \"c\" NOT \"b\"", printed(word("a"), not, word("c")));
    assertEquals("NOT \"b\"", printed(not));
    assertEquals("NOT \"b\" NOT \"b\"", printed(not, not));
    assertEquals(
        "region:neck NOT \"b\"",
        QueryText.of(List.of(FieldFilter.of(Field.REGION, "neck")), List.of(not)));
    assertEquals("(\"a\" OR (NOT \"b\"))", printed(new QueryNode.Any(List.of(word("a"), not))));
  }

  @Test
  void operatorsAreSpeltOut() {
    assertEquals("(\"a\" AND \"b\")", printed(new QueryNode.All(List.of(word("a"), word("b")))));
    assertEquals("(\"a\" OR \"b\")", printed(new QueryNode.Any(List.of(word("a"), word("b")))));
    assertEquals("(\"a\" OR \"b\")", printed(new QueryNode.Best(List.of(word("a"), word("b")))));
    assertEquals("\"a\"", printed(new QueryNode.Weighted(word("a"), 2)));
    assertEquals("a +b", printed(new QueryNode.Lucene("a +b")));
  }

  @Test
  void textsAreNamedUnlessTheyAreTheUsualOnes() {
    TextPattern a = new TextPattern.Words("a", Form.STEM);
    assertEquals("rationale:\"a\"", printed(new QueryNode.Text(a, List.of(Field.RATIONALE))));
    assertEquals(
        "request:\"a\" OR rationale:\"a\"",
        printed(new QueryNode.Text(a, List.of(Field.REQUEST, Field.RATIONALE))));
  }

  @Test
  void patternsArePrintedAsTheyAreTyped() {
    TextPattern a = new TextPattern.Words("a", Form.STEM);
    TextPattern b = new TextPattern.Words("b", Form.PRINTED);
    assertEquals("exact:\"b\"", printed(text(b)));
    assertEquals("ab*", printed(text(new TextPattern.Wildcard("ab*"))));
    assertEquals("ab~2", printed(text(new TextPattern.Fuzzy("ab", 2))));
    assertEquals(
        "\"a ab*\"",
        printed(text(new TextPattern.Sequence(List.of(a, new TextPattern.Wildcard("ab*"))))));
    assertEquals("exact:\"a b\"", printed(text(new TextPattern.Sequence(List.of(a, b)))));
    assertEquals("(\"a\" OR exact:\"b\")", printed(text(new TextPattern.Either(List.of(a, b)))));
    assertEquals("(\"a\" w/3 exact:\"b\")", printed(text(new TextPattern.Near(a, b, 3, false))));
    assertEquals("(\"a\" pre/3 \"a\")", printed(text(new TextPattern.Near(a, a, 3, true))));
    assertEquals(
        "(\"a\" /s \"a\")", printed(text(new TextPattern.Together(a, a, Unit.SENTENCE, false))));
    assertEquals(
        "(\"a\" +s \"a\")", printed(text(new TextPattern.Together(a, a, Unit.SENTENCE, true))));
    assertEquals(
        "(\"a\" /p \"a\")", printed(text(new TextPattern.Together(a, a, Unit.PARAGRAPH, false))));
    assertEquals(
        "(\"a\" +p \"a\")", printed(text(new TextPattern.Together(a, a, Unit.PARAGRAPH, true))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "neck MRI ladder",
        "cervical OR thoracic MRI NOT lumbar",
        "(MRI ladder) OR (x-ray scaffold)",
        "therap! wom?n spel~1 \"red flag*\"",
        "exact:treat exact:\"was treated\" exact:\"red flag*\"",
        "a w/3 (b OR c) /s \"d e\" +p fa*",
        "rationale:(fell OR slipped) NOT request:cane",
        "region:(neck OR \"low back\") decided:[2015 TO *] visits:>12",
        "chapter:\"low back\" specialty:\"Surgery of Nowhere\"",
        "NOT (a b) -\"c d\"",
        "CM17-0001234 and 20%",
        "exact:(a OR b) w/3 rationale:c",
        "MRI of the neck or CT of the head",
      })
  void whatIsPrintedReadsBackToTheSameQuery(String q) {
    QueryLanguage.Read read = QueryBuilderTest.LANGUAGE.read(q, true);
    String parsed = read.interpretation().parsed();
    QueryLanguage.Read again = QueryBuilderTest.LANGUAGE.read(parsed, false);
    assertEquals(parsed, again.interpretation().parsed());
    assertEquals(read.filters(), again.filters());
    assertEquals(read.words(), again.words());
  }
}
