package imr.web.page;

import imr.engine.IndexStatus;
import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.research.CountSort;
import imr.research.Outcomes;
import imr.search.CountRequest;
import imr.search.CountTable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The contents of the counts page.
///
/// @param chips what was understood and chosen
/// @param sort the order of the rows
/// @param chart over time, null unless the rows are periods with rates
public record CountsPage(
    SearchState state,
    LoadedLetters loaded,
    List<ChipView> chips,
    CountRequest request,
    CountSort sort,
    Table table,
    @Nullable TimeChart chart,
    Provenance provenance) {
  /// The maximum number of rows on the page. Users download longer tables.
  static final int MAX_ROWS = 300;

  /// The table.
  ///
  /// @param rows at most [#MAX_ROWS]
  /// @param left the number of rows not shown
  /// @param total the row for everything counted
  /// @param rated whether rates are meaningful in every row
  public record Table(List<CountRow> rows, long left, CountRow total, boolean rated) {
    static Table of(
        CountTable counted, CountSort sort, SearchState state, IndexStatus status, Labels labels) {
      List<CountTable.Row> rows = sort.rows(counted);
      boolean rated = Outcomes.canRate(counted);
      boolean totalRated = Outcomes.canRate(counted, List.of());
      long largest =
          rows.stream().map(CountTable.Row::tally).mapToLong(counted::count).max().orElse(0);
      CountRow.Maker maker =
          new CountRow.Maker(counted, state, labels, status, rated, Math.max(1, largest));
      CountRow.Maker totals =
          new CountRow.Maker(counted, state, labels, status, totalRated, largest);
      return new Table(
          rows.stream().limit(MAX_ROWS).map(maker::row).toList(),
          Math.max(0, rows.size() - MAX_ROWS),
          totals.total(counted.answer().total()),
          rated);
    }
  }

  public static CountsPage of(
      SearchState state, CountTable counted, CountSort sort, IndexStatus status, Labels labels) {
    CountRequest request = counted.request();
    Table table = Table.of(counted, sort, state, status, labels);
    Field first = request.by().getFirst();
    return new CountsPage(
        state,
        LoadedLetters.of(status),
        ChipView.of(
            state,
            counted.interpretation(),
            labels,
            other -> other.countsUrl(parameters(request.by(), request.of(), sort))),
        request,
        sort,
        table,
        table.rated && first.isPeriod() && request.by().size() == 1
            ? TimeChart.of(first, counted.rows(), status)
            : null,
        Provenance.of(status, Outcomes.notes(counted, status), counted.receipt(), ""));
  }

  /// The URL parameters of the table, without defaults.
  public static String parameters(List<Field> by, CountRequest.Unit of, CountSort sort) {
    String fields = by.stream().map(Field::id).collect(Collectors.joining(","));
    return "by="
        + fields
        + (of == CountRequest.Unit.ISSUES ? "" : "&of=" + IssueValues.id(of))
        + (sort.column().isEmpty() ? "" : "&sort-by=" + sort.typed());
  }

  /// The URL of the table sorted by a column. Numbers start with the largest; a column that it is
  /// sorted by already turns round.
  public String sortUrl(String column) {
    boolean again = column.equals(sort.column());
    CountSort ascending = new CountSort(column, false);
    boolean descending = again ? !sort.descending() : ascending.isNumber();
    return state.countsUrl(
        parameters(request.by(), request.of(), new CountSort(column, descending)));
  }

  /// The order of a column for the table's header, empty if the table is not sorted by it.
  public String sorted(String column) {
    return !column.equals(sort.column()) ? "" : sort.descending() ? "descending" : "ascending";
  }

  /// The fields that the user can choose.
  public List<Field> choices() {
    return Field.counted();
  }

  /// The field chosen in one of the three selectors, null if none is.
  ///
  /// @param place the selector, from 0
  public @Nullable Field chosen(int place) {
    return place < request.by().size() ? request.by().get(place) : null;
  }

  /// Whether the table counts letters.
  public boolean isOfLetters() {
    return request.of() == CountRequest.Unit.LETTERS;
  }

  /// Popular tables.
  public List<SearchPage.Choice> examples() {
    return List.of(
        example("Outcomes", "by=outcome"),
        example("By year", "by=decided-year"),
        example("By procedure", "by=procedure"),
        example("By procedure and region", "by=procedure,region"),
        example("By guideline", "by=guideline"),
        example("Letters by outcome", "by=letter-outcome&of=letters"));
  }

  private SearchPage.Choice example(String label, String parameters) {
    return new SearchPage.Choice(
        label, state.countsUrl(parameters), parameters.equals(parameters()));
  }

  /// The URL of the table as CSV.
  public String csvUrl() {
    return state.question().url("/api/v1/counts", parameters() + "&format=csv");
  }

  /// The URL of the table in the API.
  public String apiUrl() {
    return state.question().url("/api/v1/counts", parameters());
  }

  private String parameters() {
    return parameters(request.by(), request.of(), sort);
  }
}
