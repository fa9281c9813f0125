package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.query.Interpretation.Alternative;
import imr.query.Interpretation.Chip;
import imr.query.Interpretation.Sought;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The notes on how a query was read.
class InterpretationNotesTest {
  private static Interpretation told(String q) {
    return QueryBuilderTest.LANGUAGE.read(q, true).interpretation();
  }

  @Test
  void chipsStandInTypedOrderWithTheirWords() {
    String q = "MRI region:neck denied CM17-0001234 NOT hip";
    List<Chip> chips = told(q).chips();
    assertEquals(
        List.of(Field.PROCEDURE, Field.REGION, Field.OUTCOME, Field.CASE, Field.REGION),
        chips.stream().map(Chip::field).toList());
    assertEquals(
        List.of("MRI", "region:neck", "denied", "CM17-0001234", "hip"),
        chips.stream().map(Chip::text).toList());
    for (Chip chip : chips) {
      assertEquals(chip.text(), q.substring(chip.start(), chip.end()));
    }
    assertEquals(
        List.of(false, true, false, false, false), chips.stream().map(Chip::typed).toList());
    assertEquals(
        List.of(false, false, false, false, true), chips.stream().map(Chip::excluded).toList());
    assertEquals(
        List.of("MRI", "Cervical spine", "Upheld", "CM17-0001234", "Hip"),
        chips.stream().map(Chip::label).toList());
    assertEquals("cervical", chips.get(1).value());
  }

  @Test
  void whatIsExcludedKeepsItsPlaceAmongTheChips() {
    assertEquals(
        List.of("MRI", "neck", "hip"),
        told("MRI -neck hip").chips().stream().map(c -> c.text().replace("-", "")).toList());
  }

  @Test
  void eachChipTellsTheQueryWithoutIt() {
    assertEquals(
        List.of("region:neck NOT hip", "MRI NOT hip", "MRI region:neck"),
        told("MRI region:neck NOT hip").chips().stream().map(Chip::without).toList());
    Interpretation number = told("CM17-0001234 ladder");
    assertEquals("ladder", number.chips().getFirst().without());
    assertEquals("CM17-0001234", number.sought().getFirst().without());
  }

  @Test
  void aTypedFilterHasAChipForEachValue() {
    List<Chip> chips = told("region:(neck OR hip)").chips();
    assertEquals(List.of("cervical", "hip"), chips.stream().map(Chip::value).toList());
    assertTrue(chips.stream().allMatch(c -> c.text().equals("region:(neck OR hip)")));
    assertTrue(told("MRI -region:neck").chips().getLast().excluded());
  }

  @Test
  void wordsThatAreSoughtTellTheQueryWithoutThem() {
    Interpretation told = told("ladder OR scaffold \"red flag\" NOT tree");
    assertEquals(
        List.of(
            new Sought("ladder", "scaffold \"red flag\" NOT tree"),
            new Sought("scaffold", "ladder \"red flag\" NOT tree"),
            new Sought("\"red flag\"", "ladder OR scaffold NOT tree")),
        told.sought());
    assertEquals(List.of("ladder", "scaffold", "\"red flag\""), told.text());
  }

  @Test
  void anOutcomeIsToldInFullOnce() {
    assertEquals(1, told("MRI denied").notes().size());
    assertTrue(told("MRI denied").notes().getFirst().contains("\"denied\""));
    assertTrue(told("MRI denied").notes().getFirst().contains("Upheld: denial stands"));
    assertTrue(told("MRI").notes().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do I appeal a denied MRI",
        "how long do I have to appeal",
        "deadline to appeal an IMR decision"
      })
  void howToAppealIsInOtherPapers(String q) {
    assertTrue(
        told(q).notes().stream().anyMatch(n -> n.startsWith("These are past decisions.")),
        () -> told(q).notes().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"how often is an appeal won", "appealed MRI", "how many MRIs were denied"})
  void otherQuestionsAreNotAboutThePapers(String q) {
    assertTrue(told(q).notes().stream().noneMatch(n -> n.startsWith("These are past decisions.")));
  }

  @Test
  void outcomesThatNoIssueHasTogetherAreTold() {
    assertEquals(3, told("overturned upheld").notes().size());
    assertEquals(1, told("overturned denied").notes().size(), "the denial that was appealed");
    assertEquals(2, told("upheld denied").notes().size(), "the same twice");
    assertEquals(1, told("overturned NOT denied").notes().size(), "what is excluded");
    assertEquals(0, told("neither upheld nor overturned").notes().size());
  }

  @Test
  void earlierNotesComeWithTheOthers() {
    List<String> notes = told("MRI denied \"red").notes();
    assertEquals(2, notes.size());
    assertTrue(notes.getLast().startsWith("A quotation mark"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {"MRI not knee ^ MRI but not knee", "MRI without knee x ^ MRI but not knee x"})
  void aBareNegationOffersToExclude(String q, String offered) {
    List<Alternative> alternatives = told(q).alternatives();
    assertEquals(1, alternatives.size());
    assertEquals(offered, alternatives.getFirst().query());
    assertFalse(alternatives.getFirst().action().isBlank());
  }

  @Test
  void theWordThatExcludesNothingIsNamed() {
    assertTrue(
        told("MRI Without knee").alternatives().getFirst().message().startsWith("\"Without\""));
  }

  @Test
  void aWordThatMayMeanSomethingOffersIt() {
    Alternative offer = told("ladder ct").alternatives().getFirst();
    assertEquals("ladder procedure:ct-scan", offer.query());
    assertTrue(offer.message().contains("\"ct\"") && offer.message().contains("CT scan"));
  }

  @Test
  void aDoubtfulMeaningOffersTheWord() {
    Alternative offer = told("PT knee").alternatives().getFirst();
    assertEquals("\"PT\" knee", offer.query());
    assertTrue(offer.message().contains("Physical therapy"), offer.message());
    assertEquals("\"PT\"", told(offer.query()).text().getFirst());
  }

  @Test
  void aNameThatSaysAsMuchAsTheWordNeedsNoOffer() {
    assertTrue(told("ct head").alternatives().isEmpty(), "CT of a CT scan");
  }
}
