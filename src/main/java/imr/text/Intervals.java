package imr.text;

import imr.query.TextPattern.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the matches of a pattern in one text, as minimal intervals of word positions, after
/// Clarke, Cormack and Burkowski, "An algebra for structured text search" (The Computer Journal 38,
/// 1995).
///
/// No interval contains another, so both starts and ends ascend. The first interval after another
/// is therefore the nearest, and looking one ahead is enough.
public final class Intervals {
  private Intervals() {}

  /// A match.
  ///
  /// @param start the position of its first word
  /// @param end the position of its last word
  /// @param parts the operands' matches; empty for a single word
  public record Interval(int start, int end, List<Interval> parts) {
    /// Adds the positions of the match's words.
    public void addWords(BitSet to) {
      if (parts.isEmpty()) {
        to.set(start);
      } else {
        parts.forEach(p -> p.addWords(to));
      }
    }
  }

  /// The word positions of a text.
  public interface Positions {
    /// The positions of a word, ascending; empty if it doesn't occur.
    int[] of(WordPattern.Leaf leaf);

    /// The positions of the last words of sentences or paragraphs, ascending, each once; the last
    /// sentence of the text has no end. The end of a paragraph also ends a sentence.
    int[] ends(Unit unit);

    /// The positions of the last words of sentences that quote a guideline.
    BitSet quotedEnds();
  }

  /// All matches, by ascending start.
  public static List<Interval> find(WordPattern pattern, Positions words) {
    return switch (pattern) {
      case WordPattern.Leaf leaf -> {
        int[] places = words.of(leaf);
        List<Interval> all = new ArrayList<>(places.length);
        for (int place : places) {
          all.add(new Interval(place, place, List.of()));
        }
        yield all;
      }
      case WordPattern.Chain(var parts) -> chain(parts, words);
      case WordPattern.Either(var choices) -> {
        List<Interval> all = new ArrayList<>();
        choices.forEach(c -> all.addAll(find(c, words)));
        yield choices.size() == 1 ? all : minimal(all);
      }
      case WordPattern.Near(var left, var right, var reach, var ordered) ->
          both(find(left, words), find(right, words), ordered, (a, b) -> b - a <= reach);
      case WordPattern.Together(var left, var right, var unit, var ordered) -> {
        int[] ends = words.ends(unit);
        yield both(
            find(left, words), find(right, words), ordered, (a, b) -> !isBetween(ends, a, b), ends);
      }
    };
  }

  private static List<Interval> chain(List<WordPattern> parts, Positions words) {
    List<Interval> found = find(parts.getFirst(), words);
    for (WordPattern part : parts.subList(1, parts.size())) {
      if (found.isEmpty()) {
        return found;
      }
      found = ordered(found, find(part, words), (a, b) -> b - a <= 1);
    }
    return found;
  }

  /// Whether a word at `from` and a later one at `to` are close enough.
  private interface Reach {
    boolean holds(int from, int to);
  }

  private static List<Interval> both(
      List<Interval> left, List<Interval> right, boolean ordered, Reach reach) {
    if (left.isEmpty() || right.isEmpty()) {
      return List.of();
    }
    List<Interval> found = ordered(left, right, reach);
    if (ordered) {
      return found;
    }
    List<Interval> all = new ArrayList<>(found);
    all.addAll(ordered(right, left, reach));
    return minimal(all);
  }

  /// Like [#both], if no sentence or paragraph ends within an operand.
  private static List<Interval> both(
      List<Interval> left, List<Interval> right, boolean ordered, Reach reach, int[] ends) {
    return both(whole(left, ends), whole(right, ends), ordered, reach);
  }

  private static List<Interval> whole(List<Interval> intervals, int[] ends) {
    return intervals.stream().filter(i -> !isBetween(ends, i.start, i.end)).toList();
  }

  /// Whether a word at `from` ends a sentence that a later one at `to` is not in, or another does
  /// between them.
  private static boolean isBetween(int[] ends, int from, int to) {
    int at = Arrays.binarySearch(ends, from);
    int next = at < 0 ? -at - 1 : at;
    return next < ends.length && ends[next] < to;
  }

  /// Ordered pairs that share no word.
  private static List<Interval> ordered(List<Interval> first, List<Interval> second, Reach reach) {
    List<Interval> found = new ArrayList<>();
    int next = 0;
    for (Interval a : first) {
      while (next < second.size() && second.get(next).start <= a.end) {
        next++;
      }
      if (next == second.size()) {
        break;
      }
      Interval b = second.get(next);
      if (reach.holds(a.end, b.start)) {
        found.add(new Interval(a.start, b.end, List.of(a, b)));
      }
    }
    return minimal(found);
  }

  /// The intervals that contain no other. Equal intervals are merged, with the words of all.
  private static List<Interval> minimal(List<Interval> intervals) {
    if (intervals.size() < 2) {
      return intervals;
    }
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparingInt(Interval::start).thenComparingInt(i -> -i.end()));
    List<Interval> kept = new ArrayList<>();
    @Nullable Interval last = null;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      Interval next = sorted.get(i);
      if (last != null && next.start == last.start && next.end == last.end) {
        last = united(last, next);
        kept.set(kept.size() - 1, last);
      } else if (last == null || next.end < last.end) {
        last = next;
        kept.add(next);
      }
    }
    return kept.reversed();
  }

  private static Interval united(Interval a, Interval b) {
    if (a.parts.isEmpty() || b.parts.isEmpty()) {
      return a.parts.isEmpty() ? b.parts.isEmpty() ? a : b : a;
    }
    List<Interval> parts = new ArrayList<>(a.parts);
    parts.addAll(b.parts);
    return new Interval(a.start, a.end, parts);
  }
}
