package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.letter.Outcome;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI of the knee: Upheld | MRI of the knee | UPHELD",
        "MRI of the knee: Overturned. | MRI of the knee | OVERTURNED",
        "MRI of the knee OVERTURNED | MRI of the knee | OVERTURNED",
        "MRI: of the knee : upheld: | MRI: of the knee | UPHELD",
        "MRI of the knee: Partially Upheld | MRI of the knee | PARTLY_OVERTURNED",
        "MRI of the knee: Partially Overturned | MRI of the knee | PARTLY_OVERTURNED",
        "MRI of the knee: Uphold | MRI of the knee | UPHELD",
        "MRI of the knee: Overturn | MRI of the knee | OVERTURNED",
        "MRI of the knee: Overturned in part | MRI of the knee | PARTLY_OVERTURNED",
        "MRI of the knee: Partially Overturn | MRI of the knee | PARTLY_OVERTURNED",
        "MRI of the knee: Upheld in part, overturned in part. | MRI of the knee | PARTLY_OVERTURNED",
        "MRI of the knee: Overturned in parts | MRI of the knee: Overturned in parts |",
        "MRI of the knee is upheld by all | MRI of the knee is upheld by all |",
        "MRI of the knee | MRI of the knee |",
        "Norco is  notupheld | Norco is notupheld |",
        "Upheld | '' | UPHELD",
        "An Upheld MRI: Overturned | An Upheld MRI | OVERTURNED",
      })
  void theOutcomeIsTheLastWord(String printed, String request, String outcome) {
    RequestLine line = RequestLine.of(printed);
    assertEquals(request, line.request());
    assertEquals(outcome, Objects.toString(line.outcome(), null));
  }

  @Test
  void paragraphsOfARequestBecomeOneLine() {
    RequestLine line =
        RequestLine.of("Norco #60 was asked for.\n\nThe rest,  Norco #35 is: Upheld");
    assertEquals("Norco #60 was asked for. The rest, Norco #35 is", line.request());
    assertEquals(Outcome.UPHELD, line.outcome());
  }

  private static List<String> numbered(String text) {
    Lines lines = Printed.lines(text);
    return RequestLine.numbered(lines, new LineJoiner(lines)).stream()
        .map(RequestLine::request)
        .toList();
  }

  @Test
  void aNumberedListHasAnItemForEachNumber() {
    assertEquals(
        List.of("MRI", "CT of the knee", "Cane"), numbered("1. MRI\n2) CT of\nthe knee\n12. Cane"));
  }

  @Test
  void withoutANumberAtTheStartAllLinesAreOneItem() {
    assertEquals(List.of("MRI and 2. CT"), numbered("MRI and\n2. CT"));
    assertEquals(List.of("MRI"), numbered("MRI"));
    assertEquals(List.of(), numbered(""));
  }

  @Test
  void anAmountAtTheStartOfALineIsNoNumberOfTheList() {
    assertEquals(
        List.of("Norco 5 mg, 2.5 tablets a day"), numbered("1. Norco 5 mg,\n2.5 tablets a day"));
    assertEquals(List.of("MRI", "CT"), numbered("1. MRI\n2. CT"));
    assertEquals(List.of("MRI 3. 4 views"), numbered("1. MRI\n3. 4 views"));
    assertEquals(List.of("123. MRI"), numbered("123. MRI"));
  }

  @Test
  void itemsOfAListHaveOutcomesOfTheirOwn() {
    Lines lines = Printed.lines("1. MRI: Upheld\n2. CT");
    List<RequestLine> items = RequestLine.numbered(lines, new LineJoiner(lines));
    assertEquals(Outcome.UPHELD, items.getFirst().outcome());
    assertNull(items.getLast().outcome());
  }

  @Test
  void aMissingOutcomeIsAWarningOfItsIssue() {
    var warning = RequestLine.noOutcome(3);
    assertEquals("outcome-not-stated", warning.kind().id());
    assertEquals(3, warning.issue());
  }
}
