package imr.lucene;

import imr.lucene.Counter.Count;
import imr.search.Field;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/// One field's counts in one segment, by ordinal. Documents come in order.
final class FacetColumn {
  private final Field field;
  private final SortedSetDocValues several;
  private final @Nullable SortedDocValues single;
  private final int[] issues;
  private final int[] letters;
  private final int[] lastBlocks;

  FacetColumn(Field field, SortedSetDocValues values) {
    this.field = field;
    several = values;
    single = DocValues.unwrapSingleton(values);
    int size = Math.toIntExact(values.getValueCount());
    issues = new int[size];
    letters = new int[size];
    lastBlocks = new int[size];
    Arrays.fill(lastBlocks, -1);
  }

  Field field() {
    return field;
  }

  /// Adds issues of a field that they need not share with their letter.
  void addIssues(int[] docs, int[] blocks, int count) throws IOException {
    if (single != null) {
      for (int i = 0; i < count; i++) {
        if (single.advanceExact(docs[i])) {
          add(single.ordValue(), blocks[i]);
        }
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      if (several.advanceExact(docs[i])) {
        for (int left = several.docValueCount(); left > 0; left--) {
          add((int) several.nextOrd(), blocks[i]);
        }
      }
    }
  }

  private void add(int ord, int block) {
    issues[ord]++;
    if (lastBlocks[ord] != block) {
      lastBlocks[ord] = block;
      letters[ord]++;
    }
  }

  /// Adds whole letters in a field of the letter.
  ///
  /// @param docs an issue of each
  /// @param sizes how many of its issues are counted
  void addLetters(int[] docs, int[] sizes, int count) throws IOException {
    if (single != null) {
      for (int i = 0; i < count; i++) {
        if (single.advanceExact(docs[i])) {
          issues[single.ordValue()] += sizes[i];
          letters[single.ordValue()]++;
        }
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      if (several.advanceExact(docs[i])) {
        for (int left = several.docValueCount(); left > 0; left--) {
          int ord = (int) several.nextOrd();
          issues[ord] += sizes[i];
          letters[ord]++;
        }
      }
    }
  }

  Map<String, Count> counts() throws IOException {
    Map<String, Count> counts = new HashMap<>();
    for (int ord = 0; ord < issues.length; ord++) {
      if (issues[ord] > 0) {
        counts.put(several.lookupOrd(ord).utf8ToString(), new Count(issues[ord], letters[ord]));
      }
    }
    return counts;
  }
}
