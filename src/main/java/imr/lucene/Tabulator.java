package imr.lucene;

import imr.engine.CountPlan;
import imr.engine.Tally;
import imr.engine.TallyBuilder;
import imr.field.Field;
import imr.letter.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// Counts a segment's issues by the values of some fields: the total, each field's values and their
/// combinations, each with what rates over letters need.
final class Tabulator implements SegmentCounter.Segment<Tabulator.Table> {
  private final CountPlan plan;
  private final IssueColumns issues;
  private final List<ValueColumn> columns = new ArrayList<>();
  private final TallyBuilder total = new TallyBuilder();
  private final List<@Nullable TallyBuilder[]> margins = new ArrayList<>();
  private final Map<Long, TallyBuilder> cells = new HashMap<>();
  private final int[][] ords;

  private Tabulator(CountPlan plan, LeafReaderContext leaf) throws IOException {
    this.plan = plan;
    issues = new IssueColumns(leaf);
    for (Field field : plan.by()) {
      ValueColumn column = new ValueColumn(leaf, field);
      columns.add(column);
      margins.add(new @Nullable TallyBuilder[column.size()]);
    }
    ords = new int[columns.size()][];
  }

  static SegmentCounter<Table> of(CountPlan plan) {
    return new SegmentCounter<>(
        leaf -> new Tabulator(plan, leaf),
        new Table(Tally.ZERO, Map.of(), Map.of()),
        (a, b) -> a.plus(b, plan));
  }

  /// The counts.
  ///
  /// @param cells the same as the margin where there is one field
  record Table(
      Tally total, Map<Field, Map<String, Tally>> margins, Map<List<String>, Tally> cells) {
    private Table plus(Table other, CountPlan plan) {
      Map<Field, Map<String, Tally>> allMargins = new EnumMap<>(Field.class);
      margins.forEach((field, values) -> allMargins.put(field, new HashMap<>(values)));
      other.margins.forEach((field, values) ->
          values.forEach((value, tally) ->
              allMargins
                  .computeIfAbsent(field, f -> new HashMap<>())
                  .merge(value, tally, Tally::plus)));
      Map<List<String>, Tally> allCells = new HashMap<>(cells);
      other.cells.forEach((values, tally) -> allCells.merge(values, tally, Tally::plus));
      plan.check(allCells.size());
      return new Table(total.plus(other.total), allMargins, allCells);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    int letter = issues.letter(doc);
    Outcome outcome = issues.outcome(doc);
    boolean onMerits = issues.isOnMerits(doc);
    total.add(letter, outcome, onMerits);
    for (int i = 0; i < ords.length; i++) {
      ords[i] = columns.get(i).ords(doc);
      for (int ord : ords[i]) {
        @Nullable TallyBuilder[] margin = margins.get(i);
        TallyBuilder tally = margin[ord];
        if (tally == null) {
          tally = new TallyBuilder();
          margin[ord] = tally;
        }
        tally.add(letter, outcome, onMerits);
      }
    }
    if (ords.length > 1) {
      combine(0, 0, letter, outcome, onMerits);
      plan.check(cells.size());
    }
  }

  private void combine(
      int column, long key, int letter, @Nullable Outcome outcome, boolean onMerits) {
    if (column == ords.length) {
      cells.computeIfAbsent(key, k -> new TallyBuilder()).add(letter, outcome, onMerits);
      return;
    }
    for (int ord : ords[column]) {
      combine(column + 1, key * columns.get(column).size() + ord, letter, outcome, onMerits);
    }
  }

  @Override
  public Table counted() throws IOException {
    Map<Field, Map<String, Tally>> byField = new EnumMap<>(Field.class);
    Map<List<String>, Tally> combined = new HashMap<>();
    for (int i = 0; i < ords.length; i++) {
      Map<String, Tally> values = new HashMap<>();
      @Nullable TallyBuilder[] margin = margins.get(i);
      for (int ord = 0; ord < margin.length; ord++) {
        TallyBuilder tally = margin[ord];
        if (tally != null) {
          values.put(columns.get(i).value(ord), tally.tally());
        }
      }
      byField.put(plan.by().get(i), values);
      if (ords.length == 1) {
        values.forEach((value, tally) -> combined.put(List.of(value), tally));
      }
    }
    for (Map.Entry<Long, TallyBuilder> cell : cells.entrySet()) {
      combined.put(values(cell.getKey()), cell.getValue().tally());
    }
    return new Table(total.tally(), byField, combined);
  }

  private List<String> values(long key) throws IOException {
    String[] values = new String[columns.size()];
    long rest = key;
    for (int i = values.length - 1; i >= 0; i--) {
      values[i] = columns.get(i).value((int) (rest % columns.get(i).size()));
      rest /= columns.get(i).size();
    }
    return Arrays.asList(values);
  }
}
