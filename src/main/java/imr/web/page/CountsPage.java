package imr.web.page;

import imr.engine.IndexStatus;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.research.Outcomes;
import imr.search.CountRequest;
import imr.search.CountTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the page of counts shows.
///
/// @param chips what was understood and chosen
/// @param by the fields counted by, one to three
/// @param rows at most [#MAX_ROWS]
/// @param left how many rows more there are
/// @param total all that was counted
/// @param rated whether a rate means something in each row
/// @param chart over time, null where the rows are no periods or not rated
public record CountsPage(
    SearchState state,
    LoadedLetters loaded,
    List<ChipView> chips,
    List<Field> by,
    CountRequest.Unit of,
    List<CountRow> rows,
    long left,
    CountRow total,
    boolean rated,
    @Nullable TimeChart chart,
    List<String> notes,
    String whose,
    String receipt) {
  /// More rows are for the file, not for eyes.
  static final int MAX_ROWS = 300;

  public static CountsPage of(
      SearchState state, CountTable table, IndexStatus status, Labels labels) {
    CountRequest request = table.request();
    List<CountTable.Row> rows = table.rows();
    boolean rated = Outcomes.canRate(table);
    long largest = rows.stream().map(CountTable.Row::tally).mapToLong(table::count).max().orElse(0);
    CountRow.Maker maker =
        new CountRow.Maker(table, state, labels, status, rated, Math.max(1, largest));
    Tally all = table.answer().total();
    CountRow total =
        new CountRow.Maker(
                table, state, labels, status, Outcomes.canRate(table, List.of()), largest)
            .total(all);
    Field first = request.by().getFirst();
    return new CountsPage(
        state,
        LoadedLetters.of(status),
        ChipView.of(
            state,
            table.interpretation(),
            labels,
            other -> other.countsUrl(parameters(request.by(), request.of()))),
        request.by(),
        request.of(),
        rows.stream().limit(MAX_ROWS).map(maker::row).toList(),
        Math.max(0, rows.size() - MAX_ROWS),
        total,
        rated,
        rated && first.isPeriod() && request.by().size() == 1
            ? TimeChart.of(first, rows, status)
            : null,
        Outcomes.notes(table, status),
        Outcomes.scope(status),
        String.format(
            Locale.ROOT,
            "%s; index %s, version %s, %s",
            table.receipt().query().isEmpty() ? "everything" : table.receipt().query(),
            table.receipt().index(),
            table.receipt().version(),
            table.receipt().at()));
  }

  /// The parameters of the table, with what goes without saying left out.
  public static String parameters(List<Field> by, CountRequest.Unit of) {
    String fields = by.stream().map(Field::id).collect(Collectors.joining(","));
    return "by=" + fields + (of == CountRequest.Unit.ISSUES ? "" : "&of=" + IssueValues.id(of));
  }

  /// The fields that can be chosen.
  public List<Field> choices() {
    return Field.counted();
  }

  /// The field chosen in one of the three places, null where none is.
  ///
  /// @param place from 0
  public @Nullable Field chosen(int place) {
    return place < by.size() ? by.get(place) : null;
  }

  /// Whether letters are counted.
  public boolean isOfLetters() {
    return of == CountRequest.Unit.LETTERS;
  }

  /// Tables that many ask for.
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
        label, state.countsUrl(parameters), parameters.equals(parameters(by, of)));
  }

  /// The table as a file.
  public String csvUrl() {
    return state.question().url("/api/v1/counts", parameters(by, of) + "&format=csv");
  }

  /// The table as the API answers it.
  public String apiUrl() {
    return state.question().url("/api/v1/counts", parameters(by, of));
  }
}
