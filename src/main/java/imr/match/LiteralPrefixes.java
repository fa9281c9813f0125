package imr.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The literal prefixes with which a pattern's matches can start, and the literals that each match
/// contains. It knows only the constructs of our patterns: letters, groups, lookarounds, character
/// classes, alternatives, and quantifiers. Any other construct counts as "anything may follow". Not
/// thread-safe.
final class LiteralPrefixes {
  /// First character of a prefix that can only start at a word or at the start of the text.
  static final char AT_WORD = '\u0001';

  /// First character of a prefix that can only start at the start of the text.
  static final char AT_START = '\u0003';

  /// Last character of a prefix that any character may follow.
  static final char OPEN = '\u0000';

  /// Last character of a prefix that a letter, digit, or `_` follows.
  static final char OPEN_WORD = '\u0002';

  /// The length at which prefixes are cut.
  private static final int MAX_LENGTH = 9;

  private static final int MAX_PREFIXES = 1_000;
  private static final int MIN_REQUIRED_LENGTH = 3;
  private static final int MAX_CLASS_SIZE = 6;
  private static final Pattern WORD_CLASS = Pattern.compile("(?:[A-Za-z0-9_]-?|\\\\[wd])+");

  private final String pattern;
  private int at;

  private LiteralPrefixes(String pattern) {
    this.pattern = pattern;
  }

  /// The prefixes of all matches, [folded][FoldedText#fold], with the marks above where they apply.
  ///
  /// @throws IllegalArgumentException if the pattern uses an unknown construct
  static Set<String> of(String pattern) {
    LiteralPrefixes parser = new LiteralPrefixes(pattern);
    Set<String> all = parser.alternatives();
    parser.checkEnd();
    return all;
  }

  /// The literals that each match contains after its prefix: from each set, at least one. Empty if
  /// no literal is certain.
  static List<Set<String>> requiredLiterals(String pattern) {
    LiteralPrefixes parser = new LiteralPrefixes(pattern);
    List<Set<String>> parts = new ArrayList<>();
    while (parser.at < pattern.length() && pattern.charAt(parser.at) != '|') {
      parts.add(parser.quantified());
    }
    List<Set<String>> requiredLiterals = new ArrayList<>();
    if (parser.at < pattern.length()) {
      return requiredLiterals; // alternatives have no literal in common
    }
    boolean hasGap = false;
    for (int from = 0; from < parts.size(); from++) {
      Set<String> rest = Set.of("");
      for (Set<String> part : parts.subList(from, parts.size())) {
        rest = concatenated(rest, part);
      }
      if (hasGap && rest.stream().allMatch(each -> literal(each).length() >= MIN_REQUIRED_LENGTH)) {
        requiredLiterals.add(rest);
        hasGap = false;
      }
      hasGap |= parts.get(from).stream().anyMatch(each -> !each.isEmpty() && isOpen(each));
    }
    return requiredLiterals;
  }

  /// A prefix without its marks.
  static String literal(String prefix) {
    int from = prefix.isEmpty() || !isAnchored(prefix) ? 0 : 1;
    int to = prefix.length();
    return prefix.substring(from, to > from && isOpen(prefix) ? to - 1 : to);
  }

  /// Whether a match with this prefix starts at a word, or at the start of a text that starts with
  /// a word.
  static boolean isAtWord(String prefix) {
    if (prefix.isEmpty() || !isAnchored(prefix)) {
      return false;
    }
    String literal = literal(prefix);
    return literal.isEmpty()
        ? prefix.indexOf(OPEN_WORD) >= 0
        : FoldedText.isWord(literal.charAt(0));
  }

  static boolean isAtStart(String prefix) {
    return !prefix.isEmpty() && prefix.charAt(0) == AT_START;
  }

  private static boolean isAnchored(String prefix) {
    return prefix.charAt(0) == AT_WORD || prefix.charAt(0) == AT_START;
  }

  /// Splits a pattern into its top-level alternatives.
  ///
  /// @throws IllegalArgumentException if the pattern uses an unknown construct
  static List<String> split(String pattern) {
    LiteralPrefixes parser = new LiteralPrefixes(pattern);
    List<String> all = new ArrayList<>();
    do {
      int from = parser.at;
      parser.sequence();
      all.add(pattern.substring(from, parser.at));
    } while (parser.take("|"));
    parser.checkEnd();
    return all;
  }

  private void checkEnd() {
    if (at < pattern.length()) {
      throw new IllegalArgumentException("unexpected character at " + at + " of " + pattern);
    }
  }

  private static char fold(char c) {
    return (char) FoldedText.fold(c);
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
      all = concatenated(all, quantified());
    }
    return all;
  }

  private static Set<String> concatenated(Set<String> first, Set<String> then) {
    if (then.size() > 1 && first.size() * then.size() > MAX_PREFIXES) {
      boolean begun = first.stream().anyMatch(start -> start.length() > 1);
      return concatenated(first, begun ? Set.of(String.valueOf(OPEN)) : truncated(then));
    }
    Set<String> both = new LinkedHashSet<>();
    for (String start : first) {
      for (String next : then) {
        both.add(start.isEmpty() ? next : isOpen(start) ? start : joined(start, next));
      }
    }
    return both;
  }

  /// Shortens the prefixes until they are few enough.
  private static Set<String> truncated(Set<String> all) {
    Set<String> few = all;
    for (int length = MAX_LENGTH - 1; few.size() > MAX_PREFIXES; length--) {
      few = new LinkedHashSet<>();
      for (String each : all) {
        few.add(each.length() <= length ? each : each.substring(0, length) + OPEN);
      }
    }
    return few;
  }

  private static String joined(String start, String next) {
    String rest = !next.isEmpty() && isAnchored(next) ? next.substring(1) : next;
    String whole = start + rest;
    return whole.length() <= MAX_LENGTH ? whole : whole.substring(0, MAX_LENGTH) + OPEN;
  }

  private static boolean isOpen(String start) {
    char last = start.charAt(start.length() - 1);
    return last == OPEN || last == OPEN_WORD;
  }

  private Set<String> quantified() {
    Set<String> once = atom();
    if (at >= pattern.length()) {
      return once;
    }
    int least = 1;
    boolean more = false;
    switch (pattern.charAt(at)) {
      case '?' -> least = 0;
      case '*' -> {
        least = 0;
        more = true;
      }
      case '+' -> more = true;
      case '{' -> {
        String[] bounds = pattern.substring(at + 1, pattern.indexOf('}', at)).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        more = bounds.length > 1;
        at = pattern.indexOf('}', at);
      }
      default -> {
        return once;
      }
    }
    at++;
    if (!take("?")) { // lazy and possessive quantifiers have the same prefixes
      take("+");
    }
    Set<String> all = new LinkedHashSet<>(least == 0 ? once : repeated(once, least));
    if (more) {
      all = new LinkedHashSet<>(concatenated(all, Set.of(String.valueOf(OPEN))));
    }
    if (least == 0) {
      all.add("");
    }
    return all;
  }

  private static Set<String> repeated(Set<String> once, int times) {
    Set<String> all = once;
    for (int i = 1; i < Math.min(times, MAX_LENGTH); i++) {
      all = concatenated(all, once);
    }
    return all;
  }

  private Set<String> atom() {
    if (take("(?!") || take("(?=") || take("(?<!") || take("(?<=")) {
      alternatives();
      at++;
      return Set.of("");
    }
    if (take("(?i)")) {
      return Set.of("");
    }
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escape();
      case '.' -> Set.of(String.valueOf(OPEN));
      case '^' -> Set.of(String.valueOf(AT_START));
      case '$' -> Set.of("");
      default -> Set.of(String.valueOf(fold(c)));
    };
  }

  private Set<String> group() {
    if (take("?<")) {
      at = pattern.indexOf('>', at) + 1;
    } else if (!take("?i:")) {
      take("?:");
    }
    Set<String> group = alternatives();
    at++;
    return group;
  }

  private Set<String> escape() {
    char c = pattern.charAt(at++);
    if (c == 'p' || c == 'P') {
      at = pattern.indexOf('}', at) + 1;
    }
    return switch (c) {
      case 'b' -> Set.of(String.valueOf(AT_WORD));
      case 'd' -> Set.of("0");
      case 'w' -> Set.of(String.valueOf(OPEN_WORD));
      default -> Set.of(String.valueOf(Character.isLetterOrDigit(c) ? OPEN : fold(c)));
    };
  }

  /// A small class becomes one prefix per character. A larger one, or a range, becomes "anything".
  private Set<String> characterClass() {
    Set<String> all = new LinkedHashSet<>();
    int from = at;
    boolean open = take("^");
    for (boolean first = true; first || pattern.charAt(at) != ']'; first = false) {
      char c = pattern.charAt(at++);
      if (c == '\\') {
        Set<String> one = escape();
        open |= one.stream().anyMatch(LiteralPrefixes::isOpen);
        all.addAll(one);
      } else if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        open |= c < '0' || pattern.charAt(at + 1) > '9'; // all digits fold to one character
        all.add(String.valueOf(fold(c)));
        at += 2;
      } else {
        open |= c == '[' || c == '&'; // nested classes
        all.add(String.valueOf(fold(c)));
      }
    }
    at++;
    if (!open && all.size() <= MAX_CLASS_SIZE) {
      return all;
    }
    boolean word = WORD_CLASS.matcher(pattern.substring(from, at - 1)).matches();
    return Set.of(String.valueOf(word ? OPEN_WORD : OPEN));
  }

  private boolean take(String text) {
    boolean there = pattern.startsWith(text, at);
    at += there ? text.length() : 0;
    return there;
  }
}
