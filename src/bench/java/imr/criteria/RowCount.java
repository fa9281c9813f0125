package imr.criteria;

import imr.criteria.CriterionRows.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts how often rows were right, for [RowScores].
final class RowCount {
  private RowCount() {}

  /// Writes the table.
  ///
  /// @param labeled what readers labeled
  static void write(List<LabeledRationale> labeled, Path table) throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    for (LabeledRationale rationale : labeled) {
      for (int at = 0; at < rationale.sentences().size(); at++) {
        for (Evidence row : rationale.sentences().get(at).rows().values()) {
          String sense = Judge.name(row.sense());
          int[] count = counts.computeIfAbsent(row.row() + '\t' + sense, key -> new int[2]);
          count[0] += sense.equals(rationale.labels().get(at).get(row.criterion())) ? 1 : 0;
          count[1]++;
        }
      }
    }
    StringBuilder lines = new StringBuilder("row\tsense\tright\tfound\n");
    counts.forEach((key, count) ->
        lines.append(key).append('\t').append(count[0]).append('\t').append(count[1]).append('\n'));
    Files.writeString(table, lines);
  }
}
