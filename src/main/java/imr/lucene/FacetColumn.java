package imr.lucene;

import imr.engine.Facet.Count;
import imr.field.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// One field's counts in one segment. Counts sets of values first, which takes one step per
/// document. Not thread-safe.
final class FacetColumn {
  private final Field field;
  private final CodeColumn codes;
  private final int[] issuesOfSets;
  private final int[] lettersOfSets;

  /// By value, the letters with several counted issues. Each counts once for each value.
  private final int[] letters;

  private final int[] lastBlocks;

  FacetColumn(Field field, CodeColumn codes) {
    this.field = field;
    this.codes = codes;
    issuesOfSets = new int[codes.sets()];
    lettersOfSets = new int[codes.sets()];
    letters = new int[codes.size()];
    lastBlocks = new int[codes.size()];
    Arrays.fill(lastBlocks, -1);
  }

  Field field() {
    return field;
  }

  /// Adds issues, for a field that can differ between the issues of a letter.
  ///
  /// @param docs the issues, grouped by letter
  /// @param sizes for each letter, the number of its issues in `docs`
  /// @param found the number of letters
  void addIssues(int[] docs, int[] sizes, int found) {
    int at = 0;
    for (int letter = 0; letter < found; letter++) {
      int end = at + sizes[letter];
      if (end == at + 1) {
        int set = codes.set(docs[at++]);
        issuesOfSets[set]++;
        lettersOfSets[set]++;
        continue;
      }
      for (int block = docs[at]; at < end; at++) {
        int set = codes.set(docs[at]);
        issuesOfSets[set]++;
        for (int ord : codes.ords(set)) {
          if (lastBlocks[ord] != block) {
            lastBlocks[ord] = block;
            letters[ord]++;
          }
        }
      }
    }
  }

  /// Adds letters, for a field that all issues of a letter share.
  ///
  /// @param docs one issue of each letter
  /// @param sizes for each letter, the number of its counted issues
  void addLetters(int[] docs, int[] sizes, int count) {
    for (int i = 0; i < count; i++) {
      int set = codes.set(docs[i]);
      issuesOfSets[set] += sizes[i];
      lettersOfSets[set]++;
    }
  }

  Map<String, Count> counts() {
    int[] issues = new int[codes.size()];
    for (int set = 0; set < issuesOfSets.length; set++) {
      if (issuesOfSets[set] > 0) {
        for (int ord : codes.ords(set)) {
          issues[ord] += issuesOfSets[set];
          letters[ord] += lettersOfSets[set];
        }
      }
    }
    Map<String, Count> counts = new HashMap<>();
    for (int ord = 0; ord < issues.length; ord++) {
      if (issues[ord] > 0) {
        counts.put(codes.value(ord), new Count(issues[ord], letters[ord]));
      }
    }
    return counts;
  }
}
