package imr.vocabulary;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// With which letters a match of a pattern can begin, so that hundreds of patterns need not be
/// tried at each word of a text. Knows the constructs that our tables use: letters, groups, looks
/// ahead, classes, alternatives and quantifiers. Used by one thread.
final class Prefixes {
  /// Letters that are looked at.
  static final int LENGTH = 3;

  /// Stands for any character.
  static final char ANY = '\u0000';

  private final String pattern;
  private int at;

  private Prefixes(String pattern) {
    this.pattern = pattern;
  }

  /// The beginnings of all matches, filled up with [#ANY].
  ///
  /// @param pattern in small letters
  static Set<String> of(String pattern) {
    Prefixes parser = new Prefixes(pattern);
    Set<String> all = new HashSet<>();
    for (String start : parser.alternatives()) {
      all.add((start + String.valueOf(ANY).repeat(LENGTH)).substring(0, LENGTH));
    }
    if (parser.at < pattern.length()) {
      throw new IllegalArgumentException("what is at " + parser.at + " of " + pattern);
    }
    return all;
  }

  /// Whether a text goes on from a place as one of some beginnings.
  static boolean fits(Set<String> prefixes, String next) {
    return prefixes.stream()
        .anyMatch(prefix -> {
          for (int i = 0; i < LENGTH; i++) {
            if (prefix.charAt(i) != ANY && prefix.charAt(i) != next.charAt(i)) {
              return false;
            }
          }
          return true;
        });
  }

  private Set<String> alternatives() {
    Set<String> all = new LinkedHashSet<>(sequence());
    while (take("|")) {
      all.addAll(sequence());
    }
    return all;
  }

  private Set<String> sequence() {
    Set<String> all = Set.of("");
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      all = followed(all, quantified());
    }
    return all;
  }

  private static Set<String> followed(Set<String> first, Set<String> then) {
    Set<String> both = new LinkedHashSet<>();
    for (String start : first) {
      for (String next : start.length() < LENGTH ? then : Set.of("")) {
        String whole = start + next;
        both.add(whole.substring(0, Math.min(LENGTH, whole.length())));
      }
    }
    return both;
  }

  private Set<String> quantified() {
    Set<String> once = atom();
    boolean optional = false;
    boolean again = false;
    while (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
      char c = pattern.charAt(at);
      // The second of two quantifiers says how greedy the first is.
      optional |= c == '?' || c == '*' || (c == '{' && pattern.charAt(at + 1) == '0');
      again |= c != '?';
      at = c == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
    }
    Set<String> all = new LinkedHashSet<>(once);
    if (again) {
      all.addAll(followed(once, Set.of(String.valueOf(ANY).repeat(LENGTH))));
    }
    if (optional) {
      all.add("");
    }
    return all;
  }

  private Set<String> atom() {
    if (take("(?!") || take("(?=")) {
      alternatives();
      at++;
      return Set.of("");
    }
    if (take("(?:")) {
      Set<String> group = alternatives();
      at++;
      return group;
    }
    char c = pattern.charAt(at++);
    if (c == '[') {
      at = pattern.indexOf(']', at) + 1;
      return Set.of(String.valueOf(ANY));
    }
    if (c == '\\') {
      char escaped = pattern.charAt(at++);
      return escaped == 'b'
          ? Set.of("")
          : Set.of(String.valueOf(Character.isLetter(escaped) ? ANY : escaped));
    }
    return Set.of(String.valueOf(c == '.' ? ANY : c));
  }

  private boolean take(String text) {
    boolean there = pattern.startsWith(text, at);
    at += there ? text.length() : 0;
    return there;
  }
}
