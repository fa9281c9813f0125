package imr.match;

import java.util.Set;

/// Where in a text the matches of a pattern can begin. Immutable, so safe to share.
final class PrefixScanner {
  private final Trie beginnings;
  private final boolean atWords;
  private final boolean atStart;

  /// @param regex of any case
  /// @throws IllegalArgumentException for a pattern of constructs that ours do not use
  PrefixScanner(String regex) {
    Set<String> all = LiteralPrefixes.of(regex);
    Trie.Builder tree = new Trie.Builder();
    all.forEach(beginning -> tree.add(LiteralPrefixes.signs(beginning), 0));
    beginnings = tree.build();
    atWords = all.stream().allMatch(LiteralPrefixes::isAtWord);
    atStart = all.stream().allMatch(LiteralPrefixes::isAtStart);
  }

  /// Whether a match can begin with anything, so that nothing is gained.
  boolean isAnywhere() {
    return !atWords && !atStart && beginnings.isEverywhere();
  }

  /// The next place at which a match can begin, -1 where there is none.
  ///
  /// @param to behind the last place that counts
  int next(FoldedText text, int from, int to) {
    if (atStart) {
      return from == 0 && to > 0 && beginnings.stands(text, 0) ? 0 : -1;
    }
    if (!atWords) {
      return beginnings.first(text, from, to);
    }
    for (int word = text.wordFrom(from); word < text.words(); word++) {
      int at = text.wordStart(word);
      if (at >= to) {
        break;
      }
      if (beginnings.stands(text, at)) {
        return at;
      }
    }
    return -1;
  }
}
