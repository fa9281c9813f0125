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

/// The contents of the page about the loaded letters.
///
/// @param years letters by year of decision
/// @param reasons why files could not be read, with the number of files
/// @param examples the first of these files, by name only, so that no server paths are shown
/// @param warnings the number of warnings of the last indexing run, by kind
public record CorpusPage(
    IndexStatus status,
    LoadedLetters loaded,
    List<Year> years,
    Map<String, Long> reasons,
    List<RejectedFile> examples,
    Map<String, Long> warnings) {
  private static final int EXAMPLES = 50;

  /// A year.
  ///
  /// @param width of its bar, in percent of the longest
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
        numbers(report.path("warnings")));
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
