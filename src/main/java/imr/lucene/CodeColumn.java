package imr.lucene;

import imr.field.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// A field's codes for all documents of a segment, in memory. Each document stores the number of
/// its set of values, because few different sets occur. A column usually takes two bytes per
/// document, and reads are many times faster than doc values, in any order. Immutable and
/// thread-safe.
final class CodeColumn {
  /// The set of a document without a value.
  static final int NONE = 0;

  private final String[] values;
  private final int[][] sets;

  /// Only one of these three arrays is used, depending on the number of sets; the others are empty.
  private final byte[] few;

  private final char[] many;
  private final int[] most;

  private CodeColumn(String[] values, int[][] sets, int[] ofDocuments) {
    this.values = values;
    this.sets = sets;
    int documents = ofDocuments.length;
    few = new byte[sets.length <= 1 << Byte.SIZE ? documents : 0];
    many = new char[few.length == 0 && sets.length <= 1 << Character.SIZE ? documents : 0];
    most = few.length == 0 && many.length == 0 ? ofDocuments : new int[0];
    for (int doc = 0; doc < few.length; doc++) {
      few[doc] = (byte) ofDocuments[doc];
    }
    for (int doc = 0; doc < many.length; doc++) {
      many[doc] = (char) ofDocuments[doc];
    }
  }

  /// Reads a segment's doc values. Reads a field of the letter only once per letter.
  ///
  /// @param places for each document, its place in its letter's block, from 0
  static CodeColumn load(LeafReader reader, Field field, char[] places) throws IOException {
    SortedSetDocValues docValues = DocValues.getSortedSet(reader, field.id());
    String[] values = new String[Math.toIntExact(docValues.getValueCount())];
    for (int ord = 0; ord < values.length; ord++) {
      values[ord] = docValues.lookupOrd(ord).utf8ToString();
    }
    Sets sets = new Sets(values.length);
    int[] ofDocuments = new int[reader.maxDoc()];
    SortedDocValues single = DocValues.unwrapSingleton(docValues);
    if (single != null) {
      read(single, sets, ofDocuments);
    } else {
      read(docValues, sets, ofDocuments, field.isOfLetter(), places);
    }
    return new CodeColumn(values, sets.all.toArray(int[][]::new), ofDocuments);
  }

  /// This loop is separate from the one for several values. With one loop for both, the JVM can't
  /// inline the calls, and a start with a million letters takes a quarter longer.
  private static void read(SortedDocValues docValues, Sets sets, int[] ofDocuments)
      throws IOException {
    for (int doc = docValues.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = docValues.nextDoc()) {
      ofDocuments[doc] = sets.ofOne(docValues.ordValue());
    }
  }

  private static void read(
      SortedSetDocValues docValues, Sets sets, int[] ofDocuments, boolean ofLetter, char[] places)
      throws IOException {
    for (int doc = docValues.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = docValues.nextDoc()) {
      ofDocuments[doc] = ofLetter && places[doc] > 0 ? ofDocuments[doc - 1] : sets.of(docValues);
    }
  }

  /// Numbers sets in the order in which they first occur. Not thread-safe.
  private static final class Sets {
    private final List<int[]> all = new ArrayList<>(List.of(new int[0]));
    private final int[] ofOne;
    private final Map<Several, Integer> ofSeveral = new HashMap<>();

    /// @param values the number of distinct values
    Sets(int values) {
      ofOne = new int[values];
    }

    int ofOne(int ord) {
      if (ofOne[ord] == NONE) {
        ofOne[ord] = all.size();
        all.add(new int[] {ord});
      }
      return ofOne[ord];
    }

    /// The set of the document that the doc values are positioned on.
    int of(SortedSetDocValues docValues) throws IOException {
      int count = docValues.docValueCount();
      int first = (int) docValues.nextOrd();
      if (count == 1) {
        return ofOne(first);
      }
      int[] ords = new int[count];
      ords[0] = first;
      for (int i = 1; i < count; i++) {
        ords[i] = (int) docValues.nextOrd();
      }
      Integer known = ofSeveral.putIfAbsent(new Several(ords), all.size());
      if (known == null) {
        all.add(ords);
        return all.size() - 1;
      }
      return known;
    }
  }

  /// A set of ordinals as a map key.
  private static final class Several {
    private final int[] ords;

    Several(int[] ords) {
      this.ords = ords;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Several several && Arrays.equals(ords, several.ords);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(ords);
    }
  }

  /// The number of values.
  int size() {
    return values.length;
  }

  /// The number of sets, [#NONE] included.
  int sets() {
    return sets.length;
  }

  /// The number of a document's set.
  int set(int doc) {
    return few.length > 0 ? few[doc] & 0xFF : many.length > 0 ? many[doc] : most[doc];
  }

  /// The ordinals of a set's values, in ascending order. The caller must not change the array.
  int[] ords(int set) {
    return sets[set];
  }

  /// The value of an ordinal.
  String value(int ord) {
    return values[ord];
  }
}
