package imr.research;

import imr.engine.RatedSums;
import imr.field.Field;
import imr.field.Labels;
import imr.query.Interpretation;
import imr.query.Interpretation.Question;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The numbers of each value that a query compares, as in `MRI vs CT`.
public final class ComparedValues {
  private ComparedValues() {}

  /// A sentence with each value's numbers, such as `MRI: 5 of 40. CT scan: 1 of 7.`; empty if the
  /// query compares no values of a field.
  ///
  /// @param response of the query
  /// @param any the same search whatever the outcome
  public static String sentence(SearchResponse response, SearchRequest any, SearchService service) {
    Interpretation.Asked asked = response.interpretation().asked();
    if (asked == null || asked.question() != Question.RATE || asked.by() == null) {
      return "";
    }
    Field by = asked.by();
    List<String> values =
        response.interpretation().chips().stream()
            .filter(chip -> chip.field() == by && !chip.excluded())
            .map(Interpretation.Chip::value)
            .distinct()
            .toList();
    if (values.size() < 2) {
      return "";
    }
    CountTable table = service.count(new CountRequest(any, List.of(by), CountRequest.Unit.ISSUES));
    return Outcomes.canRate(table, List.of(by))
        ? sentence(table, by, values, service.labels())
        : "";
  }

  static String sentence(CountTable table, Field by, List<String> values, Labels labels) {
    return table.margin(by).stream()
        .filter(row -> values.contains(row.values().getFirst()))
        .map(row -> {
          RatedSums rated = row.tally().rated();
          return String.format(
              Locale.US,
              "%s: %,d of %,d overturned.",
              labels.of(by, row.values().getFirst()),
              rated.overturned(),
              rated.issues());
        })
        .collect(Collectors.joining(" "));
  }
}
