package imr.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Where in a text the matches of some patterns can begin: one walk down a tree of their beginnings
/// at each place, however many patterns there are. Immutable, so safe to share.
public final class Leads {
  private static final int SIGNS = 128;

  /// For each node and sign the next node, 0 for none; the root is node 0.
  private final int[] next;

  /// For each node the patterns that can begin as it does.
  private final int[][] patterns;

  private final boolean atWords;
  private final boolean atStart;

  /// @param regexes their numbers in this list are what is told of them
  /// @throws IllegalArgumentException for a pattern of constructs that ours do not use
  public Leads(List<String> regexes) {
    List<int[]> nodes = new ArrayList<>(List.of(new int[SIGNS]));
    List<int[]> ends = new ArrayList<>(List.of(new int[0]));
    boolean words = true;
    boolean start = true;
    for (int i = 0; i < regexes.size(); i++) {
      Set<String> beginnings = Beginnings.of(regexes.get(i));
      for (String beginning : beginnings) {
        boolean first = !beginning.isEmpty() && beginning.charAt(0) == Beginnings.AT_START;
        boolean atWord =
            first || (!beginning.isEmpty() && beginning.charAt(0) == Beginnings.AT_WORD);
        String signs = beginning.replaceAll("[\u0000-\u0003]", "");
        boolean word =
            signs.isEmpty()
                ? beginning.indexOf(Beginnings.OPEN_WORD) >= 0
                : isWord(signs.charAt(0));
        words &= atWord && word;
        start &= first;
        add(nodes, ends, signs, i);
      }
    }
    next = new int[nodes.size() * SIGNS];
    for (int node = 0; node < nodes.size(); node++) {
      System.arraycopy(nodes.get(node), 0, next, node * SIGNS, SIGNS);
    }
    patterns = ends.toArray(int[][]::new);
    atWords = words;
    atStart = start;
  }

  private static void add(List<int[]> nodes, List<int[]> ends, String signs, int pattern) {
    int node = 0;
    for (int i = 0; i < signs.length(); i++) {
      int[] children = nodes.get(node);
      int sign = signs.charAt(i);
      if (children[sign] == 0) {
        children[sign] = nodes.size();
        nodes.add(new int[SIGNS]);
        ends.add(new int[0]);
      }
      node = children[sign];
    }
    int[] those = ends.get(node);
    if (Arrays.stream(those).noneMatch(p -> p == pattern)) {
      int[] more = Arrays.copyOf(those, those.length + 1);
      more[those.length] = pattern;
      ends.set(node, more);
    }
  }

  /// Whether a match can begin with anything, so that nothing is gained.
  boolean isAnywhere() {
    return !atWords && !atStart && patterns[0].length > 0;
  }

  /// The next place at which one of the patterns can begin, -1 where there is none.
  ///
  /// @param to behind the last place that counts
  int next(String text, int from, int to) {
    if (atStart) {
      return from == 0 && to > 0 && leads(text, 0) ? 0 : -1;
    }
    boolean inWord = from > 0 && isWord(text.charAt(from - 1));
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      boolean word = isWord(c);
      if ((!atWords || (word && !inWord)) && leads(text, at)) {
        return at;
      }
      inWord = word;
    }
    return -1;
  }

  private boolean leads(String text, int at) {
    int node = 0;
    for (int i = at; patterns[node].length == 0; i++) {
      node = i < text.length() ? next[node * SIGNS + Beginnings.fold(text.charAt(i))] : 0;
      if (node == 0) {
        return false;
      }
    }
    return true;
  }

  /// Takes a place and the number of a pattern that can begin there.
  public interface Lead {
    void at(int place, int pattern);
  }

  /// Tells of all places at which a pattern can begin, in order; of a pattern at times twice.
  public void each(String text, Lead lead) {
    for (int at = next(text, 0, text.length()); at >= 0; at = next(text, at + 1, text.length())) {
      int node = 0;
      int end = at;
      do {
        for (int pattern : patterns[node]) {
          lead.at(at, pattern);
        }
        node = end < text.length() ? next[node * SIGNS + Beginnings.fold(text.charAt(end++))] : 0;
      } while (node != 0);
    }
  }

  /// Whether a character is part of a word, as `\b` has it.
  public static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
