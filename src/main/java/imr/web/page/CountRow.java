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
/// @param url the issues behind it
/// @param count of what the table counts
/// @param share of the total, in words
/// @param width of its bar, in percent of the largest row's
/// @param rated what was overturned and upheld; of letters all, some, none
/// @param rate of all its issues, null where rates mean nothing here
/// @param merits of the primary services decided on their merits
public record CountRow(
    List<String> labels,
    String url,
    long count,
    String share,
    long width,
    RatedSums rated,
    @Nullable RateCell rate,
    @Nullable RateCell merits) {

  /// A rate in a cell.
  ///
  /// @param words such as `17 % (12 to 23)`; "too few" if there is none
  /// @param bar null where there are too few
  public record RateCell(String words, @Nullable IntervalBar bar) {
    static RateCell of(RatedSums rated) {
      return switch (Rate.of(rated)) {
        case Rate.TooFew _ -> new RateCell("too few", null);
        case Rate.Estimated rate ->
            new RateCell(
                String.format(
                    Locale.ROOT,
                    "%.0f%% (%.0f to %.0f)",
                    100 * rate.value(),
                    100 * rate.interval().low(),
                    100 * rate.interval().high()),
                IntervalBar.of(rate));
      };
    }
  }

  /// Makes the rows of one table.
  ///
  /// @param isRated whether rates mean something in a row
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

    /// With one value more that must hold; beside a filter of the same field, which would take it
    /// as another that may, it goes into the words.
    private static SearchState narrowed(SearchState state, Field field, String value) {
      if (state.values(field).isEmpty()) {
        return state.withOnly(field, List.of(value));
      }
      String words = state.q().isBlank() ? "" : "(" + state.q() + ") ";
      return state.withQ(words + field.id() + ":\"" + value + '"');
    }
  }
}
