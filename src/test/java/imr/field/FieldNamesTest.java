package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Basis;
import imr.letter.Flag;
import imr.letter.IssueCodes;
import imr.letter.Service;
import imr.letter.Sex;
import imr.letter.UrDecision;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldNamesTest {
  private final FieldNames fieldNames =
      new FieldNames(Letters.VOCABULARY, new Labels(Letters.VOCABULARY));

  private List<String> names(Field field, String value) {
    return fieldNames.of(field).getOrDefault(value, List.of());
  }

  private static Set<String> ids(Enum<?>[] values) {
    return Arrays.stream(values).map(IssueValues::id).collect(Collectors.toSet());
  }

  @Test
  void aValueGoesByItsLabelThenItsIdThenItsOtherNames() {
    List<String> cervical = names(Field.REGION, "cervical");
    assertEquals(List.of("Cervical spine", "cervical"), cervical.subList(0, 2));
    assertTrue(cervical.contains("neck"));
    assertEquals(cervical.stream().distinct().toList(), cervical, "each once");
  }

  @Test
  void partsOfARegionNameItToo() {
    for (Field field : List.of(Field.REGION, Field.INJURED_REGION, Field.CONCERNS)) {
      assertTrue(names(field, "knee").contains("patella"), field.id());
    }
  }

  @Test
  void outcomesGoByTheWordsOfPeople() {
    for (Field field : List.of(Field.OUTCOME, Field.LETTER_OUTCOME)) {
      assertTrue(names(field, "upheld").contains("denied"));
      assertTrue(names(field, "overturned").contains("granted"));
      assertEquals(
          List.of("Partly overturned", "partly-overturned"), names(field, "partly-overturned"));
    }
  }

  @Test
  void aProcedureBringsItsClasses() {
    assertTrue(names(Field.PROCEDURE, "mri").contains("magnetic resonance imaging"));
    assertTrue(fieldNames.of(Field.CATEGORY).containsKey("Diagnostic Testing"));
    assertTrue(names(Field.CATEGORY, "DMEPOS").contains("durable medical equipment"));
    assertTrue(names(Field.SUBCATEGORY, "Imaging/Radiology").contains("radiology"));
  }

  @Test
  void sourcesGoByTheirLongNames() {
    for (Field field : List.of(Field.GUIDELINE, Field.CLAIMS_GUIDELINE)) {
      assertEquals(
          Set.of("MTUS", "FORMULARY", "ODG", "ACOEM", "OTHER", "NONE"),
          fieldNames.of(field).keySet());
      assertTrue(names(field, "ODG").contains("official disability guidelines"));
    }
  }

  @Test
  void conditionsAndCriteriaAreNamedInEachSense() {
    for (Field field :
        List.of(Field.CONDITION, Field.CONDITION_SUSPECTED, Field.CONDITION_NEGATED)) {
      assertTrue(names(field, "lumbar-radiculopathy").contains("sciatica"), field.id());
    }
    for (Field field :
        List.of(Field.CRITERION, Field.CRITERION_MISSING, Field.CRITERION_MENTIONED)) {
      assertEquals(Letters.VOCABULARY.criteria().size(), fieldNames.of(field).size());
      assertTrue(names(field, "red-flag-present").contains("Red flag present"), field.id());
    }
    assertEquals(
        "Reviewer saw no sign of serious disease or severe injury",
        names(Field.CRITERION_MISSING, "red-flag-present").getFirst());
    assertEquals(Letters.VOCABULARY.checks().size(), fieldNames.of(Field.CHECK).size());
  }

  @Test
  void eachValueOfAnEnumIsNamed() {
    assertEquals(ids(Flag.values()), fieldNames.of(Field.FLAG).keySet());
    assertEquals(ids(Service.values()), fieldNames.of(Field.SERVICE).keySet());
    assertEquals(ids(Basis.values()), fieldNames.of(Field.BASIS).keySet());
    assertEquals(ids(UrDecision.values()), fieldNames.of(Field.UR).keySet());
    assertEquals(ids(IssueCodes.Timing.values()), fieldNames.of(Field.TIMING).keySet());
    assertEquals(ids(Sex.values()), fieldNames.of(Field.SEX).keySet());
    assertTrue(names(Field.UR, "denied-or-not-stated").contains("denied"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {"SINCE_INJURY", "UR_TO_APPLICATION", "TO_DECISION", "AGE_BAND"})
  void bandsAreNamedInTheirOrder(Field field) {
    assertEquals(Bands.of(field), List.copyOf(fieldNames.of(field).keySet()));
  }

  @Test
  void whatOnlyTheIndexKnowsIsNotNamed() {
    assertTrue(
        !fieldNames.fields().contains(Field.CHAPTER) && !fieldNames.fields().contains(Field.CASE));
    NullPointerException e =
        assertThrows(NullPointerException.class, () -> fieldNames.of(Field.CHAPTER));
    assertEquals("chapter", e.getMessage());
  }

  @Test
  void whatIsReadOutMayBeChanged() {
    fieldNames.of(Field.SEX).clear();
    names(Field.REGION, "cervical").clear();
    assertEquals(2, fieldNames.of(Field.SEX).size());
    assertTrue(names(Field.REGION, "cervical").contains("neck"));
  }
}
