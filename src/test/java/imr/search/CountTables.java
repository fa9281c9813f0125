package imr.search;

import imr.Letters;
import imr.engine.CountAnswer;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.Labels;
import imr.query.QueryLanguage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tables of counts as an engine would answer them.
public final class CountTables {
  private static final QueryLanguage LANGUAGE =
      new QueryLanguage(Letters.VOCABULARY, new Labels(Letters.VOCABULARY));

  private CountTables() {}

  /// Issues, each in a letter of its own, of which nothing else is known.
  public static Tally issues(long count) {
    return new Tally(count, count, 0, 0, RatedSums.ZERO, RatedSums.ZERO);
  }

  /// An empty table of a question.
  ///
  /// @param q the question's words
  public static CountTable table(
      String q, SearchRequest question, CountRequest.Unit unit, List<Field> by) {
    return table(
        q,
        new CountRequest(question, by, unit),
        new CountAnswer("", Tally.ZERO, Map.of(), Map.of()));
  }

  /// A table of issues by single fields.
  ///
  /// @param margins what each value counts
  public static CountTable table(Map<Field, Map<String, Tally>> margins, Tally total) {
    List<Field> by = new ArrayList<>(margins.keySet());
    Map<List<String>, Tally> cells = new HashMap<>();
    if (margins.size() == 1) {
      margins
          .values()
          .forEach(values -> values.forEach((value, tally) -> cells.put(List.of(value), tally)));
    }
    return table(by, margins, cells, total);
  }

  /// A table of issues by fields in this order.
  public static CountTable table(
      List<Field> by,
      Map<Field, Map<String, Tally>> margins,
      Map<List<String>, Tally> cells,
      Tally total) {
    return table(
        "",
        new CountRequest(SearchRequest.of(""), by, CountRequest.Unit.ISSUES),
        new CountAnswer("", total, margins, cells));
  }

  private static CountTable table(String q, CountRequest request, CountAnswer answer) {
    QueryLanguage.Read read = LANGUAGE.read(q, true);
    return new CountTable(
        request,
        read.interpretation(),
        answer,
        new SearchResponse.Receipt(
            "", "test", Instant.EPOCH, q, read.interpretation().parsed(), 0));
  }
}
