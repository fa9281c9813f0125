package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.SearchException.BadRequest;
import imr.query.QueryNode;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneSyntaxTest {
  private final LuceneSyntax syntax = new LuceneSyntax();

  private String parsed(String query) {
    return syntax.parse(query).toString();
  }

  @Test
  void aWordIsLookedForInThreeTextsByItsStem() {
    String knees = parsed("Knees");
    for (String field : List.of("request", "rationale", "summary")) {
      assertTrue(knees.contains(field + ":=knee") && knees.contains(field + ":knee"), knees);
    }
    assertEquals(knees, parsed("knee"));
  }

  @Test
  void wordsSideBySideMustAllMatch() {
    assertEquals(
        parsed("rationale:knee AND rationale:hip"), parsed("rationale:knee rationale:hip"));
    assertEquals("+outcome:upheld -region:knee", parsed("outcome:upheld -region:knee"));
  }

  @Test
  void codesAreWholeValuesInSmallLetters() {
    assertEquals("outcome:upheld", parsed("outcome:UPHELD"));
    assertEquals("category:diagnostic testing", parsed("category:\"Diagnostic Testing\""));
  }

  @Test
  void daysAndNumbersAreRanges() {
    long first = LocalDate.of(2016, 1, 1).toEpochDay();
    long last = LocalDate.of(2016, 12, 31).toEpochDay();
    assertEquals(
        "decided:[" + first + " TO " + last + "]", parsed("decided:[2016-01-01 TO 2016-12-31]"));
    assertEquals("decided:[" + first + " TO " + first + "]", parsed("decided:2016-01-01"));
    assertEquals("age:[30.0 TO 39.0]", parsed("age:[30 TO 39]"));
  }

  @Test
  void allOfThemAreFound() {
    assertInstanceOf(MatchAllDocsQuery.class, syntax.parse("*:*"));
  }

  private String rejected(String query) {
    var refused = assertThrows(BadRequest.class, () -> syntax.parse(query), query);
    return String.valueOf(refused.getMessage());
  }

  @Test
  void anUnknownFieldIsNamedWithThoseThereAre() {
    String message = rejected("nose:big");
    assertTrue(message.startsWith("there is no field \"nose\"; the fields are outcome, "), message);
    assertTrue(message.contains("reviewer-guideline-text"), message);
    assertEquals(message, rejected("knee OR (hip AND nose:big)"), "however deep it stands");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(knee",
        "knee AND",
        "\"knee",
        "decided:[2016-01-01",
        "decided:[yesterday TO 2016-12-31]",
        "decided:2016-13-01",
        "age:[young TO old]",
        "/[/",
        "*<a",
      })
  void whatCannotBeReadSaysWhatToDo(String query) {
    String message = rejected(query);
    assertTrue(message.startsWith("the query has an error in Lucene's syntax: "), message);
    assertTrue(
        message.endsWith("; without syntax=lucene it is read in the plain language"), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void functionsAreRefusedByName() {
    assertTrue(rejected("fn:ordered(knee hip)").contains("functions (fn:) are not supported"));
  }

  @Test
  void aRegularExpressionThatGrowsIsRefusedWhereverItStands() {
    String message = rejected("knee OR rationale:/(a{1,1000}){1,1000}/");
    assertTrue(message.contains("its regular expression is too complex"), message);
  }

  @Test
  void aQueryOfNothingIsRefused() {
    assertThrows(BadRequest.class, () -> syntax.parse(""));
  }

  @Test
  void aCheckRefusesWhatParsingDoes() {
    syntax.check("knee");
    assertThrows(BadRequest.class, () -> syntax.check("nose:big"));
  }

  private String marked(String query, Field field, String text) {
    StringBuilder words = new StringBuilder();
    for (Passage.Mark mark : syntax.marks(new QueryNode.Lucene(query), field, text)) {
      words.append(text, mark.start(), mark.end()).append('|');
    }
    return words.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "knee; The knees hurt, the knee is old.; knees|knee|",
        "\"left knee\"; Left knees and a left hip.; Left knees|",
        "\"left knee\"~2; Left old knee.; Left old knee|",
        "kne*; The knees hurt.; knees|",
        "knes~; The knees hurt.; knees|",
        "hip; The knees hurt.; ''",
        "rationale:knee; The knees hurt.; knees|",
        "summary:knee; The knees hurt.; ''",
        "outcome:upheld; It is upheld.; ''",
        "knee -hip; The knees hurt.; knees|",
        "knee; ' '; ''",
      })
  void theWordsThatMatchAreMarked(String query, String text, String marked) {
    assertEquals(marked, marked(query, Field.RATIONALE, text));
  }

  @Test
  void aPhraseRunsAcrossTheEndOfASentence() {
    assertEquals("knee. Hip|", marked("\"knee hip\"", Field.RATIONALE, "A knee. Hip too."));
  }

  @Test
  void oneQueryAfterTheOtherIsMarked() {
    assertEquals("knee|", marked("knee", Field.REQUEST, "MRI of knee"));
    assertEquals("MRI|", marked("mri", Field.REQUEST, "MRI of knee"));
    assertEquals("knee|", marked("knee", Field.REQUEST, "MRI of knee"));
  }
}
