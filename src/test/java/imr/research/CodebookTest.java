package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.IssueValues;
import imr.letter.Issue;
import imr.table.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CodebookTest {
  @Test
  void everyColumnIsTold() {
    List<Codebook> all = Codebook.all(10, field -> 5);
    assertEquals(ExportRow.columns(), all.stream().map(Codebook::column).toList());
    assertEquals(
        ExportRow.columns().size(), Table.read("/imr/research/codebook.tsv").rows().size());
    for (Codebook each : all) {
      assertTrue(!each.unit().isBlank(), each.column());
      assertTrue(!each.derived().isBlank() && !each.accuracy().isBlank(), each.column());
    }
  }

  @Test
  void columnsSaidToHoldOneValueDo() {
    ExportRow records = new ExportRow(new IssueValues(Letters.VOCABULARY));
    Map<String, Integer> most = new HashMap<>();
    Letters.sample(5, 400)
        .forEach(letter -> {
          for (Issue issue : letter.issues()) {
            records
                .of(letter, issue)
                .forEach((column, values) -> most.merge(column, values.size(), Math::max));
          }
        });
    for (Codebook each : Codebook.all(1, field -> 1)) {
      if (!Codebook.holdsSeveral(each.column())) {
        assertTrue(most.getOrDefault(each.column(), 0) <= 1, each.column());
      }
    }
    long several =
        most.entrySet().stream()
            .filter(e -> e.getValue() > 1 && Codebook.holdsSeveral(e.getKey()))
            .count();
    assertTrue(several > 5, "only " + several + " columns hold several values in the sample");
  }

  @Test
  void smallListsOfValuesAreWhole() {
    ExportRow records = new ExportRow(new IssueValues(Letters.VOCABULARY));
    Map<String, Set<String>> seen = new HashMap<>();
    Letters.sample(5, 400)
        .forEach(letter ->
            letter
                .issues()
                .forEach(issue ->
                    records
                        .of(letter, issue)
                        .forEach((column, values) ->
                            values.forEach(v ->
                                seen.computeIfAbsent(column, c -> new TreeSet<>())
                                    .add(v.toString())))));
    for (Codebook each : Codebook.all(1, field -> 1)) {
      if (Set.of("outcome", "flag", "service", "basis", "ur", "timing", "letter-outcome", "sex")
          .contains(each.column())) {
        List<String> told =
            Arrays.stream(each.values().split("[,;]", -1))
                .map(v -> v.strip().replaceFirst(":.*", ""))
                .toList();
        assertTrue(
            told.containsAll(seen.getOrDefault(each.column(), Set.of())),
            each.column() + " " + seen.get(each.column()));
      }
    }
  }
}
