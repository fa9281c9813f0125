package imr.research;

import imr.engine.Tally;
import imr.field.Field;
import imr.search.CountTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a table of counts as CSV, with one row for each combination of values, in the table's
/// order. Where a rate has no meaning, because the table is by outcome or of letters, or nothing
/// was rated, its cells are `NA`.
public final class CountCsv {
  private static final List<String> NUMBERS =
      List.of(
          "count",
          "issues",
          "letters",
          "overturned",
          "upheld",
          "partly-overturned",
          "not-stated",
          "letters-all-overturned",
          "letters-some-overturned",
          "letters-none-overturned");
  private static final List<String> RATES =
      List.of(
          "rate",
          "rate-low",
          "rate-high",
          "rate-issues",
          "rate-letters",
          "design-effect",
          "too-few");
  private static final String NOT_KNOWN = "NA";

  private CountCsv() {}

  /// Writes the table with its header.
  ///
  /// @param sort the order of the rows
  /// @param minimum under which a rate is marked as `too-few`
  /// @param to the output, which is not closed
  public static void write(CountTable table, CountSort sort, Rate.Minimum minimum, Appendable to) {
    List<Field> by = table.request().by();
    Csv csv =
        new Csv(
            to,
            Stream.of(
                    by.stream().map(Field::id),
                    NUMBERS.stream(),
                    RATES.stream(),
                    RATES.stream().map(column -> "merits-" + column))
                .flatMap(s -> s)
                .toList());
    boolean rated = Outcomes.canRate(table);
    for (CountTable.Row row : sort.rows(table)) {
      Tally tally = row.tally();
      List<@Nullable Object> cells = new ArrayList<>(row.values());
      cells.add(table.count(tally));
      cells.add(tally.issues());
      cells.add(tally.letters());
      cells.add(tally.rated().overturned());
      cells.add(tally.rated().upheld());
      cells.add(tally.partly());
      cells.add(tally.notStated());
      cells.add(tally.rated().all());
      cells.add(tally.rated().some());
      cells.add(tally.rated().none());
      addRate(cells, rated ? Rate.of(tally.rated(), minimum) : null);
      addRate(cells, rated ? Rate.of(tally.merits(), minimum) : null);
      csv.row(cells);
    }
  }

  private static void addRate(List<@Nullable Object> cells, @Nullable Rate rate) {
    switch (rate) {
      case Rate.Estimated known -> addRate(cells, known, false);
      case Rate.TooFew few -> addRate(cells, few.estimate(), true);
      case Rate.None _ -> RATES.forEach(column -> cells.add(NOT_KNOWN));
      case null -> RATES.forEach(column -> cells.add(NOT_KNOWN));
    }
  }

  private static void addRate(List<@Nullable Object> cells, Rate.Estimated rate, boolean tooFew) {
    cells.add(rate.value());
    cells.add(rate.interval().low());
    cells.add(rate.interval().high());
    cells.add(rate.of().issues());
    cells.add(rate.of().letters());
    cells.add(rate.designEffect());
    cells.add(tooFew);
  }
}
