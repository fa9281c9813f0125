package imr.text;

import imr.letter.FoldedText;

/// Tells of a part of a text, without cutting it, that a pattern cannot match there: no printed
/// word begins as one of its words must.
final class WordStarts {
  /// A stem's letters but its last stand at the start of all words that have it; more are not
  /// looked at. Short stems ("die" of "dying") share their first letter only.
  private static final int LONGEST = 4;

  private static final int SHORT_STEM = 3;

  private WordStarts() {}

  /// Whether it may match in a range of the text. Ranges with letters beyond ASCII, which are
  /// folded in many ways, always may.
  static boolean mayStand(WordPattern pattern, FoldedText text, int from, int to) {
    return isFolded(text.text(), from, to) || stands(pattern, text, from, to);
  }

  private static boolean stands(WordPattern pattern, FoldedText text, int from, int to) {
    return switch (pattern) {
      case WordPattern.Leaf leaf ->
          leaf.open() != null
              || leaf.terms().stream().anyMatch(term -> stands(term, text, from, to));
      case WordPattern.Chain(var parts) ->
          parts.stream().allMatch(part -> stands(part, text, from, to));
      case WordPattern.Either(var choices) ->
          choices.stream().anyMatch(choice -> stands(choice, text, from, to));
      case WordPattern.Near _, WordPattern.Together _ -> true;
    };
  }

  private static boolean stands(String term, FoldedText text, int from, int to) {
    String printed = term.charAt(0) == StemFilter.MARK ? term.substring(1) : term;
    if (!printed.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return true; // a level, a dose, a vertebra: printed in several ways
    }
    int length = printed.length() <= SHORT_STEM ? 1 : Math.min(LONGEST, printed.length() - 1);
    return text.hasLetters(printed.substring(0, length), from, to);
  }

  private static boolean isFolded(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) > 127 && Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
