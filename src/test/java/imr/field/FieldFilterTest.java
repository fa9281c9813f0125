package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFilterTest {
  @ParameterizedTest
  @CsvSource({
    "mri, mri, true",
    "MRI, mri, true",
    "mri, mri-scan, false",
    "mr*, mri, true",
    "MR*, mri, true",
    "*ri, mri, true",
    "*mr*, mri, true",
    "*, mri, true",
    "*, '', true",
    "m*i, mri, true",
    "m*i, mi, true",
    "m*i, mrx, false",
    "x*i, mri, false",
    "*low back*, MTUS: Low Back Complaints, true",
    "*low*back*, MTUS: Low Back Complaints, true",
    "*back*low*, MTUS: Low Back Complaints, false",
    "ab*ba, aba, false",
    "ab*ba, abba, true",
    "a*b*b, ab, false",
    "a*b*b, abb, true",
    "*b, abc, false",
    "a**c, abc, true"
  })
  void starsStandForAnySigns(String value, String code, boolean met) {
    assertEquals(met, FieldFilter.of(Field.CHAPTER, value).hasCode(code));
  }

  @Test
  void anyOfTheValuesWillDo() {
    FieldFilter filter = new FieldFilter(Field.PROCEDURE, List.of("mri", "ct*"));
    assertTrue(filter.hasCode("mri") && filter.hasCode("ct-scan"));
    assertFalse(filter.hasCode("x-ray"));
  }

  @Test
  void onlyStarsMakeAPattern() {
    assertTrue(FieldFilter.isPattern("*") && FieldFilter.isPattern("a*b"));
    assertFalse(FieldFilter.isPattern("a?b") || FieldFilter.isPattern(""));
  }

  @Test
  void aFilterNeedsAValueAndAFieldThatFilters() {
    assertThrows(IllegalArgumentException.class, () -> new FieldFilter(Field.OUTCOME, List.of()));
    assertThrows(IllegalArgumentException.class, () -> FieldFilter.of(Field.RATIONALE, "knee"));
  }

  @Test
  void valuesAreCopied() {
    List<String> values = new ArrayList<>(List.of("mri"));
    FieldFilter filter = new FieldFilter(Field.PROCEDURE, values);
    values.add("ct-scan");
    assertEquals(List.of("mri"), filter.values());
  }
}
