package imr.lucene.write;

import imr.field.Field;
import imr.lucene.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/// The positions and values of a segment's issues, read in the order of its documents. Not
/// thread-safe.
final class CheckedColumns {
  private final NumericDocValues places;
  private final NumericDocValues toLetter;
  private final Map<Field, SortedSetDocValues> codes = new EnumMap<>(Field.class);

  CheckedColumns(LeafReader leaf) throws IOException {
    places = DocValues.getNumeric(leaf, Schema.PLACE);
    toLetter = DocValues.getNumeric(leaf, Schema.TO_LETTER);
    for (Field field : Field.values()) {
      if (field.kind() == Field.Kind.CODE && field.isCounted()) {
        codes.put(field, DocValues.getSortedSet(leaf, field.id()));
      }
    }
  }

  long place(int doc) throws IOException {
    return places.advanceExact(doc) ? places.longValue() : -1;
  }

  long toLetter(int doc) throws IOException {
    return toLetter.advanceExact(doc) ? toLetter.longValue() : -1;
  }

  List<String> values(Field field, int doc) throws IOException {
    List<String> found = new ArrayList<>();
    SortedSetDocValues all = codes.get(field);
    if (all != null && all.advanceExact(doc)) {
      for (int i = 0; i < all.docValueCount(); i++) {
        found.add(all.lookupOrd(all.nextOrd()).utf8ToString());
      }
    }
    found.sort(null);
    return found;
  }
}
