package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryConditionsTest {
  private static final QueryNode A = QueryNode.words("a", List.of(Field.RATIONALE));
  private static final QueryNode B = QueryNode.words("b", List.of(Field.RATIONALE));
  private static final FieldFilter NECK = FieldFilter.of(Field.REGION, "cervical");
  private static final FieldFilter MRI = FieldFilter.of(Field.PROCEDURE, "mri");

  private QueryConditions conditions = new QueryConditions();

  @BeforeEach
  void empty() {
    conditions = new QueryConditions();
  }

  @Test
  void eachConditionCountsOnceInTheOrderInWhichItWasAsked() {
    conditions.add(B);
    conditions.add(A);
    conditions.add(B);
    conditions.filter(NECK, true);
    conditions.filter(MRI, false);
    conditions.filter(NECK, true);
    assertEquals(List.of(B, A), conditions.nodes());
    assertEquals(List.of(NECK, MRI), conditions.filters());
    assertEquals(List.of(NECK), conditions.bindingFilters());
  }

  @Test
  void valuesThatNoDecisionHasTogetherAreOpposed() {
    FieldFilter male = FieldFilter.of(Field.SEX, "male");
    FieldFilter female = FieldFilter.of(Field.SEX, "female");
    conditions.filter(male, true);
    assertEquals(List.of(), conditions.opposed());
    conditions.filter(new FieldFilter(Field.SEX, List.of("male", "female")), true);
    assertEquals(List.of(), conditions.opposed(), "both allow men");
    empty();
    conditions.filter(male, true);
    conditions.filter(female, true);
    assertEquals(List.of(male, female), conditions.opposed());
    empty();
    conditions.filter(NECK, true);
    conditions.filter(FieldFilter.of(Field.REGION, "hip"), true);
    assertEquals(List.of(), conditions.opposed(), "a request may be about both");
    empty();
    conditions.filter(male, true);
    conditions.filter(FieldFilter.of(Field.SEX, "f*"), true);
    assertEquals(List.of(), conditions.opposed(), "a pattern is not compared");
  }

  @Test
  void asOneNodeFiltersComeFirst() {
    assertEquals(new QueryNode.Everything(), conditions.node());
    conditions.add(A);
    assertEquals(A, conditions.node());
    conditions.filter(NECK, false);
    assertEquals(new QueryNode.All(List.of(new QueryNode.Coded(NECK), A)), conditions.node());
  }

  @Test
  void aPartialMatchMeetsAWordOrWhatRanksAndAllThatBinds() {
    conditions.add(A);
    conditions.binding(new QueryNode.Not(B));
    conditions.filter(NECK, true);
    conditions.filter(MRI, false);
    assertEquals(
        new QueryNode.All(List.of(new QueryNode.Any(List.of(A, B)), new QueryNode.Not(B))),
        conditions.partial(List.of(B)));
  }

  @Test
  void whatBindsIsPartOfAnExactMatchToo() {
    conditions.binding(new QueryNode.Not(B));
    assertEquals(List.of(new QueryNode.Not(B)), conditions.nodes());
  }

  @Test
  void severalCaseNumbersAreAsManyLetters() {
    conditions.filter(FieldFilter.of(Field.CASE, "CM17-0000001"), false);
    conditions.filter(NECK, false);
    conditions.filter(FieldFilter.of(Field.CASE, "CM17-0000002"), false);
    FieldFilter both = new FieldFilter(Field.CASE, List.of("CM17-0000001", "CM17-0000002"));
    assertEquals(List.of(NECK, both), conditions.filters());
    assertEquals(List.of(both), conditions.bindingFilters());
  }

  @Test
  void whereAllBindsNothingCanBeMetInPart() {
    assertNull(conditions.partial(List.of()));
    conditions.binding(new QueryNode.Not(B));
    conditions.filter(NECK, true);
    assertNull(conditions.partial(List.of()));
    assertEquals(
        new QueryNode.All(List.of(new QueryNode.Any(List.of(A)), new QueryNode.Not(B))),
        conditions.partial(List.of(A)),
        "evidence can");
  }
}
