package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTest {
  private static final QueryLanguage LANGUAGE =
      new QueryLanguage(Letters.VOCABULARY, new Labels(Letters.VOCABULARY));

  private static String filters(String q) {
    return LANGUAGE.read(q, true).filters().stream()
        .map(f -> f.field() + "=" + String.join(",", f.values()))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "overturned cervical medial branch block | outcome=overturned procedure=medial-branch-block region=cervical |",
        "Xanax denied | outcome=upheld procedure=alprazolam |",
        "benzodiazepines | subcategory=Benzodiazepines |",
        "DME upheld | category=DMEPOS outcome=upheld |",
        "not medically necessary Norco | outcome=upheld procedure=hydrocodone-acetaminophen |",
        "PT for the knee | procedure=physical-therapy region=knee |",
        "chest x-ray | procedure=x-ray region=chest |",
        "cervical collar | procedure=cervical-collar |",
        "home health care | category=Home Health |",
        "cervical or thoracic MRI | procedure=mri region=cervical,thoracic |",
        "chiropractic OR acupuncture | procedure=chiropractic,acupuncture |",
        "MRI of the cervical spine | procedure=mri region=cervical |",
        "overturned by a pain management reviewer | outcome=overturned specialty=Pain Management |",
        "overturned by an orthopedic surgeon MRI | outcome=overturned procedure=mri specialty=Orthopedic Surgery |",
        "reviewed by a chiropractor | specialty=Chiropractic |",
        "knee MRI upheld by an occupational medicine physician | outcome=upheld procedure=mri region=knee specialty=Occupational Medicine |",
        "spine surgeon consult | procedure=spine-surgery-consult |",
        "partially approved physical therapy | flag=remainder procedure=physical-therapy |",
        "medications denied | category=Pharmaceuticals outcome=upheld |",
        "MRI since 2015 | decided=2015.. procedure=mri |",
        "left knee MRI | flag=left procedure=mri region=knee |",
        "what if it fails | | fails",
        "acupuncture not overturned | procedure=acupuncture | overturned",
        "fell off ladder | | fell off ladder",
        "\"red flag\" MRI | procedure=mri | \"red flag\"",
        "\"MRI denied\" | | \"MRI denied\"",
      })
  void plainWordsAreUnderstood(String q, String filters, String text) {
    assertEquals(filters == null ? "" : filters, filters(q));
    assertEquals(
        text == null ? "" : text, String.join(" ", LANGUAGE.read(q, true).interpretation().text()));
  }

  @Test
  void chipsCarryTheWordsTheyCameFrom() {
    String q = "Was an \"old\" MRI denied?";
    Interpretation read = LANGUAGE.read(q, true).interpretation();
    for (Interpretation.Chip chip : read.chips()) {
      assertEquals(chip.text(), q.substring(chip.start(), chip.end()));
    }
    assertEquals(2, read.chips().size());
    assertTrue(read.notes().getFirst().contains("Upheld: denial stands"));
  }

  @Test
  void withoutUnderstandingEveryWordIsLookedFor() {
    QueryLanguage.Read read = LANGUAGE.read("the MRI denied", false);
    assertEquals(List.of("the", "MRI", "denied"), read.interpretation().text());
    assertTrue(read.filters().isEmpty());
  }

  @Test
  void aCaseNumberIsTheLettersOwn() {
    assertEquals("case=CM17-0001234", filters("cm170001234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\"\"", "...", "()", "???"})
  void nothingToLookForMeansEverything(String q) {
    QueryLanguage.Read read = LANGUAGE.read(q, true);
    assertEquals(new QueryNode.Everything(), read.words());
    assertNull(read.partial());
  }

  @Test
  void aLonelyQuotationMarkIsTold() {
    QueryLanguage.Read read = LANGUAGE.read("\"red flag", true);
    assertEquals(
        "A quotation mark lacks its partner: the words behind it are read as plain words.",
        read.interpretation().notes().getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "2016, 2016-01-01, 2016-12-31",
    "2016-02, 2016-02-01, 2016-02-29",
    "2016-02-03, 2016-02-03, 2016-02-03",
    "2015..2016-03, 2015-01-01, 2016-03-31",
    "2016.., 2016-01-01, 2199-12-31",
    "..2016, 1900-01-01, 2016-12-31",
    ">=2016-07, 2016-07-01, 2199-12-31",
    ">2016, 2017-01-01, 2199-12-31",
    "<2016, 1900-01-01, 2015-12-31",
    "<=2016, 1900-01-01, 2016-12-31"
  })
  void daysAreRanges(String typed, LocalDate from, LocalDate to) {
    assertEquals(new DayRange(from, to), DayRange.parse(Field.DECIDED, typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"last year", "2016-13", "2017..2016", "", "16", "2016-02-31", "..x"})
  void whatIsNoDaySaysWhatIs(String typed) {
    var e =
        assertThrows(SearchException.BadRequest.class, () -> DayRange.parse(Field.DECIDED, typed));
    assertTrue(String.valueOf(e.getMessage()).contains("decided"), e.getMessage());
  }
}
