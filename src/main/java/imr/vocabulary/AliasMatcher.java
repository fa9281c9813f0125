package imr.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds aliases in a text: whole words, any case, plural `s` allowed; the longest match wins and
/// consumes its words. Immutable once built, so safe to share between threads.
///
/// @param <T> what an alias stands for; several values may share one alias
public final class AliasMatcher<T> {
  private final Node<T> root;

  private AliasMatcher(Node<T> root) {
    this.root = root;
  }

  /// A place where an alias stands.
  ///
  /// @param values all that bear this alias, in the order they were added
  /// @param start of its first UTF-16 code unit
  /// @param end behind its last
  /// @param words how many words it consumed
  public record Match<T>(List<T> values, int start, int end, int words) {
    public Match {
      values = List.copyOf(values);
    }
  }

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private final List<T> values = new ArrayList<>();
  }

  /// Collects aliases. Not safe to share between threads.
  public static final class Builder<T> {
    private final Node<T> root = new Node<>();

    /// Adds an alias; adding the same pair again changes nothing.
    public Builder<T> add(String alias, T value) {
      Node<T> node = root;
      for (Words.Word word : Words.of(alias)) {
        node = node.next.computeIfAbsent(word.text(), w -> new Node<>());
      }
      if (node != root && !node.values.contains(value)) {
        node.values.add(value);
      }
      return this;
    }

    public AliasMatcher<T> build() {
      return new AliasMatcher<>(root);
    }
  }

  /// The matches that win, in printed order, none overlapping another.
  public List<Match<T>> find(String text) {
    List<Words.Word> words = Words.of(text);
    List<Span<T>> spans = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      collect(words, i, root, i, spans);
    }
    spans.sort(
        Comparator.<Span<T>>comparingInt(s -> s.from - s.to) // most words first
            .thenComparingInt(s -> s.match.start() - s.match.end())
            .thenComparingInt(s -> s.from));
    boolean[] taken = new boolean[words.size()];
    List<Match<T>> won = new ArrayList<>();
    for (Span<T> span : spans) {
      if (isFree(taken, span)) {
        Arrays.fill(taken, span.from, span.to, true);
        won.add(span.match);
      }
    }
    won.sort(Comparator.comparingInt(Match::start));
    return won;
  }

  private record Span<T>(int from, int to, Match<T> match) {}

  private void collect(
      List<Words.Word> words, int from, Node<T> node, int at, List<Span<T>> spans) {
    if (at >= words.size()) {
      return;
    }
    String word = words.get(at).text();
    for (String form : forms(word)) {
      @Nullable Node<T> next = node.next.get(form);
      if (next == null) {
        continue;
      }
      if (!next.values.isEmpty()) {
        spans.add(
            new Span<>(
                from,
                at + 1,
                new Match<>(
                    next.values, words.get(from).start(), words.get(at).end(), at + 1 - from)));
      }
      collect(words, from, next, at + 1, spans);
    }
  }

  private static List<String> forms(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return List.of(
          word, word.substring(0, word.length() - 3) + "y", word.substring(0, word.length() - 1));
    }
    if (word.length() > 2 && word.endsWith("s") && !word.endsWith("ss")) {
      return List.of(word, word.substring(0, word.length() - 1));
    }
    return List.of(word);
  }

  private static boolean isFree(boolean[] taken, Span<?> span) {
    for (int i = span.from; i < span.to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }
}
