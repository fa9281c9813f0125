package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import imr.engine.Tally;
import imr.field.Field;
import imr.field.SearchException;
import imr.search.CountTables;
import imr.search.SearchRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AverageTableTest {
  private static final Field DAYS = Field.DAYS_FROM_DENIAL;

  @Test
  void aGroupHasItsLettersWithAndWithoutAValue() {
    Tally one = CountTables.issues(1);
    AverageTable table =
        AverageTable.of(
            CountTables.table(
                List.of(Field.SEX, DAYS),
                Map.of(
                    Field.SEX,
                    Map.of("female", CountTables.issues(3), "male", one),
                    DAYS,
                    Map.of("10", CountTables.issues(2), "30", one, "unknown", one)),
                Map.of(
                    List.of("female", "10"), one,
                    List.of("female", "30"), one,
                    List.of("female", "unknown"), one,
                    List.of("male", "10"), one),
                CountTables.issues(4)));
    assertEquals(List.of("female"), table.groups().getFirst().values());
    assertEquals(20.0, table.groups().getFirst().known().mean());
    assertEquals(1, table.groups().getFirst().unknown());
    assertEquals(10.0, table.groups().getLast().known().median());
    assertEquals(3, table.all().known().size());
    assertEquals(1, table.all().unknown());
    StringBuilder csv = new StringBuilder();
    AverageCsv.write(table, csv);
    assertEquals(
        """
        of,sex,letters,unknown,mean,mean-low,mean-high,median,median-low,median-high\r
        days-from-denial,female,2,1,20.0,-107.06204736174705,147.06204736174703,20.0,NA,NA\r
        days-from-denial,male,1,0,10.0,NA,NA,10.0,NA,NA\r
        days-from-denial,all,3,1,16.666666666666668,-12.017684864996422,45.351018198329754,10.0,NA,NA\r
        """,
        csv.toString());
  }

  @Test
  void onlyQuantitiesAreAveragedByUpToTwoFields() {
    assertEquals(DAYS, AverageTable.quantity(" days-from-denial "));
    assertThrows(SearchException.BadRequest.class, () -> AverageTable.quantity("sex"));
    SearchRequest all = SearchRequest.of("");
    assertEquals(
        List.of(Field.SEX, DAYS), AverageTable.request(all, DAYS, List.of(Field.SEX)).by());
    assertThrows(
        SearchException.BadRequest.class,
        () -> AverageTable.request(all, DAYS, List.of(Field.SEX, Field.OUTCOME, Field.REGION)));
    assertThrows(
        SearchException.BadRequest.class, () -> AverageTable.request(all, DAYS, List.of(DAYS)));
  }
}
