package imr.match;

import imr.deadline.PacedCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Matches many regular expressions against a text in one pass. An expression is a candidate at a
/// position if one of its alternatives has its prefix there and its required literals after it.
/// Immutable and thread-safe.
public final class MultiPattern {
  private final Trie prefixes;
  private final Trie literals;
  private final int literalSetCount;

  /// For each alternative, the number of its pattern.
  private final int[] patterns;

  private final int[][] requiredOf;

  /// Builds the tries of all patterns. Candidates name a pattern by its index in this list.
  ///
  /// @param regexes patterns whose matches all start with a letter or digit at the start of a word
  /// @throws IllegalArgumentException if a pattern uses a construct that [LiteralPrefixes] does not
  ///   know
  public MultiPattern(List<String> regexes) {
    Trie.Builder starts = new Trie.Builder();
    Trie.Builder required = new Trie.Builder();
    Map<Set<String>, Integer> known = new LinkedHashMap<>();
    List<Integer> owners = new ArrayList<>();
    List<int[]> all = new ArrayList<>();
    for (int pattern = 0; pattern < regexes.size(); pattern++) {
      for (String alternative : LiteralPrefixes.split(regexes.get(pattern))) {
        int number = owners.size();
        LiteralPrefixes.of(alternative)
            .forEach(prefix -> starts.add(LiteralPrefixes.literal(prefix), number));
        all.add(
            LiteralPrefixes.requiredLiterals(alternative).stream()
                .mapToInt(set -> known.computeIfAbsent(set, n -> known.size()))
                .toArray());
        owners.add(pattern);
      }
    }
    known.forEach(
        (set, number) -> set.forEach(each -> required.add(LiteralPrefixes.literal(each), number)));
    prefixes = starts.build();
    literals = required.build();
    literalSetCount = known.size();
    patterns = owners.stream().mapToInt(Integer::intValue).toArray();
    requiredOf = all.toArray(int[][]::new);
  }

  /// Receives a position and the number of a pattern that may match there.
  public interface CandidateConsumer {
    void accept(int position, int pattern);
  }

  /// Reports all candidates in order of position. A pattern can be reported twice at a position.
  public void each(FoldedText text, CandidateConsumer consumer) {
    int[] last = new int[literalSetCount]; // the last position of each required literal
    Arrays.fill(last, -1);
    for (int i = 0; i < text.text().length(); i++) {
      int at = i;
      literals.each(text, at, set -> last[set] = at);
    }
    PacedCheck check = PacedCheck.current();
    for (int word = 0; word < text.words(); word++) {
      check.step();
      int at = text.wordStart(word);
      prefixes.each(
          text,
          at,
          alternative -> {
            if (hasAll(requiredOf[alternative], last, at)) {
              consumer.accept(at, patterns[alternative]);
            }
          });
    }
  }

  private static boolean hasAll(int[] literals, int[] last, int from) {
    for (int set : literals) {
      if (last[set] < from) {
        return false;
      }
    }
    return true;
  }
}
