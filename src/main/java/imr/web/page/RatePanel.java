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

/// How the issues of a search were decided, whatever outcome the search chooses: rates with their
/// intervals, and the years.
///
/// @param anyOutcome whether the search itself chooses an outcome, which was left out here
/// @param allUrl the issues that are spoken of
/// @param lines all issues, then those decided on the merits
/// @param years in order; none where they are of one year or none can be rated
/// @param countsUrl the same as a table
/// @param scope of which letters it speaks
public record RatePanel(
    boolean anyOutcome,
    long issues,
    String allUrl,
    List<Line> lines,
    List<Year> years,
    String countsUrl,
    String scope) {

  /// A rate of some issues.
  ///
  /// @param url the issues themselves
  /// @param words with unit, denominator and interval; or why there is no rate
  /// @param bar null where there are too few
  public record Line(String label, String url, String words, @Nullable IntervalBar bar) {}

  /// A year's rate.
  ///
  /// @param url the issues themselves
  /// @param value such as `17 %`, empty where there are too few
  /// @param words what the picture shows
  /// @param bar null where there are too few
  /// @param cutShort whether the letters begin or end within it
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
  /// @param any the same whatever the outcome
  /// @param table of the latter, by year
  /// @return null where rates would mean nothing, since words of the search name outcomes
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

  /// The top of the years' pictures, in units of [IntervalBar]: the highest interval's end.
  public long top() {
    long top = 20;
    for (Year year : years) {
      IntervalBar bar = year.bar;
      top = bar == null ? top : Math.max(top, bar.low() + bar.length());
    }
    return top;
  }

  /// Whether there is anything to see over the years.
  private static boolean isTrend(List<Year> years) {
    return years.size() > 1 && years.stream().anyMatch(year -> year.bar != null);
  }

  private static Line line(String label, SearchState state, RatedSums rated) {
    return switch (Rate.of(rated)) {
      case Rate.TooFew _ ->
          new Line(label, state.url(), "too few for a rate: " + counts(rated), null);
      case Rate.Estimated rate ->
          new Line(
              label,
              state.url(),
              IntervalBar.inWords(rate) + ": " + counts(rated),
              IntervalBar.of(rate));
    };
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
      case Rate.TooFew _ ->
          new Year(
              year, url, "", year + ": too few for a rate, " + counts(rated) + partial, null, cut);
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
