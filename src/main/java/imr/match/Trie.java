package imr.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// A trie over [folded characters][FoldedText#fold]. Each string carries a set of numbers.
/// Immutable and thread-safe.
final class Trie {
  private static final int ALPHABET = 128;
  private static final int[] NONE = {};

  /// The child of each node for each character, 0 if there is none. The root is node 0.
  private final int[] next;

  /// The numbers of the string that ends at each node.
  private final int[][] numbers;

  private final boolean[] ends;

  private Trie(int[] next, int[][] numbers) {
    this.next = next;
    this.numbers = numbers;
    ends = new boolean[numbers.length];
    for (int node = 0; node < ends.length; node++) {
      ends[node] = numbers[node].length > 0;
    }
  }

  /// Collects the strings of a trie. Not thread-safe.
  static final class Builder {
    private final List<int[]> nodes = new ArrayList<>(List.of(new int[ALPHABET]));
    private final List<int[]> ends = new ArrayList<>(List.of(NONE));

    /// Adds a string with a number. The empty string matches at every position.
    void add(String string, int number) {
      int node = 0;
      for (int i = 0; i < string.length(); i++) {
        int[] children = nodes.get(node);
        int c = string.charAt(i);
        if (children[c] == 0) {
          children[c] = nodes.size();
          nodes.add(new int[ALPHABET]);
          ends.add(NONE);
        }
        node = children[c];
      }
      int[] those = ends.get(node);
      if (Arrays.stream(those).noneMatch(n -> n == number)) {
        int[] more = Arrays.copyOf(those, those.length + 1);
        more[those.length] = number;
        ends.set(node, more);
      }
    }

    Trie build() {
      int[] next = new int[nodes.size() * ALPHABET];
      for (int node = 0; node < nodes.size(); node++) {
        System.arraycopy(nodes.get(node), 0, next, node * ALPHABET, ALPHABET);
      }
      return new Trie(next, ends.toArray(int[][]::new));
    }
  }

  /// Whether the trie contains the empty string.
  boolean hasEmptyString() {
    return ends[0];
  }

  /// Whether one of the strings starts at a position of the text.
  boolean matchesAt(FoldedText text, int at) {
    byte[] folded = text.folded();
    int node = 0;
    for (int i = at; !ends[node]; i++) {
      node = next[node * ALPHABET + folded[i]];
      if (node == 0) {
        return false;
      }
    }
    return true;
  }

  /// The first position in a range where one of the strings starts, or -1 if there is none.
  int first(FoldedText text, int from, int to) {
    byte[] folded = text.folded();
    boolean everywhere = ends[0];
    for (int at = from; at < to; at++) {
      if (everywhere || (next[folded[at]] != 0 && matchesAt(text, at))) {
        return at;
      }
    }
    return -1;
  }

  /// Reports the numbers of all strings that start at a position of the text.
  void each(FoldedText text, int at, IntConsumer number) {
    byte[] folded = text.folded();
    int node = 0;
    int end = at;
    do {
      for (int each : numbers[node]) {
        number.accept(each);
      }
      node = next[node * ALPHABET + folded[end++]];
    } while (node != 0);
  }
}
