package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.table.Table;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an item is asked for, what its rationale decides on, and the vocabulary's own tables.
class NatureCoderTest {
  private static final NatureCoder NATURE = new NatureCoder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' ' | UNCLEAR",
        "It hurts. | MERITS",
        "This would be redundant. | ALREADY_APPROVED",
        "It was already authorized. Therefore, it is not medically necessary. | ALREADY_APPROVED",
        "It was already authorized. He fell. | MERITS",
        "The request does not specify a dose. It ends. | REQUEST_INCOMPLETE",
        "The request does not specify a dose. It. Goes. On. And on. | MERITS",
        "The body part is not specified. It ends. | REQUEST_INCOMPLETE",
        "It is vague and open to interpretation. | REQUEST_INCOMPLETE",
        "Since the requested knee fusion was not approved, it is not needed. | FOLLOWS_ANOTHER_ITEM",
        "It is duplicative, and the dose is not stated. | ALREADY_APPROVED",
      })
  void theFirstRowThatMatchesTellsTheBasis(String rationale, String basis) {
    assertEquals(basis, NATURE.basis(rationale).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pre-op EKG | mri | It hurts. | PERIOPERATIVE",
        "Associated surgical service: cane | mri | It hurts. | PERIOPERATIVE",
        "Cane | preoperative-clearance | It hurts. | PERIOPERATIVE",
        "Cane | mri preoperative-clearance | It hurts. | PERIOPERATIVE",
        "Cane | mri | It hurts. | PRIMARY",
      })
  void aServiceServesAnOperationByItsRequestOrCode(
      String request, String procedures, String rationale, String service) {
    List<String> ids = List.of(procedures.split(" ", -1));
    assertEquals(service, NATURE.service(request, ids, rationale).name());
  }

  @Test
  void aTableIsReadWithItsShortRowsFilled() {
    Table table = Table.read("/imr/vocabulary/regions.tsv");
    assertTrue(table.text().startsWith("id\tname\taliases\tparts"));
    assertTrue(table.rows().stream().allMatch(row -> row.size() >= 4));
    assertEquals("cervical", table.rows().getFirst().getFirst());
    var e = assertThrows(IllegalStateException.class, () -> Table.read("/imr/none.tsv"));
    assertEquals("missing resource table /imr/none.tsv", e.getMessage());
  }

  @Test
  void theVocabularyTellsNamesOfIds() {
    Vocabulary vocabulary = Letters.VOCABULARY;
    assertEquals("Cervical spine", Objects.requireNonNull(vocabulary.region("cervical")).name());
    assertNull(vocabulary.region("nose"));
    assertNull(vocabulary.region(""), "an unknown body part has no region");
    assertEquals("mri", Objects.requireNonNull(vocabulary.procedure("mri")).id());
    assertNull(vocabulary.procedure("nothing"));
    assertEquals("Possible side mismatch", vocabulary.checkName("side-mismatch"));
    assertEquals("nothing", vocabulary.checkName("nothing"));
    assertTrue(vocabulary.checkMeaning("side-mismatch").startsWith("the rationale names"));
    assertEquals("", vocabulary.checkMeaning("nothing"));
    assertEquals("nothing", vocabulary.conditionName("nothing"));
    assertEquals(
        vocabulary.conditions().getFirst().name(),
        vocabulary.conditionName(vocabulary.conditions().getFirst().id()));
    assertTrue(vocabulary.checks().contains("date-order"));
    assertTrue(vocabulary.classes().stream().allMatch(c -> !c.aliases().isEmpty()));
  }

  @Test
  void theRevisionIsTwelveDigitsAndStays() {
    assertTrue(Letters.VOCABULARY.revision().matches("[0-9a-f]{12}"));
    assertEquals(Letters.VOCABULARY.revision(), Vocabulary.load().revision());
  }

  @Test
  void whatTheVocabularyDoesNotKnowIsAWarningOfItsIssue() {
    Determination letter =
        Letters.letter("CM17-0000001")
            .issue("MRI", Outcome.UPHELD, "No.")
            .issue("Something nobody has heard of", Outcome.UPHELD, "No.")
            .read();
    assertEquals(
        List.of(2),
        letter.warnings().stream()
            .filter(w -> w.message().equals("the request names no procedure of the vocabulary"))
            .map(w -> w.issue())
            .toList());
  }

  @Test
  void aTextBeyondMeasureIsToldWithItsLength() {
    String guideline = "Decision based on MTUS Knee Complaints 2004. " + "x".repeat(8_000);
    Determination letter =
        Letters.letter("CM17-0000001").issue("MRI", Outcome.UPHELD, guideline, "No.").read();
    assertTrue(
        letter.warnings().stream()
            .anyMatch(
                w -> w.message().equals("8,045 characters; only the first 8,000 were coded")));
    assertEquals(guideline, letter.issues().getFirst().reviewerGuideline().text());
  }
}
