package imr.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells which of many patterns can match where in a text, in one pass over it: a pattern can match
/// where the text goes on as one of its alternatives begins and holds behind it what that
/// alternative needs. Immutable, so safe to share between threads.
public final class MultiPattern {
  private final Trie beginnings;
  private final Trie needs;
  private final int needCount;

  /// Of each alternative its pattern, and what it needs.
  private final int[] patterns;

  private final int[][] needsOf;

  /// @param regexes of which each match begins with a letter or digit at the start of a word; their
  ///   numbers in this list are what is told of them
  /// @throws IllegalArgumentException for a pattern of constructs that ours do not use
  public MultiPattern(List<String> regexes) {
    Trie.Builder starts = new Trie.Builder();
    Trie.Builder wanted = new Trie.Builder();
    Map<Set<String>, Integer> known = new LinkedHashMap<>();
    List<Integer> owners = new ArrayList<>();
    List<int[]> all = new ArrayList<>();
    for (int pattern = 0; pattern < regexes.size(); pattern++) {
      for (String alternative : LiteralPrefixes.split(regexes.get(pattern))) {
        int number = owners.size();
        LiteralPrefixes.of(alternative).forEach(b -> starts.add(LiteralPrefixes.signs(b), number));
        all.add(
            LiteralPrefixes.needs(alternative).stream()
                .mapToInt(need -> known.computeIfAbsent(need, n -> known.size()))
                .toArray());
        owners.add(pattern);
      }
    }
    known.forEach(
        (need, number) -> need.forEach(each -> wanted.add(LiteralPrefixes.signs(each), number)));
    beginnings = starts.build();
    needs = wanted.build();
    needCount = known.size();
    patterns = owners.stream().mapToInt(Integer::intValue).toArray();
    needsOf = all.toArray(int[][]::new);
  }

  /// Takes a place and the number of a pattern that can match there.
  public interface Lead {
    void at(int place, int pattern);
  }

  /// Tells of all places at which a pattern can match, in order; of a pattern at times twice.
  public void each(FoldedText text, Lead lead) {
    int[] last = new int[needCount]; // where what is needed stands last
    Arrays.fill(last, -1);
    for (int i = 0; i < text.text().length(); i++) {
      int at = i;
      needs.each(text, at, need -> last[need] = at);
    }
    for (int word = 0; word < text.words(); word++) {
      int at = text.wordStart(word);
      beginnings.each(
          text,
          at,
          alternative -> {
            if (isMet(needsOf[alternative], last, at)) {
              lead.at(at, patterns[alternative]);
            }
          });
    }
  }

  private static boolean isMet(int[] needs, int[] last, int from) {
    for (int need : needs) {
      if (last[need] < from) {
        return false;
      }
    }
    return true;
  }
}
