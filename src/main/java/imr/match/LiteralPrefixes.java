package imr.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// With which characters the matches of a pattern can begin, so that it need not be tried at each
/// place of a text. Knows the constructs that our patterns use: letters, groups, looks around,
/// classes, alternatives and quantifiers; what it does not see through, it takes for anything. Used
/// by one thread.
final class LiteralPrefixes {
  /// Stands first where a match can only begin at the start of a word or of the text.
  static final char AT_WORD = '\u0001';

  /// Stands first where a match can only begin at the start of the text.
  static final char AT_START = '\u0003';

  /// Stands last where anything may follow.
  static final char OPEN = '\u0000';

  /// Stands last where a letter, digit or `_` follows.
  static final char OPEN_WORD = '\u0002';

  /// Characters that are looked at.
  private static final int MAX_LENGTH = 9;

  private static final int MAX_PREFIXES = 1_000;
  private static final int SHORTEST_NEED = 3;
  private static final int LARGEST_CLASS = 6;
  private static final Pattern WORD_CLASS = Pattern.compile("(?:[A-Za-z0-9_]-?|\\\\[wd])+");

  private final String pattern;
  private int at;

  private LiteralPrefixes(String pattern) {
    this.pattern = pattern;
  }

  /// The beginnings of all matches, [folded][FoldedText#fold], with the marks above where they
  /// apply.
  ///
  /// @throws IllegalArgumentException for a pattern that it cannot read
  static Set<String> of(String pattern) {
    LiteralPrefixes parser = new LiteralPrefixes(pattern);
    Set<String> all = parser.alternatives();
    parser.checkEnd();
    return all;
  }

  /// What each match must hold behind its beginning: sets of which one member each must stand
  /// there. None where nothing is sure.
  static List<Set<String>> needs(String pattern) {
    LiteralPrefixes parser = new LiteralPrefixes(pattern);
    List<Set<String>> parts = new ArrayList<>();
    while (parser.at < pattern.length() && pattern.charAt(parser.at) != '|') {
      parts.add(parser.quantified());
    }
    List<Set<String>> needs = new ArrayList<>();
    if (parser.at < pattern.length()) {
      return needs; // one alternative needs what another does not
    }
    boolean apart = false;
    for (int from = 0; from < parts.size(); from++) {
      Set<String> rest = Set.of("");
      for (Set<String> part : parts.subList(from, parts.size())) {
        rest = followed(rest, part);
      }
      if (apart && rest.stream().allMatch(each -> signs(each).length() >= SHORTEST_NEED)) {
        needs.add(rest);
        apart = false;
      }
      apart |= parts.get(from).stream().anyMatch(each -> !each.isEmpty() && isOpen(each));
    }
    return needs;
  }

  /// A beginning without its marks.
  static String signs(String beginning) {
    int from = beginning.isEmpty() || !isPlaced(beginning) ? 0 : 1;
    int to = beginning.length();
    return beginning.substring(from, to > from && isOpen(beginning) ? to - 1 : to);
  }

  /// Whether a match that begins so does it at the start of a word, or of a text that starts with
  /// one.
  static boolean isAtWord(String beginning) {
    if (beginning.isEmpty() || !isPlaced(beginning)) {
      return false;
    }
    String signs = signs(beginning);
    return signs.isEmpty() ? beginning.indexOf(OPEN_WORD) >= 0 : FoldedText.isWord(signs.charAt(0));
  }

  static boolean isAtStart(String beginning) {
    return !beginning.isEmpty() && beginning.charAt(0) == AT_START;
  }

  private static boolean isPlaced(String beginning) {
    return beginning.charAt(0) == AT_WORD || beginning.charAt(0) == AT_START;
  }

  /// The alternatives of a pattern.
  ///
  /// @throws IllegalArgumentException for a pattern that it cannot read
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
      throw new IllegalArgumentException("what is at " + at + " of " + pattern);
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
      all = followed(all, quantified());
    }
    return all;
  }

  private static Set<String> followed(Set<String> first, Set<String> then) {
    if (then.size() > 1 && first.size() * then.size() > MAX_PREFIXES) {
      boolean begun = first.stream().anyMatch(start -> start.length() > 1);
      return followed(first, begun ? Set.of(String.valueOf(OPEN)) : shortened(then));
    }
    Set<String> both = new LinkedHashSet<>();
    for (String start : first) {
      for (String next : then) {
        both.add(start.isEmpty() ? next : isOpen(start) ? start : joined(start, next));
      }
    }
    return both;
  }

  /// So short that they are few enough.
  private static Set<String> shortened(Set<String> all) {
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
    String rest = !next.isEmpty() && isPlaced(next) ? next.substring(1) : next;
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
    if (!take("?")) { // lazy and possessive ones begin alike
      take("+");
    }
    Set<String> all = new LinkedHashSet<>(least == 0 ? once : repeated(once, least));
    if (more) {
      all = new LinkedHashSet<>(followed(all, Set.of(String.valueOf(OPEN))));
    }
    if (least == 0) {
      all.add("");
    }
    return all;
  }

  private static Set<String> repeated(Set<String> once, int times) {
    Set<String> all = once;
    for (int i = 1; i < Math.min(times, MAX_LENGTH); i++) {
      all = followed(all, once);
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
      case '[' -> characters();
      case '\\' -> escaped();
      case '.' -> Set.of(String.valueOf(OPEN));
      case '^' -> Set.of(String.valueOf(AT_START));
      case '$' -> Set.of("");
      default -> Set.of(String.valueOf(fold(c)));
    };
  }

  private Set<String> group() {
    if (take("?<")) {
      at = pattern.indexOf('>', at) + 1;
    } else {
      take("?:");
    }
    Set<String> group = alternatives();
    at++;
    return group;
  }

  private Set<String> escaped() {
    char c = pattern.charAt(at++);
    if (c == 'p' || c == 'P') {
      at = pattern.indexOf('}', at) + 1;
    }
    return switch (c) {
      case 'b' -> Set.of(String.valueOf(AT_WORD));
      case 'd' -> Set.of("0");
      case 'w' -> Set.of(String.valueOf(OPEN_WORD));
      default -> Set.of(String.valueOf(Character.isLetter(c) ? OPEN : fold(c)));
    };
  }

  /// A few characters each for itself; more of them, or those of a range, for anything.
  private Set<String> characters() {
    Set<String> all = new LinkedHashSet<>();
    int from = at;
    boolean open = take("^");
    for (boolean first = true; first || pattern.charAt(at) != ']'; first = false) {
      char c = pattern.charAt(at++);
      if (c == '\\') {
        Set<String> one = escaped();
        open |= one.stream().anyMatch(LiteralPrefixes::isOpen);
        all.addAll(one);
      } else if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        open |= c < '0' || pattern.charAt(at + 1) > '9'; // digits are one sign
        all.add(String.valueOf(fold(c)));
        at += 2;
      } else {
        open |= c == '[' || c == '&'; // classes in classes
        all.add(String.valueOf(fold(c)));
      }
    }
    at++;
    if (!open && all.size() <= LARGEST_CLASS) {
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
