package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {
  @ParameterizedTest
  @EnumSource(Field.class)
  void eachFieldIsFoundByItsIdWhichNeedsNoQuoting(Field field) {
    assertEquals(field, Field.of(field.id()));
    assertEquals(field.id(), field.toString());
    assertTrue(field.id().matches("[a-z]+(-[a-z]+)*"), field.id());
    assertFalse(field.label().isBlank());
  }

  @Test
  void namesAreIdsAsTheyAre() {
    assertNull(Field.of("OUTCOME"));
    assertNull(Field.of("Body region"));
    assertNull(Field.of(""));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void aKindSaysWhatAFieldCanDo(Field field) {
    assertEquals(field.kind() != Kind.TEXT, field.isFilter());
    assertTrue(field.isFilter() || !field.isCounted());
    assertTrue(field.isCounted() || !field.isFacet(), "what is a facet is counted");
    assertTrue(field.isCounted() || !field.isOfLetter());
    assertTrue(field.isOfLetter() || !field.isPeriod(), "a letter has one date");
  }

  @Test
  void listsHoldTheirFieldsInOrder() {
    assertEquals(
        List.of(
            Field.REQUEST,
            Field.RATIONALE,
            Field.SUMMARY,
            Field.CLAIMS_GUIDELINE_TEXT,
            Field.REVIEWER_GUIDELINE_TEXT),
        Field.texts());
    assertEquals(
        EnumSet.complementOf(EnumSet.copyOf(Field.texts())), EnumSet.copyOf(Field.filters()));
    assertEquals(Arrays.stream(Field.values()).filter(Field::isFacet).toList(), Field.facets());
    assertTrue(Field.counted().containsAll(Field.facets()));
    assertTrue(Field.OUTCOME.isFacet() && Field.facets().contains(Field.OUTCOME));
    assertFalse(Field.facets().contains(Field.DECIDED_MONTH));
    assertTrue(Field.counted().contains(Field.DECIDED_MONTH));
  }

  @Test
  void aCaseNumberFiltersButIsNotCounted() {
    assertTrue(Field.CASE.isFilter());
    assertFalse(Field.CASE.isCounted());
    assertFalse(Field.DECIDED.isCounted());
    assertFalse(Field.AGE.isCounted());
    assertTrue(Field.OUTCOME.isCounted());
  }

  @Test
  void periodsAreThoseThatSortAsText() {
    assertEquals(
        List.of(Field.DECIDED_YEAR, Field.DECIDED_QUARTER, Field.DECIDED_MONTH),
        Arrays.stream(Field.values()).filter(Field::isPeriod).toList());
  }

  @Test
  void whatSpeaksOfTheLetterIsTheSameForAllItsIssues() {
    assertTrue(Field.LETTER_OUTCOME.isOfLetter() && Field.SEX.isOfLetter());
    assertFalse(Field.OUTCOME.isOfLetter() || Field.PROCEDURE.isOfLetter());
    assertFalse(Field.CHECK.isOfLetter(), "an issue may have its own");
    assertFalse(Field.CONCERNS.isOfLetter(), "an issue's region goes first");
  }
}
