package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.WordInterpreter.Understood;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderTest {
  private static final CaseReader READER = new CaseReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CM16-0098765",
        "cm16-0098765",
        "CM160098765",
        "CM 16 0098765",
        "16-0098765",
        "CM16-98765",
        "CM16\u20130098765",
        "CM16\u20110098765",
        "IMR Case No. CM16-0098765",
        "Case Number: CM16-0098765",
        "IMR # CM16-0098765",
        "re: CM16-0098765",
        "letter CM16-0098765.pdf",
        "CM16-0098765.txt"
      })
  void aCaseNumberIsReadWithTheWordsThatIntroduceIt(String q) {
    assertEquals("case=CM16-0098765 (" + q + ")", ReadPhrases.shown(READER, q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "compare CM16-0098765 and CM17-0000012"
            + " ^ case=CM16-0098765 (CM16-0098765); case=CM17-0000012 (CM17-0000012)",
        "CM16-0098765.pdf, CM17-0000012.pdf"
            + " ^ case=CM16-0098765 (CM16-0098765.pdf); case=CM17-0000012 (CM17-0000012.pdf)",
        "knee MRI in CM16-0098765 ^ case=CM16-0098765 (CM16-0098765)"
      })
  void eachCaseNumberOfAQueryIsRead(String q, String read) {
    assertEquals(read, ReadPhrases.shown(READER, q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10/325",
        "10-325",
        "L4-5",
        "C16-0098765",
        "16-1234",
        "CM16-0098765123",
        "XCM16-0098765",
        "97110-59",
        "case of carpal tunnel",
        "MTUS 2009"
      })
  void otherNumbersAreNoCase(String q) {
    assertEquals("", ReadPhrases.shown(READER, q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CM16-0098765#3",
        "CM16-0098765 #3",
        "CM16-0098765, issue 3",
        "CM16-0098765 issue #3",
        "CM16-0098765 item 3",
        "CM16-0098765.pdf #3"
      })
  void anIssueNamedBehindTheNumberComesFirst(String q) {
    ReadPhrases.Words read = ReadPhrases.words(READER, q);
    Understood words = read.found();
    assertTrue(read.rest().isBlank(), read.rest());
    QueryNode.Weighted first = (QueryNode.Weighted) words.evidence().getFirst();
    assertEquals(
        new QueryNode.All(
            List.of(
                new QueryNode.Coded(FieldFilter.of(Field.CASE, "CM16-0098765")),
                new QueryNode.Coded(FieldFilter.of(Field.ISSUE, "3")))),
        first.node());
  }

  @Test
  void withoutAnIssueNothingRanks() {
    assertTrue(ReadPhrases.by(READER, "CM16-0098765 knee").evidence().isEmpty());
    assertEquals("             knee", ReadPhrases.words(READER, "CM16-0098765 knee").rest());
  }
}
