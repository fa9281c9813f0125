package imr.lucene;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/// One field's values in one segment, by ordinal. The last ordinal stands for no value. Immutable
/// and thread-safe.
final class ValueColumn {
  private final CodeColumn codes;
  private final int[] none;

  ValueColumn(LeafReaderContext leaf, Field field) throws IOException {
    codes = SegmentCodes.of(leaf).column(leaf, field);
    none = new int[] {codes.size()};
  }

  /// The number of ordinals.
  int size() {
    return codes.size() + 1;
  }

  /// A document's ordinals, at least one. The caller must not change the array.
  int[] ords(int doc) {
    int set = codes.set(doc);
    return set == CodeColumn.NONE ? none : codes.ords(set);
  }

  /// The ordinal of a document's first value.
  int ord(int doc) {
    return ords(doc)[0];
  }

  /// The value of an ordinal.
  String value(int ord) {
    return ord == codes.size() ? FieldFilter.UNKNOWN : codes.value(ord);
  }

  /// The ordinal of a value, -1 if it doesn't occur in the segment.
  int ordOf(Enum<?> value) {
    String id = IssueValues.id(value);
    for (int ord = 0; ord < codes.size(); ord++) {
      if (codes.value(ord).equals(id)) {
        return ord;
      }
    }
    return -1;
  }
}
