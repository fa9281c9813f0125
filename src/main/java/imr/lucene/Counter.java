package imr.lucene;

import imr.search.Field;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts issues and their letters, in all and for each value of some fields, in one pass.
///
/// A letter's issues have neighbouring document numbers, so each value need only remember the last
/// letter it saw. An issue with two values counts once for each.
final class Counter implements CollectorManager<Counter.Tally, Counter.Counts> {
  private final List<Field> fields;

  Counter(List<Field> fields) {
    this.fields = fields;
  }

  /// @param issues in all
  /// @param letters with such an issue
  /// @param values for each field, each value's issues and letters
  record Counts(long issues, long letters, Map<Field, Map<String, Count>> values) {}

  record Count(long issues, long letters) {
    Count plus(Count other) {
      return new Count(issues + other.issues, letters + other.letters);
    }
  }

  @Override
  public Tally newCollector() {
    return new Tally(fields);
  }

  @Override
  public Counts reduce(Collection<Tally> tallies) {
    long issues = 0;
    long letters = 0;
    Map<Field, Map<String, Count>> values = new EnumMap<>(Field.class);
    fields.forEach(field -> values.put(field, new HashMap<>()));
    for (Tally tally : tallies) {
      issues += tally.issues;
      letters += tally.letters;
      tally.values.forEach(
          (field, counts) -> counts.forEach((value, count) -> merge(values, field, value, count)));
    }
    return new Counts(issues, letters, values);
  }

  private static void merge(
      Map<Field, Map<String, Count>> values, Field field, String value, Count count) {
    values.computeIfAbsent(field, f -> new HashMap<>()).merge(value, count, Count::plus);
  }

  /// One thread's counts.
  static final class Tally implements Collector {
    private final List<Field> fields;
    private final Map<Field, Map<String, Count>> values = new EnumMap<>(Field.class);
    private long issues;
    private long letters;

    Tally(List<Field> fields) {
      this.fields = fields;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues places = DocValues.getNumeric(leaf.reader(), Schema.PLACE);
      Column[] columns = new Column[fields.size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] =
            new Column(fields.get(i), DocValues.getSortedSet(leaf.reader(), fields.get(i).id()));
      }
      return new LeafCollector() {
        private int lastBlock = -1;

        @Override
        public void setScorer(Scorable scorer) {}

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
        public void finish() throws IOException {
          for (Column column : columns) {
            column.addTo(values);
          }
        }
      };
    }
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

    void addTo(Map<Field, Map<String, Count>> values) throws IOException {
      Map<String, Count> counts = values.computeIfAbsent(field, f -> new HashMap<>());
      for (int ord = 0; ord < issues.length; ord++) {
        if (issues[ord] > 0) {
          counts.merge(
              docValues.lookupOrd(ord).utf8ToString(),
              new Count(issues[ord], letters[ord]),
              Count::plus);
        }
      }
    }
  }
}
