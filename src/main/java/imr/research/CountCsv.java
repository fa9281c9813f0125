package imr.research;

import imr.engine.Tally;
import imr.field.Field;
import imr.search.CountTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of counts as CSV: a row for each combination of values, in the table's order. Rates are
/// empty if there are too few issues, if the table is by outcome, and for letters.
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
      List.of("rate", "rate-low", "rate-high", "rate-issues", "rate-letters", "design-effect");

  private CountCsv() {}

  /// Writes the table with its header.
  ///
  /// @param to is not closed
  public static void write(CountTable table, Appendable to) {
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
    for (CountTable.Row row : table.rows()) {
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
      addRate(cells, rated ? Rate.of(tally.rated()) : null);
      addRate(cells, rated ? Rate.of(tally.merits()) : null);
      csv.row(cells);
    }
  }

  private static void addRate(List<@Nullable Object> cells, @Nullable Rate rate) {
    if (rate instanceof Rate.Estimated known) {
      cells.add(known.value());
      cells.add(known.interval().low());
      cells.add(known.interval().high());
      cells.add(known.of().issues());
      cells.add(known.of().letters());
      cells.add(known.designEffect());
    } else {
      RATES.forEach(column -> cells.add(null));
    }
  }
}
