package imr.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Strings of [signs][Beginnings#fold], each with numbers, found by one walk along a text.
/// Immutable, so safe to share between threads.
final class SignTree {
  private static final int SIGNS = 128;
  private static final int[] NONE = {};

  /// For each node and sign the next node, 0 for none; the root is node 0.
  private final int[] next;

  /// For each node the numbers of the string that ends there.
  private final int[][] numbers;

  private SignTree(int[] next, int[][] numbers) {
    this.next = next;
    this.numbers = numbers;
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

    SignTree build() {
      int[] next = new int[nodes.size() * SIGNS];
      for (int node = 0; node < nodes.size(); node++) {
        System.arraycopy(nodes.get(node), 0, next, node * SIGNS, SIGNS);
      }
      return new SignTree(next, ends.toArray(int[][]::new));
    }
  }

  /// Whether the empty string is in it.
  boolean isEverywhere() {
    return numbers[0].length > 0;
  }

  /// Whether the text goes on from a place as one of the strings.
  boolean stands(String text, int at) {
    int node = 0;
    for (int i = at; numbers[node].length == 0; i++) {
      node = i < text.length() ? next[node * SIGNS + Beginnings.fold(text.charAt(i))] : 0;
      if (node == 0) {
        return false;
      }
    }
    return true;
  }

  /// Tells the numbers of all strings with which the text goes on from a place.
  void each(String text, int at, IntConsumer number) {
    int node = 0;
    int end = at;
    do {
      for (int each : numbers[node]) {
        number.accept(each);
      }
      node = end < text.length() ? next[node * SIGNS + Beginnings.fold(text.charAt(end++))] : 0;
    } while (node != 0);
  }
}
