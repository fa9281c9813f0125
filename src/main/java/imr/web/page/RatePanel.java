package imr.web.page;

import imr.engine.IndexStatus;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.research.Outcomes;
import imr.research.Periods;
import imr.research.Rate;
import imr.search.CountTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rates at which the issues of a search were overturned, whatever outcome it selects: overall
/// and by year, with intervals.
///
/// @param anyOutcome whether the search selects an outcome, which is ignored here
/// @param allUrl the issues that the panel covers
/// @param lines all issues, then those decided on the merits
/// @param years in order; empty if all issues are of one year or no year has a rate
/// @param countsUrl the same numbers as a table
/// @param scope which letters the panel covers
public record RatePanel(
    boolean anyOutcome,
    long issues,
    String allUrl,
    List<Line> lines,
    List<Year> years,
    String countsUrl,
    String scope) {

  /// The rate for some issues.
  ///
  /// @param url the issues
  /// @param words with unit, denominator and interval; or why there is no rate
  /// @param bar null if there are too few issues
  public record Line(String label, String url, String words, @Nullable IntervalBar bar) {}

  /// The rate for a year.
  ///
  /// @param url the issues
  /// @param value such as `17%`, empty if there are too few issues
  /// @param words a text alternative to the chart
  /// @param bar null if there are too few issues
  /// @param cutShort whether the collection starts or ends within the year
  public record Year(
      String year,
      String url,
      String value,
      String words,
      @Nullable IntervalBar bar,
      boolean cutShort) {}

  /// The rates of a search.
  ///
  /// @param state the search
  /// @param any the same search without its outcome
  /// @param table the counts of `any` by year
  /// @return null if rates are not meaningful because the words of the search name outcomes
  public static @Nullable RatePanel of(
      SearchState state, SearchState any, CountTable table, IndexStatus status) {
    if (!Outcomes.canRate(table, List.of()) || table.answer().total().rated().issues() == 0) {
      return null;
    }
    Tally total = table.answer().total();
    List<Line> lines = new ArrayList<>();
    lines.add(line("All issues", any, total.rated()));
    if (!total.merits().equals(total.rated())) {
      SearchState merits =
          any.with(FieldFilter.of(Field.SERVICE, "primary"), any.q())
              .with(FieldFilter.of(Field.BASIS, "merits"), any.q());
      lines.add(line("Primary services, on the merits", merits, total.merits()));
    }
    List<Year> years = new ArrayList<>();
    for (CountTable.Row row : table.margin(Field.DECIDED_YEAR)) {
      String year = row.values().getFirst();
      if (!year.equals(FieldFilter.UNKNOWN)) {
        years.add(year(year, any, row.tally().rated(), status));
      }
    }
    return new RatePanel(
        !any.equals(state.withPage(1)),
        total.issues(),
        any.url(),
        lines,
        isTrend(years) ? years : List.of(),
        any.countsUrl("by=decided-year"),
        Outcomes.scope(status));
  }

  /// The top of the yearly charts in units of [IntervalBar]: the highest interval end.
  public long top() {
    long top = 20;
    for (Year year : years) {
      IntervalBar bar = year.bar;
      top = bar == null ? top : Math.max(top, bar.low() + bar.length());
    }
    return top;
  }

  /// Whether to show the years: there are several, and at least one has a rate.
  private static boolean isTrend(List<Year> years) {
    return years.size() > 1 && years.stream().anyMatch(year -> year.bar != null);
  }

  private static Line line(String label, SearchState state, RatedSums rated) {
    return switch (Rate.of(rated)) {
      case Rate.None _ -> new Line(label, state.url(), "none upheld or overturned", null);
      case Rate.TooFew few ->
          new Line(
              label,
              state.url(),
              "too few for a rate: " + counts(rated) + " (" + interval(few.estimate()) + ")",
              null);
      case Rate.Estimated rate ->
          new Line(
              label,
              state.url(),
              IntervalBar.inWords(rate) + ": " + counts(rated),
              IntervalBar.of(rate));
    };
  }

  private static String interval(Rate.Estimated rate) {
    return String.format(
        Locale.ROOT,
        "95%% interval %.0f to %.0f%%",
        100 * rate.interval().low(),
        100 * rate.interval().high());
  }

  private static String counts(RatedSums rated) {
    return String.format(
        Locale.US,
        "%,d of %,d overturned, in %,d %s",
        rated.overturned(),
        rated.issues(),
        rated.letters(),
        rated.letters() == 1 ? "letter" : "letters");
  }

  private static Year year(String year, SearchState any, RatedSums rated, IndexStatus status) {
    String url = any.withOnly(Field.DECIDED_YEAR, List.of(year)).url();
    boolean cut = Periods.isPartial(Field.DECIDED_YEAR, year, status);
    String partial = cut ? "; partial year" : "";
    return switch (Rate.of(rated)) {
      case Rate.None _ ->
          new Year(year, url, "", year + ": none upheld or overturned" + partial, null, cut);
      case Rate.TooFew few ->
          new Year(
              year,
              url,
              "",
              year
                  + ": too few for a rate, "
                  + counts(rated)
                  + " ("
                  + interval(few.estimate())
                  + ")"
                  + partial,
              null,
              cut);
      case Rate.Estimated rate ->
          new Year(
              year,
              url,
              String.format(Locale.ROOT, "%.0f%%", 100 * rate.value()),
              year + ": " + IntervalBar.inWords(rate) + ", " + counts(rated) + partial,
              IntervalBar.of(rate),
              cut);
    };
  }
}
