package imr.lucene;

import imr.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/// Counts a segment's issues and their letters, in all and for each value of some fields. Each
/// value need only remember the last letter it saw. An issue with two values counts once for each.
final class Counter implements BySegment.Segment<Counter.Counts> {
  private final NumericDocValues places;
  private final List<Column> columns = new ArrayList<>();
  private long issues;
  private long letters;
  private int lastBlock = -1;

  private Counter(List<Field> fields, LeafReaderContext leaf) throws IOException {
    places = DocValues.getNumeric(leaf.reader(), Schema.PLACE);
    for (Field field : fields) {
      columns.add(new Column(field, DocValues.getSortedSet(leaf.reader(), field.id())));
    }
  }

  static BySegment<Counts> of(List<Field> fields) {
    return new BySegment<>(
        leaf -> new Counter(fields, leaf), new Counts(0, 0, Map.of()), Counts::plus);
  }

  /// What was counted.
  ///
  /// @param issues in all
  /// @param letters with such an issue
  /// @param values for each field, each value's issues and letters
  record Counts(long issues, long letters, Map<Field, Map<String, Count>> values) {
    private Counts plus(Counts other) {
      Map<Field, Map<String, Count>> all = new EnumMap<>(Field.class);
      values.forEach((field, counts) -> all.put(field, new HashMap<>(counts)));
      other.values.forEach((field, counts) ->
          counts.forEach((value, count) ->
              all.computeIfAbsent(field, f -> new HashMap<>()).merge(value, count, Count::plus)));
      return new Counts(issues + other.issues, letters + other.letters, all);
    }
  }

  record Count(long issues, long letters) {
    Count plus(Count other) {
      return new Count(issues + other.issues, letters + other.letters);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    int block = places.advanceExact(doc) ? doc - (int) places.longValue() : doc;
    issues++;
    if (block != lastBlock) {
      letters++;
      lastBlock = block;
    }
    for (Column column : columns) {
      column.add(doc, block);
    }
  }

  @Override
  public Counts counted() throws IOException {
    Map<Field, Map<String, Count>> values = new EnumMap<>(Field.class);
    for (Column column : columns) {
      values.put(column.field, column.counts());
    }
    return new Counts(issues, letters, values);
  }

  /// One field's counts in one segment, by ordinal.
  private static final class Column {
    private final Field field;
    private final SortedSetDocValues docValues;
    private final int[] issues;
    private final int[] letters;
    private final int[] lastBlocks;

    Column(Field field, SortedSetDocValues docValues) {
      this.field = field;
      this.docValues = docValues;
      int size = Math.toIntExact(docValues.getValueCount());
      issues = new int[size];
      letters = new int[size];
      lastBlocks = new int[size];
      Arrays.fill(lastBlocks, -1);
    }

    void add(int doc, int block) throws IOException {
      if (!docValues.advanceExact(doc)) {
        return;
      }
      for (int i = 0; i < docValues.docValueCount(); i++) {
        int ord = (int) docValues.nextOrd();
        issues[ord]++;
        if (lastBlocks[ord] != block) {
          lastBlocks[ord] = block;
          letters[ord]++;
        }
      }
    }

    Map<String, Count> counts() throws IOException {
      Map<String, Count> counts = new HashMap<>();
      for (int ord = 0; ord < issues.length; ord++) {
        if (issues[ord] > 0) {
          counts.put(docValues.lookupOrd(ord).utf8ToString(), new Count(issues[ord], letters[ord]));
        }
      }
      return counts;
    }
  }
}
