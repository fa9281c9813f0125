package imr.text;

import imr.match.FoldedText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Rules out, without analyzing it, that a pattern matches in a part of a text: no printed word has
/// one of its words' prefixes.
final class WordPrefixes {
  /// Letters of a prefix. All words of a stem begin with the stem's letters except its last; short
  /// stems ("die" of "dying") share only their first letter.
  private static final int MAX = 4;

  private static final int SHORT_STEM = 3;

  private WordPrefixes() {}

  /// The prefixes of the printed words of some terms; empty if a word may begin with anything.
  static List<String> of(Set<String> terms) {
    Set<String> starts = new TreeSet<>();
    for (String term : terms) {
      String printed = term.charAt(0) == StemFilter.MARK ? term.substring(1) : term;
      if (!printed.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        return List.of(); // a level, a dose, a vertebra: printed in several ways
      }
      int length = printed.length() <= SHORT_STEM ? 1 : Math.min(MAX, printed.length() - 1);
      starts.add(printed.substring(0, length));
    }
    return List.copyOf(starts);
  }

  /// Whether a pattern may match in a range of a text. It always may if the range is not ASCII,
  /// because letters are folded in many ways.
  static boolean mayStand(WordPattern pattern, FoldedText text, int from, int to) {
    return switch (pattern) {
      case WordPattern.Leaf leaf -> leaf.starts().isEmpty() || any(leaf.starts(), text, from, to);
      case WordPattern.Chain(var parts) -> {
        for (WordPattern part : parts) {
          if (!mayStand(part, text, from, to)) {
            yield false;
          }
        }
        yield true;
      }
      case WordPattern.Either(var choices) -> {
        for (WordPattern choice : choices) {
          if (mayStand(choice, text, from, to)) {
            yield true;
          }
        }
        yield false;
      }
      case WordPattern.Near _, WordPattern.Together _ -> true;
    };
  }

  private static boolean any(List<String> starts, FoldedText text, int from, int to) {
    for (String start : starts) {
      if (text.hasLetters(start, from, to)) {
        return true;
      }
    }
    return false;
  }
}
