package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.SearchException;
import imr.search.CountTable;
import imr.search.CountTables;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountSortTest {
  private static final List<Field> BY = List.of(Field.PROCEDURE);

  /// Issues in letters of their own.
  private static Tally tally(long overturned, long issues) {
    RatedSums rated =
        new RatedSums(
            overturned,
            issues - overturned,
            overturned,
            0,
            issues - overturned,
            issues,
            overturned,
            overturned);
    return new Tally(issues, issues, 0, 0, rated, rated);
  }

  private static final CountTable TABLE =
      CountTables.table(
          Map.of(
              Field.PROCEDURE,
              Map.of("mri", tally(1, 5), "x-ray", tally(2, 4), "cane", tally(0, 0))),
          tally(3, 9));

  @ParameterizedTest
  @CsvSource({
    "'', mri x-ray cane",
    "count, cane x-ray mri",
    "-count, mri x-ray cane",
    "-overturned, x-ray mri cane",
    "upheld, cane x-ray mri",
    "rate, mri x-ray cane",
    "-rate, x-ray mri cane",
    "-rate-low, x-ray mri cane",
    "-procedure, cane x-ray mri"
  })
  void rowsComeInTheOrderOfAColumn(String column, String order) {
    assertEquals(
        order,
        CountSort.of(column, BY).rows(TABLE).stream()
            .map(row -> row.values().getFirst())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void anotherColumnIsRejectedWithTheList() {
    SearchException.BadRequest wrong =
        assertThrows(SearchException.BadRequest.class, () -> CountSort.of("-sex", BY));
    assertEquals(
        "you can't sort by \"sex\"; use one of procedure, count, overturned, upheld, rate, rate-low,"
            + " rate-high, with a minus before it for the largest first",
        wrong.getMessage());
  }
}
