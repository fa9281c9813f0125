package imr.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import imr.engine.IndexStatus;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.json.Json;
import imr.letter.RejectedFile;
import imr.search.CountTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the page of loaded letters shows.
///
/// @param years letters by the year of their decision
/// @param reasons why files could not be read, with how many each
/// @param examples the first of those files, by name alone: where they lie is nobody's business
/// @param warnings how often the last run of indexing gave each kind of warning
/// @param masked how often it masked each kind of personal number
public record CorpusPage(
    IndexStatus status,
    LoadedLetters loaded,
    List<Year> years,
    Map<String, Long> reasons,
    List<RejectedFile> examples,
    Map<String, Long> warnings,
    Map<String, Long> masked) {
  private static final int EXAMPLES = 50;

  /// A year.
  ///
  /// @param width of its bar, in percent of the largest
  public record Year(String year, String url, long letters, long issues, long width) {}

  public static CorpusPage of(IndexStatus status, CountTable table, List<RejectedFile> rejected) {
    Map<String, Long> reasons = new TreeMap<>();
    rejected.forEach(file -> reasons.merge(file.why().reason().id(), 1L, Long::sum));
    JsonNode report = status.report() == null ? Json.object() : Json.parsed(status.report());
    return new CorpusPage(
        status,
        LoadedLetters.of(status),
        years(table),
        reasons,
        rejected.stream()
            .limit(EXAMPLES)
            .map(file -> new RejectedFile(name(file.path()), file.why()))
            .toList(),
        numbers(report.path("warnings")),
        numbers(report.path("masked")));
  }

  private static List<Year> years(CountTable table) {
    List<CountTable.Row> rows = table.margin(Field.DECIDED_YEAR);
    long largest = rows.stream().mapToLong(r -> r.tally().letters()).max().orElse(1);
    List<Year> years = new ArrayList<>();
    for (CountTable.Row row : rows) {
      String year = row.values().getFirst();
      long letters = row.tally().letters();
      years.add(
          new Year(
              year.equals(FieldFilter.UNKNOWN) ? "not stated" : year,
              SearchState.EMPTY.withOnly(Field.DECIDED_YEAR, List.of(year)).url(),
              letters,
              row.tally().issues(),
              100 * letters / Math.max(1, largest)));
    }
    return years;
  }

  private static String name(String path) {
    String clean = path.replace('\\', '/');
    return clean.substring(clean.lastIndexOf('/') + 1);
  }

  private static Map<String, Long> numbers(JsonNode node) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    node.properties().forEach(each -> numbers.put(each.getKey(), each.getValue().asLong()));
    return numbers;
  }
}
