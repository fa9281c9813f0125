package imr.opensearch;

import imr.query.TextPattern;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// Decides whether OpenSearch's intervals match alternatives exactly as the query language does.
/// Thread-safe.
///
/// @param words splits patterns into words
record Choices(CutWords words) {
  /// Whether a cluster finds exactly the matches of a pattern. It finds more if alternatives within
  /// a larger pattern can contain each other's matches: in our language only the smallest of these
  /// count, but OpenSearch expands the alternatives and tries all of them.
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

  /// Whether a match of one may contain a smaller match of the other without always doing so.
  private boolean mayHold(TextPattern one, TextPattern other) {
    return !(one instanceof TextPattern.Words larger && other instanceof TextPattern.Words smaller)
        || (!alwaysHolds(one, other)
            && holds(larger, smaller, (some, all) -> !Collections.disjoint(some, all)));
  }

  /// Whether each match of a phrase contains a match of a shorter phrase.
  boolean alwaysHolds(TextPattern one, TextPattern other) {
    return one instanceof TextPattern.Words larger
        && other instanceof TextPattern.Words smaller
        && holds(larger, smaller, Set::containsAll);
  }

  /// Whether the words of a shorter phrase correspond to consecutive words of a longer one.
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
