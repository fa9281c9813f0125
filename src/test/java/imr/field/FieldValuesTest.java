package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValuesTest {
  private final FieldValues fieldValues =
      new FieldValues(
          Letters.VOCABULARY, new FieldNames(Letters.VOCABULARY, new Labels(Letters.VOCABULARY)));

  private List<String> known(Field field, String... typed) {
    return fieldValues.known(new FieldFilter(field, List.of(typed))).values();
  }

  private String rejected(Field field, String typed) {
    return String.valueOf(
        assertThrows(SearchException.BadRequest.class, () -> known(field, typed)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "REGION, neck, cervical",
    "REGION, Cervical Spine, cervical",
    "REGION, ' CERVICAL ', cervical",
    "REGION, low-back, lumbar",
    "REGION, knees, knee",
    "OUTCOME, denied, upheld",
    "OUTCOME, Partly Overturned, partly-overturned",
    "PROCEDURE, magnetic resonance imaging, mri",
    "PROCEDURE, MRIs, mri",
    "SUBCATEGORY, opioids, Opioids",
    "SUBCATEGORY, narcotic, Opioids",
    "AGE_BAND, 80+, 80+",
    "SINCE_INJURY, 1 to 5 years, 1-5y",
    "UR, denied, denied-or-not-stated",
    "GUIDELINE, medical treatment utilization schedule, MTUS",
    "CASE, 17-1234, CM17-0001234",
    "CASE, cm170001234, CM17-0001234",
    "CASE, wrzl, wrzl",
    "SPECIALTY, psychologist, Psychology",
    "SPECIALTY, anesthesiologist, Anesthesiology",
    "SPECIALTY, Family Medicine, Family Practice",
    "SPECIALTY, Surgery of Nowhere, Surgery of Nowhere",
    "SPECIALTY, psychologist of Nowhere, psychologist of Nowhere",
    "SPECIALTY, my psychologist, my psychologist",
    "CHAPTER, low back, *low back*",
    "CLAIMS_CHAPTER, low back, *low back*",
    "EDITION, 2016, *2016*",
    "CHAPTER, MTUS: Chronic Pain, MTUS: Chronic Pain",
    "LICENSED, Kansas, Kansas",
    "PRIORITY, Expedited, Expedited"
  })
  void aValueGoesByAnyOfItsNames(Field field, String typed, String id) {
    assertEquals(List.of(id), known(field, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "REGION, Lum*, lum*",
    "SPECIALTY, *Surg*, *surg*",
    "REGION, UNKNOWN, unknown",
    "CHAPTER, Unknown, unknown"
  })
  void patternsAndTheUnknownPassAsTheyAre(Field field, String typed, String value) {
    assertEquals(List.of(value), known(field, typed));
  }

  @Test
  void oneNameMayStandForSeveralValuesAndSeveralForOne() {
    assertEquals(List.of("cervical"), known(Field.REGION, "neck", "cervical"));
    assertEquals(List.of("cervical", "lumbar"), known(Field.REGION, "neck", "low back"));
  }

  @Test
  void daysAndNumbersAreReadAsRanges() {
    assertEquals(List.of("2016..2017"), known(Field.DECIDED, " 2016..2017 "));
    assertEquals(List.of(">=12"), known(Field.VISITS, " >=12 "));
    assertTrue(rejected(Field.DECIDED, "never").startsWith("decided takes a date"));
    assertTrue(rejected(Field.VISITS, "many").startsWith("visits takes a number"));
  }

  @Test
  void aFieldOfFewValuesNamesThemAll() {
    assertEquals(
        "outcome has no value \"won\"; it has overturned, partly-overturned, upheld",
        rejected(Field.OUTCOME, "won"));
  }

  @Test
  void aFieldOfManyValuesNamesThoseNear() {
    assertEquals(
        "region has no value \"cervicl\"; near are cervical", rejected(Field.REGION, "cervicl"));
    assertTrue(rejected(Field.REGION, "crvicl").endsWith("near are cervical"), "two letters off");
    assertEquals(
        "region has no value \"qqqqqqqq\"; take one from the filters beside the results",
        rejected(Field.REGION, "qqqqqqqq"));
  }

  @Test
  void valuesWithABlankAreQuoted() {
    String message = rejected(Field.SUBCATEGORY, "opioidz");
    assertTrue(message.endsWith("near are Opioids"), message);
    assertTrue(rejected(Field.SUBCATEGORY, "relaxan").contains("\"Muscle Relaxants\""));
  }

  @Test
  void nearIsWhatHoldsTheWordButNotASyllable() {
    String word = rejected(Field.PROCEDURE, "resonance");
    assertTrue(word.contains("near are ") && word.contains("mri"), word);
    String syllable = rejected(Field.REGION, "um");
    assertTrue(syllable.contains("near are ") && !syllable.contains("lumbar"), syllable);
  }

  @Test
  void theNearestGoFirst() {
    String message = rejected(Field.REGION, "hipp");
    assertTrue(message.contains("near are hip"), message);
  }

  @Test
  void noMoreThanTwentyAreNamed() {
    String message = rejected(Field.PROCEDURE, "ion");
    assertEquals(20, message.substring(message.indexOf("near are ")).split(", ").length, message);
  }

  @Test
  void theNearestFilterKeepsWhatIsKnownAndLeavesOutWhatComesNearNothing() {
    assertEquals(
        new FieldFilter(Field.REGION, List.of("cervical", "lumbar")),
        fieldValues.nearest(new FieldFilter(Field.REGION, List.of("neck", "lumbr", "qqqqqqqq"))));
    assertEquals(
        new FieldFilter(Field.REGION, List.of("lumbar")),
        fieldValues.nearest(new FieldFilter(Field.REGION, List.of("lumbr", "low back"))),
        "each once");
    assertNull(fieldValues.nearest(FieldFilter.of(Field.REGION, "qqqqqqqq")));
    assertNull(fieldValues.nearest(FieldFilter.of(Field.DECIDED, "never")));
  }
}
