package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import imr.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
  private final Stems stems = new Stems();

  @ParameterizedTest
  @CsvSource({
    "lateral, later",
    "several, severe",
    "medical, medication",
    "extremity, extreme",
    "internal, international",
    "positive, position",
    "objective, object",
    "effective, effects",
    "conditioning, condition",
    "stimulants, stimulator",
    "relaxants, relaxation",
    "rotator, rotation",
    "authorized, authors",
    "dependence, depends",
    "computer, computed",
    "organization, organ",
    "university, universal",
    "tens, ten",
    "cures, cure",
    "united, unit",
    "hospice, hospital",
    "generic, general",
    "policy, police",
    "medial, media",
  })
  void wordsOfDifferentThingsHaveDifferentStems(String one, String other) {
    assertNotEquals(stems.of(one), stems.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "laterally, lateral",
    "medications, medicated",
    "relaxers, relaxant",
    "diagnosis, diagnoses",
    "analysis, analyses",
    "prosthesis, prostheses",
    "orthosis, orthoses",
    "feet, foot",
    "teeth, tooth",
    "menisci, meniscus",
    "tendonitis, tendinitis",
    "disks, discs",
    "diskectomy, discectomies",
    "orthopaedic, orthopedics",
    "referrals, referred",
    "experiments, experimental",
    "conditions, condition",
    "positions, positioning",
  })
  void formsOfOneWordShareAStem(String one, String other) {
    assertEquals(stems.of(one), stems.of(other));
  }

  @Test
  void eachExceptionHasItsReasonAndIsNeeded() {
    for (List<String> row : Table.read("/imr/text/stems.tsv").rows()) {
      assertFalse(row.get(2).isBlank(), row.toString());
      for (String word : row.get(1).split("\\|", -1)) {
        assertEquals(row.get(0), stems.of(word));
        assertNotEquals(row.get(0), stems.byAlgorithm(word), word + " needs no row");
      }
    }
  }

  @Test
  void allExceptionsAreListedForOtherEngines() {
    assertEquals("lateral", Stems.exceptions().get("laterally"));
    Stems.exceptions().forEach((word, stem) -> assertEquals(stem, stems.of(word)));
  }
}
