package imr.text;

import imr.match.FoldedText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Tells of a part of a text, without cutting it, that a pattern cannot match there: no printed
/// word begins as one of its words must.
final class WordStarts {
  /// A stem's letters but its last stand at the start of all words that have it; more are not
  /// looked at. Short stems ("die" of "dying") share their first letter only.
  private static final int LONGEST = 4;

  private static final int SHORT_STEM = 3;

  private WordStarts() {}

  /// With what each printed word of some terms begins; empty where anything may.
  static List<String> of(Set<String> terms) {
    Set<String> starts = new TreeSet<>();
    for (String term : terms) {
      String printed = term.charAt(0) == StemFilter.MARK ? term.substring(1) : term;
      if (!printed.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        return List.of(); // a level, a dose, a vertebra: printed in several ways
      }
      int length = printed.length() <= SHORT_STEM ? 1 : Math.min(LONGEST, printed.length() - 1);
      starts.add(printed.substring(0, length));
    }
    return List.copyOf(starts);
  }

  /// Whether a pattern may match in a range of a text of ASCII letters; in others it always may, as
  /// letters are folded in many ways.
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
