package imr.web.page;

import imr.engine.IndexStatus;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.research.Periods;
import imr.research.Rate;
import imr.search.CountTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A chart of rates over time, [#WIDTH] by [#HEIGHT] units. Each period is a point with its
/// interval, hollow for a partial period, or a tick if there are too few issues. Changes of
/// guidelines are vertical lines.
///
/// @param grid the horizontal lines with their labels
/// @param points in order
/// @param changes of guidelines
public record TimeChart(List<Line> grid, List<Point> points, List<Line> changes) {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 240;

  /// The edges of the plot area.
  public static final int LEFT = 48;

  private static final int RIGHT = 16;
  public static final int TOP = 16;
  public static final int BOTTOM = 204;
  private static final int MAX_LABELS = 12;

  /// A horizontal or vertical line, by its coordinate.
  public record Line(long at, String label) {}

  /// A period.
  ///
  /// @param x its middle
  /// @param label empty if there is no room
  /// @param y of the rate; -1 if there are too few issues
  /// @param low y of the interval's lower end, which is the larger coordinate
  /// @param high y of its upper end
  /// @param cutShort whether the collection starts or ends within it
  public record Point(long x, String label, long y, long low, long high, boolean cutShort) {}

  /// The chart of a table by one field of periods.
  ///
  /// @return null if fewer than two periods have a rate
  static @Nullable TimeChart of(Field field, List<CountTable.Row> rows, IndexStatus status) {
    List<CountTable.Row> known =
        rows.stream().filter(r -> !r.values().getFirst().equals(FieldFilter.UNKNOWN)).toList();
    List<Rate> rates = known.stream().map(row -> Rate.of(row.tally().rated())).toList();
    double highest = 0;
    long rated = 0;
    for (Rate rate : rates) {
      if (rate instanceof Rate.Estimated each) {
        highest = Math.max(highest, each.interval().high());
        rated++;
      }
    }
    if (rated < 2) {
      return null;
    }
    int step = highest > 0.5 ? 20 : 10;
    int top = (int) (Math.ceil(100 * highest / step) * step);
    List<Line> grid = new ArrayList<>();
    for (int percent = 0; percent <= top; percent += step) {
      grid.add(new Line(y(percent / 100.0, top), percent + "%"));
    }
    double wide = (double) (WIDTH - LEFT - RIGHT) / known.size();
    int every = (known.size() + MAX_LABELS - 1) / MAX_LABELS;
    List<Point> points = new ArrayList<>();
    List<Line> changes = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      String period = known.get(i).values().getFirst();
      long x = Math.round(LEFT + wide * (i + 0.5));
      String label = i % every == 0 ? period : "";
      boolean cut = Periods.isPartial(field, period, status);
      points.add(
          switch (rates.get(i)) {
            case Rate.None _ -> new Point(x, label, -1, 0, 0, cut);
            case Rate.TooFew _ -> new Point(x, label, -1, 0, 0, cut);
            case Rate.Estimated rate ->
                new Point(
                    x,
                    label,
                    y(rate.value(), top),
                    y(rate.interval().low(), top),
                    y(rate.interval().high(), top),
                    cut);
          });
      for (Periods.Change change : Periods.changes(field, period)) {
        String what = String.format(Locale.ROOT, "%s: %s", change.day(), change.what());
        changes.add(new Line(Math.round(x + wide / 3), what));
      }
    }
    return new TimeChart(grid, points, changes);
  }

  private static long y(double share, int topPercent) {
    return Math.round(BOTTOM - (BOTTOM - TOP) * 100 * share / topPercent);
  }
}
