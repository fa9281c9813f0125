package imr.criteria;

import imr.criteria.CriterionRows.Evidence;
import imr.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often rows were right where readers labeled what they found: the table `row-scores.tsv`,
/// which `./imr bench judge` writes. Immutable and thread-safe.
final class RowScores {
  /// Right and found by row and sense.
  private final Map<String, int[]> scores = new HashMap<>();

  RowScores() {
    for (List<String> row : Table.read("/imr/criteria/row-scores.tsv").rows()) {
      scores.put(
          row.get(0) + row.get(1),
          new int[] {Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3))});
    }
  }

  Explanation.Row of(Evidence row) {
    int[] score = scores.getOrDefault(row.row() + Judge.name(row.sense()), new int[2]);
    return new Explanation.Row(row.match(), score[0], score[1]);
  }
}
