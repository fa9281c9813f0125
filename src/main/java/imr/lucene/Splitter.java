package imr.lucene;

import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Shared;
import imr.engine.RatedSums;
import imr.engine.SplitSums;
import imr.engine.Tally;
import imr.engine.TallyBuilder;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.letter.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// Counts the issues with each value of some fields against the rest, in one pass over a segment.
final class Splitter implements SegmentCounter.Segment<SplitSums> {
  private final IssueColumns issues;
  private final ValueColumn procedures;
  private final List<Field> fields;
  private final List<ValueColumn> columns = new ArrayList<>();

  /// The values of each column by ordinal, read when first met.
  private final List<SplitSums.@Nullable Key[]> keys = new ArrayList<>();

  private final @Nullable String[] procedureNames;
  private final List<Facts> letter = new ArrayList<>();
  private final SplitSums sum = new SplitSums();
  private int at = -1;

  private Splitter(List<Field> fields, LeafReaderContext leaf) throws IOException {
    this.fields = fields;
    issues = new IssueColumns(leaf);
    procedures = new ValueColumn(leaf, Field.PROCEDURES);
    procedureNames = new @Nullable String[procedures.size()];
    for (Field field : fields) {
      ValueColumn column = new ValueColumn(leaf, field);
      columns.add(column);
      keys.add(new SplitSums.@Nullable Key[column.size()]);
    }
  }

  static SegmentCounter<SplitSums> of(List<Field> fields) {
    return new SegmentCounter<>(
        leaf -> new Splitter(fields, leaf), new SplitSums(), SplitSums::plus);
  }

  /// An issue of the current letter.
  private record Facts(
      @Nullable Outcome outcome, boolean onMerits, String procedures, List<SplitSums.Key> values) {
    boolean isRated() {
      return outcome == Outcome.UPHELD || outcome == Outcome.OVERTURNED;
    }

    Cell cell() {
      int won = outcome == Outcome.OVERTURNED ? 1 : 0;
      return isRated() ? new Cell(won, 1 - won) : Cell.ZERO;
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    int of = issues.letter(doc);
    if (of != at) {
      close();
      at = of;
    }
    List<SplitSums.Key> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int ord : columns.get(i).ords(doc)) {
        SplitSums.Key key = key(i, ord);
        if (!key.value().equals(FieldFilter.UNKNOWN)) {
          values.add(key);
        }
      }
    }
    letter.add(
        new Facts(
            issues.outcome(doc), issues.isOnMerits(doc), procedure(procedures.ord(doc)), values));
  }

  private SplitSums.Key key(int column, int ord) throws IOException {
    SplitSums.@Nullable Key[] known = keys.get(column);
    SplitSums.Key key = known[ord];
    if (key == null) {
      key = new SplitSums.Key(fields.get(column), columns.get(column).value(ord));
      known[ord] = key;
    }
    return key;
  }

  private String procedure(int ord) throws IOException {
    String name = procedureNames[ord];
    if (name == null) {
      name = procedures.value(ord);
      procedureNames[ord] = name;
    }
    return name;
  }

  private void close() {
    if (letter.isEmpty()) {
      return;
    }
    Tally whole = tally(facts -> true);
    sum.add(whole);
    letter.stream()
        .filter(Facts::isRated)
        .forEach(facts -> sum.add(facts.procedures(), facts.cell()));
    letter.stream()
        .flatMap(facts -> facts.values().stream())
        .distinct()
        .forEach(key -> {
          Tally with = tally(facts -> facts.values().contains(key));
          Tally without = tally(facts -> !facts.values().contains(key));
          Map<String, Cell> cells = new HashMap<>();
          letter.stream()
              .filter(facts -> facts.isRated() && facts.values().contains(key))
              .forEach(facts -> cells.merge(facts.procedures(), facts.cell(), Cell::plus));
          RatedSums a = with.rated();
          RatedSums b = without.rated();
          Shared shared = Shared.ZERO.with(a.issues(), a.overturned(), b.issues(), b.overturned());
          sum.add(key, new SplitSums.Part(with, whole.minus(without), shared, cells));
        });
    letter.clear();
  }

  private Tally tally(Predicate<Facts> which) {
    TallyBuilder tally = new TallyBuilder();
    letter.stream()
        .filter(which)
        .forEach(facts -> tally.add(at, facts.outcome(), facts.onMerits()));
    return tally.tally();
  }

  @Override
  public SplitSums counted() {
    close();
    return sum;
  }
}
