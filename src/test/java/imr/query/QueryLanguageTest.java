package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.DayRange;
import imr.field.Field;
import imr.field.Labels;
import imr.field.SearchException;
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
        "meniscus surgery | procedure=meniscectomy |",
        "wrzl surgery | category=Surgery | wrzl",
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
        "partially approved physical therapy | procedure=physical-therapy ur=modified |",
        "medications denied | category=Pharmaceuticals outcome=upheld |",
        "MRI since 2015 | decided=2015.. procedure=mri |",
        "left knee MRI | flag=left procedure=mri region=knee |",
        "what if it fails | | fails",
        "acupuncture not overturned | outcome=upheld procedure=acupuncture |",
        "acupuncture not denied | outcome=overturned procedure=acupuncture |",
        "acupuncture already approved | procedure=acupuncture | already approved",
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

  /// Found by fuzzing: the value took one parenthesis of a pair with it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "decided:[2016 TO 2017(]) knee",
        "(knee decided:[2016 TO 2017)]",
        "knee -(decided:[2016 TO 2017)]",
        "decidgf:[2016 TO 2016-0 u:m(ume 6]) sume:~ u:m(ume:m((:"
      })
  void aParenthesisInAValueIsNoPartner(String q) {
    assertThrows(SearchException.BadQuery.class, () -> LANGUAGE.read(q, true));
  }

  @Test
  void aLonelyQuotationMarkIsTold() {
    QueryLanguage.Read read = LANGUAGE.read("\"red flag", true);
    assertEquals(
        "A quotation mark is unpaired, so the words after it were read as plain words.",
        read.interpretation().notes().getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "AND MRI | 0 | 3 | MRI",
        "MRI w/5 | 4 | 7 | MRI",
        "MRI w/0 knee | 4 | 7 | MRI w/1 knee",
        "MRI w/999 knee | 4 | 9 | MRI w/255 knee",
        "knee OR | 5 | 7 | knee",
        "NOT | 0 | 3 | ''",
        "AND OR knee | 0 | 3 | knee",
        "regoin:lumbar | 0 | 7 | region:lumbar",
        "region:lumbr MRI | 0 | 12 | region:lumbar MRI",
        "MRI outcome:(won OR upheld) | 4 | 27 | MRI outcome:upheld",
        "MRI decided:never | 4 | 17 | MRI",
        "pain *itis | 5 | 10 | pain itis",
        "knee i* | 5 | 7 | knee i",
        "flag:\"\" knee | 5 | 7 | knee",
        "procedure:() knee | 10 | 12 | knee",
        "red w/3 (flag NOT knee) | 9 | 22 | red AND (flag knee)",
        "red w/3 outcome:upheld | 8 | 22 | red AND outcome:upheld",
      })
  void whatCannotBeReadSaysWhereAndWhatCan(String q, int start, int end, String nearest) {
    SearchException.BadQuery e =
        assertThrows(SearchException.BadQuery.class, () -> LANGUAGE.read(q, true));
    assertEquals(q.substring(start, end), q.substring(e.start(), e.end()), e.getMessage());
    assertEquals(nearest, e.nearest(), e.getMessage());
    LANGUAGE.read(e.nearest(), true);
  }

  @Test
  void wildcardsAndLinksHaveTheirLimits() {
    for (String many :
        List.of("in* ".repeat(31), "a~ OR ".repeat(31) + "b", "a w/2 ".repeat(22) + "b")) {
      SearchException.BadQuery e =
          assertThrows(SearchException.BadQuery.class, () -> LANGUAGE.read(many, true));
      assertTrue(String.valueOf(e.getMessage()).contains("at most"), e.getMessage());
      LANGUAGE.read(e.nearest(), true);
    }
    assertEquals("\"ladder\"", LANGUAGE.read("ladder ladder", false).interpretation().parsed());
  }

  /// Found by random queries.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "procedure:(mfn:maxgaps(0 a b)ri OR ct-scan)",
        "ladder decided:\"\"[2016 TO *]OR scaffold",
        "red flagsex:\"\"",
      })
  void oddFieldsAreTheCallersFault(String q) {
    assertThrows(SearchException.class, () -> LANGUAGE.read(q, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b OR c w/3 d /s e NOT f g | \"a\" AND (((\"b\" OR \"c\") w/3 \"d\") /s \"e\") NOT (\"f\" AND \"g\")",
        "a w/5 b w/2 c | (\"a\" w/5 (\"b\" w/2 \"c\"))",
        "a w/2 b +5 c | (\"a\" w/2 (\"b\" pre/5 \"c\"))",
        "20% and/or E&M s/p 10/325 | \"20\" AND \"and/or\" AND \"E&M\" AND \"s/p\" AND \"10/325\"",
        "ingredient not recommended | \"ingredient\" AND \"not\" AND \"recommended\"",
        "really? yes | \"really\" AND \"yes\"",
        "(a | \"a\"",
        "a) b | \"a\" AND \"b\"",
        "a & | \"a\"",
        "& a | \"a\"",
        "x \"b c | \"x\" AND \"b\" AND \"c\"",
        "THE PATIENT WAS NOT SEEN AND NOT CALLED OR WRITTEN | "
            + "\"THE\" AND \"PATIENT\" AND \"WAS\" AND \"NOT\" AND \"SEEN\" AND \"AND\" AND"
            + " (\"CALLED\" OR \"WRITTEN\")",
        "exact:(a OR b) | (exact:\"a\" OR exact:\"b\")",
      })
  void operatorsBindInTheirOrder(String q, String parsed) {
    assertEquals(parsed, LANGUAGE.read(q, false).interpretation().parsed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lumbar MRI or CT | procedure=mri,ct-scan region=lumbar |",
        "MRI of the neck or CT of the head | | ((procedure:mri AND region:cervical) OR"
            + " (procedure:ct-scan AND region:head))",
        "overturned head CT or brain MRI | outcome=overturned |"
            + " outcome:overturned AND ((region:head AND procedure:ct-scan) OR (region:head AND"
            + " procedure:mri))",
        "cervical MRI or thoracic | procedure=mri region=cervical,thoracic |",
        "ladder or scaffold | | (\"ladder\" OR \"scaffold\")",
        "MRI but not lumbar | procedure=mri | procedure:mri NOT region:lumbar",
        "surgery % rotator cuff | category=Surgery | category:Surgery NOT (\"rotator\" AND"
            + " \"cuff\")",
        "MRI in January 2017 | decided=2017-01 procedure=mri |",
        "MRI between 2015 and 2016 | decided=2015..2016 procedure=mri |",
        "MRI 2015 to March 2016 | decided=2015..2016-03 procedure=mri |",
        "injured in 2015 | injured=2015 |",
        "radiculopathy | condition=radiculopathy,cervical-radiculopathy,lumbar-radiculopathy |",
        "CM17-0001234 MRI | case=CM17-0001234 |",
      })
  void wordsAreJoinedAndDatedAsPeopleMeanThem(String q, String filters, String parsed) {
    assertEquals(filters == null ? "" : filters, filters(q));
    if (parsed != null) {
      assertEquals(parsed, LANGUAGE.read(q, true).interpretation().parsed());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "region:neck | region=cervical",
        "region:\"low back\" | region=lumbar",
        "procedure:MBB | procedure=medial-branch-block",
        "outcome:denied | outcome=upheld",
        "specialty:psychologist | specialty=Psychology",
        "ur:denied | ur=denied-or-not-stated",
        "case:17-1234 | case=CM17-0001234",
        "decided:[2016-01 TO *] | decided=2016-01..",
        "sex:Female | sex=female",
        "licensed:Kansas | licensed=Kansas",
        "priority:expedited | priority=expedited",
        "specialty:\"Surgery of Nowhere\" | specialty=Surgery of Nowhere",
        "chapter:\"low back\" | chapter=*low back*",
        "chapter:\"MTUS: Low Back Complaints\" | chapter=MTUS: Low Back Complaints",
      })
  void valuesGoByAnyOfTheirNames(String q, String filters) {
    assertEquals(filters, filters(q));
  }

  @Test
  void anUnknownValueNamesThoseNear() {
    SearchException e =
        assertThrows(SearchException.class, () -> LANGUAGE.read("region:cervicl", true));
    assertEquals("region has no value \"cervicl\"; similar values: cervical", e.getMessage());
    e = assertThrows(SearchException.class, () -> LANGUAGE.read("outcome:won", true));
    assertTrue(
        String.valueOf(e.getMessage())
            .endsWith("its values are overturned, partly-overturned, upheld"));
  }

  private static List<Interpretation.Chip> onlyRegions(List<Interpretation.Chip> chips) {
    return chips.stream().filter(c -> c.field() == Field.REGION).toList();
  }

  @Test
  void droppingAChipTakesItsOperatorAlong() {
    Interpretation read =
        LANGUAGE.read("cervical OR thoracic MRI NOT lumbar", true).interpretation();
    assertEquals(
        List.of(
            "thoracic MRI NOT lumbar",
            "cervical MRI NOT lumbar",
            "cervical OR thoracic NOT lumbar",
            "cervical OR thoracic MRI"),
        read.chips().stream().map(Interpretation.Chip::without).toList());
    assertTrue(read.chips().getLast().excluded());
    assertEquals(
        "MRI",
        WordRemover.without("cervical OR thoracic MRI NOT lumbar", onlyRegions(read.chips())));
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
