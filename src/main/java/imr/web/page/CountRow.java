package imr.web.page;

import imr.engine.IndexStatus;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.Labels;
import imr.research.Periods;
import imr.research.Rate;
import imr.search.CountTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A row of a table of counts.
///
/// @param labels of its values, in the order of the fields; empty for the total
/// @param url the issues that it counts
/// @param count in the unit of the table
/// @param share of the total, in words
/// @param width of its bar, in percent of the longest
/// @param rated the numbers overturned and upheld; of letters all, some, none
/// @param rate of all its issues, null if rates are not meaningful here
/// @param merits the rate of primary services decided on the merits
public record CountRow(
    List<String> labels,
    String url,
    long count,
    String share,
    long width,
    RatedSums rated,
    @Nullable RateCell rate,
    @Nullable RateCell merits) {

  /// A rate in a table cell.
  ///
  /// @param value such as `17%`, `–` if nothing was rated
  /// @param interval such as `12 to 23%`, empty if nothing was rated
  /// @param bar null if nothing was rated
  /// @param few whether there are too few issues to rely on the rate
  public record RateCell(String value, String interval, @Nullable IntervalBar bar, boolean few) {
    static RateCell of(RatedSums rated) {
      return switch (Rate.of(rated)) {
        case Rate.None _ -> new RateCell("–", "", null, false);
        case Rate.TooFew few -> of(few.estimate(), true);
        case Rate.Estimated rate -> of(rate, false);
      };
    }

    private static RateCell of(Rate.Estimated rate, boolean few) {
      return new RateCell(
          String.format(Locale.ROOT, "%.0f%%", 100 * rate.value()),
          String.format(
              Locale.ROOT,
              "%.0f to %.0f%%",
              100 * rate.interval().low(),
              100 * rate.interval().high()),
          IntervalBar.of(rate),
          few);
    }
  }

  /// Creates the rows of a table.
  ///
  /// @param isRated whether rates are meaningful in a row
  record Maker(
      CountTable table,
      SearchState state,
      Labels names,
      IndexStatus status,
      boolean isRated,
      long largest) {

    CountRow row(CountTable.Row row) {
      List<String> labels = new ArrayList<>();
      SearchState behind = state;
      List<Field> by = table.request().by();
      for (int i = 0; i < by.size(); i++) {
        Field field = by.get(i);
        String value = row.values().get(i);
        boolean cut = field.isPeriod() && Periods.isPartial(field, value, status);
        labels.add(names.of(field, value) + (cut ? "*" : ""));
        behind = narrowed(behind, field, value);
      }
      return row(labels, behind, row.tally());
    }

    CountRow total(Tally all) {
      return row(List.of(), state, all);
    }

    private CountRow row(List<String> labels, SearchState behind, Tally tally) {
      long count = table.count(tally);
      long of = Math.max(1, table.count(table.answer().total()));
      return new CountRow(
          labels,
          behind.question().url(),
          count,
          String.format(Locale.ROOT, "%.1f%%", 100.0 * count / of),
          Math.round(100.0 * count / Math.max(1, largest)),
          tally.rated(),
          isRated ? RateCell.of(tally.rated()) : null,
          isRated ? RateCell.of(tally.merits()) : null);
    }

    /// Adds a required value. If the field has a filter, the value goes into the query instead,
    /// because the values of a filter are alternatives.
    private static SearchState narrowed(SearchState state, Field field, String value) {
      if (state.values(field).isEmpty()) {
        return state.withOnly(field, List.of(value));
      }
      String words = state.q().isBlank() ? "" : "(" + state.q() + ") ";
      return state.withQ(words + field.id() + ":\"" + value + '"');
    }
  }
}
