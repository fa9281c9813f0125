package imr.opensearch;

import imr.query.TextPattern;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// The nesting of a pattern's choices. Safe to share between threads.
///
/// @param words of patterns
record Choices(CutWords words) {
  /// Whether a cluster finds just what a pattern matches. It finds more where choices within a
  /// larger pattern may hold each other's matches: of these only the smallest count, as the
  /// language has it, but OpenSearch takes choices apart and goes on with all.
  boolean isExact(TextPattern pattern) {
    return isExact(pattern, false);
  }

  private boolean isExact(TextPattern pattern, boolean nested) {
    return switch (pattern) {
      case TextPattern.Words _, TextPattern.Wildcard _, TextPattern.Fuzzy _ -> true;
      case TextPattern.Sequence(var parts) -> parts.stream().allMatch(p -> isExact(p, true));
      case TextPattern.Near(var left, var right, var _, var _) ->
          isExact(left, true) && isExact(right, true);
      case TextPattern.Together(var left, var right, var _, var _) ->
          isExact(left, true) && isExact(right, true);
      case TextPattern.Either(var choices) -> {
        List<TextPattern> longer = choices.stream().filter(c -> !words.isWord(c)).toList();
        boolean told =
            !nested
                || longer.size() < 2
                || longer.stream()
                    .allMatch(a -> longer.stream().noneMatch(b -> !a.equals(b) && mayHold(a, b)));
        yield told && choices.stream().allMatch(choice -> isExact(choice, nested));
      }
    };
  }

  /// Whether a match of one may hold a smaller one of the other without always doing so.
  private boolean mayHold(TextPattern one, TextPattern other) {
    return !(one instanceof TextPattern.Words larger && other instanceof TextPattern.Words smaller)
        || (!alwaysHolds(one, other)
            && holds(larger, smaller, (some, all) -> !Collections.disjoint(some, all)));
  }

  /// Whether each match of a phrase holds one of a shorter phrase.
  boolean alwaysHolds(TextPattern one, TextPattern other) {
    return one instanceof TextPattern.Words larger
        && other instanceof TextPattern.Words smaller
        && holds(larger, smaller, Set::containsAll);
  }

  /// Whether the words of a shorter phrase stand for those of a longer one somewhere in it.
  private boolean holds(
      TextPattern.Words larger,
      TextPattern.Words smaller,
      BiPredicate<Set<String>, Set<String>> standsFor) {
    List<Set<String>> all = words.cut(larger);
    List<Set<String>> some = words.cut(smaller);
    for (int at = 0; some.size() < all.size() && at + some.size() <= all.size(); at++) {
      boolean holds = true;
      for (int i = 0; i < some.size(); i++) {
        holds &= standsFor.test(some.get(i), all.get(at + i));
      }
      if (holds) {
        return true;
      }
    }
    return false;
  }
}
