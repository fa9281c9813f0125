package imr.lucene;

import imr.letter.Outcome;
import imr.search.CountPlan;
import imr.search.Field;
import imr.search.SearchException.BadRequest;
import imr.search.Tally;
import imr.search.TallyBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Counts issues by the values of some fields in one pass: the total, each field's values and their
/// combinations, each with what rates over letters need. A letter's issues have neighbouring
/// document numbers and stand in one segment, so segments' tallies add up.
final class Tabulator implements CollectorManager<Tabulator.Part, Tabulator.Table> {
  private final CountPlan plan;

  Tabulator(CountPlan plan) {
    this.plan = plan;
  }

  /// @param cells the same as the margin where there is one field
  record Table(
      Tally total, Map<Field, Map<String, Tally>> margins, Map<List<String>, Tally> cells) {
    static Table empty() {
      return new Table(Tally.ZERO, new EnumMap<>(Field.class), new HashMap<>());
    }

    Table plus(Table other, int mostCells) {
      other.margins.forEach((field, values) -> {
        Map<String, Tally> own = margins.computeIfAbsent(field, f -> new HashMap<>());
        values.forEach((value, tally) -> own.merge(value, tally, Tally::plus));
      });
      other.cells.forEach((values, tally) -> cells.merge(values, tally, Tally::plus));
      refuseMoreThan(mostCells, cells.size());
      return new Table(total.plus(other.total), margins, cells);
    }
  }

  @Override
  public Part newCollector() {
    return new Part(plan);
  }

  @Override
  public Table reduce(Collection<Part> parts) {
    Table sum = Table.empty();
    for (Part part : parts) {
      sum = sum.plus(part.sum, plan.mostCells());
    }
    return sum;
  }

  private static void refuseMoreThan(int most, int cells) {
    if (cells > most) {
      throw new BadRequest(
          String.format(
              Locale.ROOT,
              "the table has more than %,d cells: count by fewer fields, filter first, or export"
                  + " the issues",
              most));
    }
  }

  /// One thread's counts.
  static final class Part implements Collector {
    private final CountPlan plan;
    private Table sum = Table.empty();

    Part(CountPlan plan) {
      this.plan = plan;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new Segment(leaf);
    }

    /// The counts of one segment, by ordinal.
    private final class Segment implements LeafCollector {
      private final IssueColumns issues;
      private final List<ValueColumn> columns = new ArrayList<>();
      private final TallyBuilder total = new TallyBuilder();
      private final List<TallyBuilder[]> margins = new ArrayList<>();
      private final Map<Long, TallyBuilder> cells = new HashMap<>();
      private final int[][] ords;

      Segment(LeafReaderContext leaf) throws IOException {
        issues = new IssueColumns(leaf);
        for (Field field : plan.by()) {
          ValueColumn column = new ValueColumn(leaf, field);
          columns.add(column);
          margins.add(new TallyBuilder[column.size()]);
        }
        ords = new int[columns.size()][];
      }

      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        long letter = issues.letter(doc);
        Outcome outcome = issues.outcome(doc);
        boolean onMerits = issues.isOnMerits(doc);
        total.add(letter, outcome, onMerits);
        for (int i = 0; i < ords.length; i++) {
          ords[i] = columns.get(i).ords(doc);
          for (int ord : ords[i]) {
            TallyBuilder[] margin = margins.get(i);
            if (margin[ord] == null) {
              margin[ord] = new TallyBuilder();
            }
            margin[ord].add(letter, outcome, onMerits);
          }
        }
        if (ords.length > 1) {
          combine(0, 0, letter, outcome, onMerits);
        }
      }

      private void combine(
          int column, long key, long letter, @Nullable Outcome outcome, boolean onMerits) {
        if (column == ords.length) {
          cells.computeIfAbsent(key, k -> new TallyBuilder()).add(letter, outcome, onMerits);
          return;
        }
        for (int ord : ords[column]) {
          combine(column + 1, key * columns.get(column).size() + ord, letter, outcome, onMerits);
        }
        refuseMoreThan(plan.mostCells(), cells.size());
      }

      @Override
      public void finish() throws IOException {
        Table table = Table.empty();
        for (int i = 0; i < ords.length; i++) {
          Map<String, Tally> values = new HashMap<>();
          TallyBuilder[] margin = margins.get(i);
          for (int ord = 0; ord < margin.length; ord++) {
            if (margin[ord] != null) {
              values.put(columns.get(i).value(ord), margin[ord].tally());
            }
          }
          table.margins.put(plan.by().get(i), values);
          if (ords.length == 1) {
            values.forEach((value, tally) -> table.cells.put(List.of(value), tally));
          }
        }
        for (Map.Entry<Long, TallyBuilder> cell : cells.entrySet()) {
          table.cells.put(values(cell.getKey()), cell.getValue().tally());
        }
        sum = sum.plus(new Table(total.tally(), table.margins, table.cells), plan.mostCells());
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
  }
}
