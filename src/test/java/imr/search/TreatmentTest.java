package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.Letters;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentTest {
  private static final Labels LABELS = new Labels(Letters.VOCABULARY);

  private static Treatment treatment(Field field, String... values) {
    return Treatment.of(new FieldFilter(field, List.of(values)), LABELS);
  }

  @ParameterizedTest
  @CsvSource({
    "TENS unit, TENS unit",
    "Physical therapy, physical therapy",
    "H2 Blocker, H2 blocker",
    "Imaging/Radiology, imaging/radiology",
    "Assistant surgeon / PA, assistant surgeon / PA",
    "MRI, MRI"
  })
  void acronymsKeepTheirCapitalsInASentence(String label, String inSentence) {
    assertEquals(inSentence, Treatment.inSentence(label));
  }

  @Test
  void decisionsAreNamedByASingularTreatmentAndAreOnPluralOnes() {
    assertEquals("MRI decision", treatment(Field.PROCEDURE, "mri").decisions(true));
    assertEquals("MRI decisions", treatment(Field.PROCEDURE, "mri").decisions(false));
    assertEquals("mattress decision", treatment(Field.PROCEDURE, "mattress").decisions(true));
    assertEquals("decisions on opioids", treatment(Field.SUBCATEGORY, "Opioids").decisions(false));
    assertEquals(
        "decision on foot orthotics", treatment(Field.PROCEDURE, "orthotics").decisions(true));
  }

  @Test
  void aTreatmentHasTheClassesOfItsValues() {
    Treatment mri = treatment(Field.PROCEDURE, "mri", "ct-scan");
    assertEquals("MRI or CT scan", mri.label());
    assertEquals(
        List.of("Imaging/Radiology", "Diagnostic Testing"),
        mri.classes().stream().map(Treatment.Group::label).toList());
    assertNull(treatment(Field.CATEGORY, "Surgery").group());
  }
}
