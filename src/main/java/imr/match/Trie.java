package imr.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Strings of [signs][FoldedText#fold], each with numbers, found by one walk along a text.
/// Immutable, so safe to share between threads.
final class Trie {
  private static final int SIGNS = 128;
  private static final int[] NONE = {};

  /// For each node and sign the next node, 0 for none; the root is node 0.
  private final int[] next;

  /// For each node the numbers of the string that ends there.
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

  /// Collects strings. Used by one thread.
  static final class Builder {
    private final List<int[]> nodes = new ArrayList<>(List.of(new int[SIGNS]));
    private final List<int[]> ends = new ArrayList<>(List.of(NONE));

    /// Adds a string with a number; the empty one stands everywhere.
    void add(String signs, int number) {
      int node = 0;
      for (int i = 0; i < signs.length(); i++) {
        int[] children = nodes.get(node);
        int sign = signs.charAt(i);
        if (children[sign] == 0) {
          children[sign] = nodes.size();
          nodes.add(new int[SIGNS]);
          ends.add(NONE);
        }
        node = children[sign];
      }
      int[] those = ends.get(node);
      if (Arrays.stream(those).noneMatch(n -> n == number)) {
        int[] more = Arrays.copyOf(those, those.length + 1);
        more[those.length] = number;
        ends.set(node, more);
      }
    }

    Trie build() {
      int[] next = new int[nodes.size() * SIGNS];
      for (int node = 0; node < nodes.size(); node++) {
        System.arraycopy(nodes.get(node), 0, next, node * SIGNS, SIGNS);
      }
      return new Trie(next, ends.toArray(int[][]::new));
    }
  }

  /// Whether the empty string is in it.
  boolean isEverywhere() {
    return ends[0];
  }

  /// Whether the text goes on from a place as one of the strings.
  boolean stands(FoldedText text, int at) {
    byte[] signs = text.signs();
    int node = 0;
    for (int i = at; !ends[node]; i++) {
      node = next[node * SIGNS + signs[i]];
      if (node == 0) {
        return false;
      }
    }
    return true;
  }

  /// The first place from one on where the text goes on as one of the strings, -1 where there is
  /// none.
  int first(FoldedText text, int from, int to) {
    byte[] signs = text.signs();
    boolean everywhere = ends[0];
    for (int at = from; at < to; at++) {
      if (everywhere || (next[signs[at]] != 0 && stands(text, at))) {
        return at;
      }
    }
    return -1;
  }

  /// Tells the numbers of all strings with which the text goes on from a place.
  void each(FoldedText text, int at, IntConsumer number) {
    byte[] signs = text.signs();
    int node = 0;
    int end = at;
    do {
      for (int each : numbers[node]) {
        number.accept(each);
      }
      node = next[node * SIGNS + signs[end++]];
    } while (node != 0);
  }
}
