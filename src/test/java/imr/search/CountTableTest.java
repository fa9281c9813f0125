package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.CountAnswer;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTableTest {
  /// A table by one field.
  ///
  /// @param values such as `mri:3 x-ray:2`
  private static CountTable table(Field field, String values) {
    Map<String, Tally> counts = new HashMap<>();
    long total = 0;
    for (String each : values.split(";", -1)) {
      int colon = each.lastIndexOf(':');
      long count = Long.parseLong(each.substring(colon + 1));
      counts.put(each.substring(0, colon), CountTables.issues(count));
      total += count;
    }
    return CountTables.table(Map.of(field, counts), CountTables.issues(total));
  }

  private static List<String> values(List<CountTable.Row> rows) {
    return rows.stream().map(row -> String.join("/", row.values())).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "PROCEDURE, mri:1;x-ray:3;ct-scan:2, x-ray ct-scan mri",
    "PROCEDURE, b:2;a:2;c:3, c a b",
    "PROCEDURE, unknown:9;mri:1, mri unknown",
    "DECIDED_YEAR, 2016:1;2015:1;2017:5, 2015 2016 2017",
    "DECIDED_YEAR, unknown:3;2017:1, 2017 unknown",
    "AGE_BAND, 80+:9;0-17:1;18-29:5, 0-17 18-29 80+",
    "TO_DECISION, over-90d:9;unknown:7;0-14d:1;61-90d:5, 0-14d 61-90d over-90d unknown"
  })
  void valuesStandInTheirOwnOrderOrByTheirCount(Field field, String counts, String order) {
    CountTable table = table(field, counts);
    assertEquals(List.of(order.split(" ")), values(table.margin(field)));
    assertEquals(List.of(order.split(" ")), values(table.rows()));
  }

  @Test
  void rowsOfTwoFieldsStandByTheFirstThenTheSecond() {
    Map<Field, Map<String, Tally>> margins =
        Map.of(
            Field.PROCEDURE, Map.of("mri", CountTables.issues(5), "x-ray", CountTables.issues(6)),
            Field.DECIDED_YEAR,
                Map.of("2016", CountTables.issues(4), "2015", CountTables.issues(7)));
    Map<List<String>, Tally> cells =
        Map.of(
            List.of("mri", "2016"), CountTables.issues(1),
            List.of("x-ray", "2016"), CountTables.issues(3),
            List.of("mri", "2015"), CountTables.issues(4),
            List.of("x-ray", "2015"), CountTables.issues(3));
    CountTable table =
        CountTables.table(
            List.of(Field.PROCEDURE, Field.DECIDED_YEAR), margins, cells, CountTables.issues(11));
    assertEquals(List.of("x-ray/2015", "x-ray/2016", "mri/2015", "mri/2016"), values(table.rows()));
    assertEquals(3, table.rows().getFirst().tally().issues());
    assertEquals(List.of("x-ray", "mri"), values(table.margin(Field.PROCEDURE)));
  }

  @Test
  void theUnitTellsWhatIsCounted() {
    Tally tally = new Tally(5, 2, 0, 0, RatedSums.ZERO, RatedSums.ZERO);
    assertEquals(5, table(Field.PROCEDURE, "mri:1").count(tally));
    CountTable letters =
        CountTables.table(
            "", SearchRequest.of(""), CountRequest.Unit.LETTERS, List.of(Field.PROCEDURE));
    assertEquals(2, letters.count(tally));
  }

  @Test
  void lettersStandByTheirOwnCount() {
    Map<String, Tally> values =
        Map.of(
            "many-issues", new Tally(9, 1, 0, 0, RatedSums.ZERO, RatedSums.ZERO),
            "many-letters", new Tally(3, 3, 0, 0, RatedSums.ZERO, RatedSums.ZERO));
    CountTable empty =
        CountTables.table(
            "", SearchRequest.of(""), CountRequest.Unit.LETTERS, List.of(Field.PROCEDURE));
    CountTable letters =
        new CountTable(
            empty.request(),
            empty.interpretation(),
            new CountAnswer("", CountTables.issues(4), Map.of(Field.PROCEDURE, values), Map.of()),
            empty.receipt());
    assertEquals(List.of("many-letters", "many-issues"), values(letters.margin(Field.PROCEDURE)));
  }

  @Test
  void theUnknownAreCountedApart() {
    assertEquals(9, table(Field.REGION, "unknown:9;neck:1").unknown(Field.REGION));
    assertEquals(0, table(Field.REGION, "neck:1").unknown(Field.REGION));
    assertEquals(0, table(Field.REGION, "neck:1").unknown(Field.PROCEDURE));
    assertTrue(table(Field.REGION, "neck:1").margin(Field.PROCEDURE).isEmpty());
  }

  @Test
  void aColumnOverlapsWhereItAddsUpToMoreThanTheTotal() {
    Map<String, Tally> values = Map.of("a", CountTables.issues(3), "b", CountTables.issues(2));
    assertFalse(overlapping(values, 5));
    assertTrue(overlapping(values, 4));
    assertFalse(overlapping(Map.of(), 0));
  }

  private static boolean overlapping(Map<String, Tally> values, long total) {
    return CountTables.table(Map.of(Field.PROCEDURE, values), CountTables.issues(total))
        .isOverlapping(Field.PROCEDURE);
  }
}
