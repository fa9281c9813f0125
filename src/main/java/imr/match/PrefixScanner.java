package imr.match;

import java.util.Set;

/// Finds positions where a match of a pattern can start. Immutable and thread-safe.
final class PrefixScanner {
  private final Trie prefixes;
  private final boolean atWords;
  private final boolean atStart;

  /// Reads the prefixes from a pattern, ignoring case.
  ///
  /// @throws IllegalArgumentException if the pattern uses a construct that [LiteralPrefixes] does
  ///   not know
  PrefixScanner(String regex) {
    Set<String> all = LiteralPrefixes.of(regex);
    Trie.Builder trie = new Trie.Builder();
    all.forEach(prefix -> trie.add(LiteralPrefixes.literal(prefix), 0));
    prefixes = trie.build();
    atWords = all.stream().allMatch(LiteralPrefixes::isAtWord);
    atStart = all.stream().allMatch(LiteralPrefixes::isAtStart);
  }

  /// Whether a match can start with any character, so that scanning gains nothing.
  boolean matchesAnywhere() {
    return !atWords && !atStart && prefixes.hasEmptyString();
  }

  /// The next position where a match can start, or -1 if there is none.
  ///
  /// @param to the end of the range, exclusive
  int next(FoldedText text, int from, int to) {
    if (atStart) {
      return from == 0 && to > 0 && prefixes.matchesAt(text, 0) ? 0 : -1;
    }
    if (!atWords) {
      return prefixes.first(text, from, to);
    }
    for (int word = text.firstWordFrom(from); word < text.words(); word++) {
      int at = text.wordStart(word);
      if (at >= to) {
        break;
      }
      if (prefixes.matchesAt(text, at)) {
        return at;
      }
    }
    return -1;
  }
}
