package imr.lucene;

import imr.search.Field;
import imr.search.FieldFilter;
import imr.search.IssueValues;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/// One field's values in one segment, by ordinal. The last ordinal stands for no value. Documents
/// are asked for in order, by one thread.
final class ValueColumn {
  private final SortedSetDocValues docValues;
  private final int unknown;
  private final int[] none;

  ValueColumn(LeafReaderContext leaf, Field field) throws IOException {
    docValues = DocValues.getSortedSet(leaf.reader(), field.id());
    unknown = Math.toIntExact(docValues.getValueCount());
    none = new int[] {unknown};
  }

  /// How many ordinals there are.
  int size() {
    return unknown + 1;
  }

  /// A document's ordinals, at least one.
  int[] ords(int doc) throws IOException {
    if (!docValues.advanceExact(doc)) {
      return none;
    }
    int[] ords = new int[docValues.docValueCount()];
    for (int i = 0; i < ords.length; i++) {
      ords[i] = (int) docValues.nextOrd();
    }
    return ords;
  }

  /// The ordinal of a document's first value.
  int ord(int doc) throws IOException {
    return docValues.advanceExact(doc) ? (int) docValues.nextOrd() : unknown;
  }

  /// The value of an ordinal.
  String value(int ord) throws IOException {
    return ord == unknown ? FieldFilter.UNKNOWN : docValues.lookupOrd(ord).utf8ToString();
  }

  /// The ordinal of a value, -1 where the segment has none such.
  int ordOf(Enum<?> value) throws IOException {
    String id = IssueValues.id(value);
    for (int ord = 0; ord < unknown; ord++) {
      if (value(ord).equals(id)) {
        return ord;
      }
    }
    return -1;
  }
}
