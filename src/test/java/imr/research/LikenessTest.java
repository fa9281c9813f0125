package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.field.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {
  @Test
  void valuesAreSharedOrOfOneAlone() {
    Likeness likeness =
        Likeness.of(
            Map.of(
                Field.PROCEDURE, List.of("mri"),
                Field.REGION, List.of("knee", "hip"),
                Field.OUTCOME, List.of("upheld")),
            Map.of(
                Field.PROCEDURE, List.of("mri"),
                Field.REGION, List.of("hip", "lumbar"),
                Field.SEX, List.of("female"),
                Field.OUTCOME, List.of("upheld")));
    assertEquals(
        Map.of(Field.PROCEDURE, List.of("mri"), Field.REGION, List.of("hip")), likeness.shared());
    assertEquals(Map.of(Field.REGION, List.of("knee")), likeness.onlyHere());
    assertEquals(
        Map.of(Field.REGION, List.of("lumbar"), Field.SEX, List.of("female")),
        likeness.onlyThere());
  }

  @Test
  void withoutValuesNothingIsCompared() {
    assertEquals(new Likeness(Map.of(), Map.of(), Map.of()), Likeness.of(Map.of(), Map.of()));
  }
}
