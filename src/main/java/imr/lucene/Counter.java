package imr.lucene;

import imr.engine.Facet.Count;
import imr.engine.FacetCounts;
import imr.field.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;

/// Counts a segment's issues and their letters, in total and for each value of some fields. Each
/// value need only remember the last letter it saw. An issue with two values counts once for each.
///
/// Issues are gathered and then counted field by field, which keeps a field's counts in the
/// processor's cache; fields of the letter are read once a letter.
final class Counter implements SegmentCounter.Segment<FacetCounts> {
  /// Issues that are gathered: few enough to stay in the processor's cache.
  private static final int GATHERED = 4_096;

  private final SegmentCodes codes;
  private final List<FacetColumn> columns = new ArrayList<>();
  private int[] docs = new int[GATHERED + 64];
  private int[] blocks = new int[GATHERED + 64];
  private int gathered;
  private long issues;
  private long letters;

  private Counter(List<Field> fields, LeafReaderContext leaf) throws IOException {
    codes = SegmentCodes.of(leaf);
    for (Field field : fields) {
      columns.add(new FacetColumn(field, codes.column(leaf, field)));
    }
  }

  static SegmentCounter<FacetCounts> of(List<Field> fields) {
    return new SegmentCounter<>(
        leaf -> new Counter(fields, leaf), FacetCounts.NONE, FacetCounts::plus);
  }

  @Override
  public void collect(int doc) {
    int block = codes.letter(doc);
    // A letter's issues are counted together.
    if (gathered >= GATHERED && block != blocks[gathered - 1]) {
      count();
    }
    if (gathered == docs.length) {
      docs = Arrays.copyOf(docs, 2 * gathered);
      blocks = Arrays.copyOf(blocks, 2 * gathered);
    }
    docs[gathered] = doc;
    blocks[gathered++] = block;
  }

  private void count() {
    int[] first = new int[gathered]; // of each letter its first issue
    int[] sizes = new int[gathered];
    int found = 0;
    for (int i = 0; i < gathered; i++) {
      if (i == 0 || blocks[i] != blocks[i - 1]) {
        first[found++] = docs[i];
      }
      sizes[found - 1]++;
    }
    issues += gathered;
    letters += found;
    for (FacetColumn column : columns) {
      if (column.field().isOfLetter()) {
        column.addLetters(first, sizes, found);
      } else {
        column.addIssues(docs, sizes, found);
      }
    }
    gathered = 0;
  }

  @Override
  public FacetCounts counted() {
    count();
    Map<Field, Map<String, Count>> values = new EnumMap<>(Field.class);
    for (FacetColumn column : columns) {
      values.put(column.field(), column.counts());
    }
    return new FacetCounts(issues, letters, values);
  }
}
