package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.IndexStatus;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.CountTables;
import imr.search.SearchRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where rates mean something, and what is said beside them.
class OutcomesTest {
  private static IndexStatus status(
      @Nullable LocalDate first, @Nullable LocalDate last, long made) {
    return new IndexStatus(
        new IndexStatus.Contents(1234, 5678, made, 0, 0, 0, Map.of()),
        first,
        last,
        new IndexStatus.Commit("1", "print", "rules"),
        null,
        "");
  }

  private static CountTable table(String q, CountRequest.Unit unit, Field... by) {
    return CountTables.table(q, SearchRequest.of(q), unit, List.of(by));
  }

  private static boolean canRate(String q, Field... by) {
    return Outcomes.canRate(table(q, CountRequest.Unit.ISSUES, by));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI | PROCEDURE | true",
        "MRI | OUTCOME | false",
        "MRI | LETTER_OUTCOME | false",
        "MRI denied | REGION | false",
        "MRI outcome:upheld | REGION | false",
        "MRI letter-outcome:upheld | REGION | false",
        "MRI | SPECIALTY | false",
        "MRI | SPECIALTIES | false",
        "MRI in 2016 | SPECIALTY | true",
        "MRI decided:2016 | SPECIALTY | true",
        "decided:2016 | SPECIALTY | false",
        "neck in 2016 | SPECIALTY | false",
        "decided:2016 NOT MRI | SPECIALTY | false"
      })
  void ratesNeedIssuesThatAreNotChosenByOutcomeOrSpecialty(String q, Field by, boolean rated) {
    assertEquals(rated, canRate(q, by));
  }

  @Test
  void columnsFixAProcedureAndATimeAsFiltersDo() {
    assertTrue(canRate("", Field.SPECIALTY, Field.PROCEDURE, Field.DECIDED_YEAR));
    assertTrue(canRate("", Field.SPECIALTY, Field.PROCEDURES, Field.DECIDED_MONTH));
    assertFalse(canRate("", Field.SPECIALTY, Field.PROCEDURE));
    assertFalse(canRate("", Field.SPECIALTY, Field.DECIDED_YEAR));
    assertTrue(canRate("MRI", Field.SPECIALTY, Field.DECIDED_YEAR));
  }

  @Test
  void aChosenFilterCountsLikeTypedWords() {
    SearchRequest mri = SearchRequest.of("").with(FieldFilter.of(Field.PROCEDURE, "mri"));
    SearchRequest then = mri.with(FieldFilter.of(Field.DECIDED, "2016"));
    CountRequest.Unit issues = CountRequest.Unit.ISSUES;
    assertFalse(Outcomes.canRate(CountTables.table("", mri, issues, List.of(Field.SPECIALTY))));
    assertTrue(Outcomes.canRate(CountTables.table("", then, issues, List.of(Field.SPECIALTY))));
    SearchRequest won = SearchRequest.of("").with(FieldFilter.of(Field.OUTCOME, "overturned"));
    assertFalse(Outcomes.canRate(CountTables.table("", won, issues, List.of(Field.REGION))));
  }

  @Test
  void lettersHaveThreeFiguresInsteadOfARate() {
    CountTable letters = table("MRI", CountRequest.Unit.LETTERS, Field.REGION);
    assertFalse(Outcomes.canRate(letters));
    assertTrue(notes(letters).getLast().contains("all, some, or none"));
  }

  @Test
  void someColumnsOfATableMayBeRatedAlone() {
    CountTable table = table("MRI", CountRequest.Unit.ISSUES, Field.REGION, Field.OUTCOME);
    assertFalse(Outcomes.canRate(table));
    assertTrue(Outcomes.canRate(table, List.of(Field.REGION)));
  }

  private static List<String> notes(CountTable table) {
    return Outcomes.notes(table, status(LocalDate.of(2016, 5, 2), LocalDate.of(2017, 6, 30), 0));
  }

  @Test
  void notesSayWhyNoRateIsGiven() {
    assertTrue(
        notes(table("MRI denied", CountRequest.Unit.ISSUES, Field.REGION)).stream()
            .anyMatch(n -> n.contains("selects issues by outcome")));
    assertTrue(
        notes(table("MRI", CountRequest.Unit.ISSUES, Field.SPECIALTY)).stream()
            .anyMatch(n -> n.contains("only within a procedure and a year")));
    assertEquals(2, notes(table("MRI", CountRequest.Unit.ISSUES, Field.REGION)).size());
    assertEquals(0, notes(table("MRI", CountRequest.Unit.ISSUES, Field.OUTCOME)).size());
  }

  @Test
  void notesSayWhichPeriodsArePartial() {
    CountTable years =
        CountTables.table(
            Map.of(
                Field.DECIDED_YEAR,
                Map.of("2016", CountTables.issues(3), "2017", CountTables.issues(2))),
            CountTables.issues(5));
    List<String> notes = notes(years);
    assertTrue(notes.stream().anyMatch(n -> n.startsWith("2016 may be partial")));
    assertTrue(notes.stream().anyMatch(n -> n.startsWith("2016: in force from Jul 28, 2016")));
  }

  @Test
  void notesSayThatRowsOverlap() {
    Map<String, Tally> two = Map.of("mri", CountTables.issues(3), "x-ray", CountTables.issues(3));
    CountTable overlapping = CountTables.table(Map.of(Field.PROCEDURE, two), CountTables.issues(5));
    CountTable apart = CountTables.table(Map.of(Field.PROCEDURE, two), CountTables.issues(6));
    assertTrue(notes(overlapping).getFirst().startsWith("Procedure: one issue may count"));
    assertFalse(notes(apart).getFirst().startsWith("Procedure"));
  }

  @Test
  void numbersAreOfTheLettersLoaded() {
    String dated = Outcomes.scope(status(LocalDate.of(2016, 5, 2), LocalDate.of(2017, 6, 30), 0));
    assertTrue(dated.contains("1,234 letters"), dated);
    assertTrue(dated.contains(", decided May 2, 2016 to Jun 30, 2017;"), dated);
    assertFalse(dated.contains("("), dated);
    String made = Outcomes.scope(status(null, null, 1000));
    assertTrue(made.contains("(1,000 of them are synthetic)"), made);
    assertFalse(made.contains("decided "), made);
    assertFalse(Outcomes.scope(status(LocalDate.of(2016, 5, 2), null, 0)).contains("decided"));
  }
}
