package imr.text;

import imr.letter.Sentences.Span;
import imr.match.FoldedText;
import java.util.ArrayList;
import java.util.List;

/// The breaks between the sentences of a text, each with the words on both sides. Rules out,
/// without analyzing the text, that a phrase runs across one. Immutable.
final class SentenceBreaks {
  /// What stands around a break, cut at spaces.
  ///
  /// @param before holds the last word before it
  /// @param after holds the first word after it
  private record Break(Span before, Span after) {}

  private final List<Break> breaks;

  private SentenceBreaks(List<Break> breaks) {
    this.breaks = List.copyOf(breaks);
  }

  /// @param sentences of the text, with space between them
  static SentenceBreaks of(String text, List<Span> sentences) {
    List<Break> breaks = new ArrayList<>();
    Span before = null;
    for (Span sentence : sentences) {
      int first = sentence.start();
      while (first < sentence.end() && !isAsciiWord(text.charAt(first))) {
        first++;
      }
      if (first == sentence.end()) {
        continue; // signs alone, or words of which any prefix may be the start
      }
      if (before != null) {
        int end = first;
        while (end < sentence.end() && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        breaks.add(new Break(before, new Span(sentence.start(), end)));
      }
      int last = sentence.end() - 1;
      while (!isAsciiWord(text.charAt(last))) {
        last--;
      }
      while (last > sentence.start() && !Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      before = new Span(last, sentence.end());
    }
    return new SentenceBreaks(breaks);
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /// Whether words next to each other in a phrase may stand on both sides of a break.
  ///
  /// @param text without letters beyond ASCII
  boolean mayCross(List<WordPattern> phrase, FoldedText text) {
    if (!phrase.stream().allMatch(SentenceBreaks::isWord)) {
      return true;
    }
    for (Break each : breaks) {
      for (int i = 0; i + 1 < phrase.size(); i++) {
        if (mayStand(phrase.get(i), text, each.before)
            && mayStand(phrase.get(i + 1), text, each.after)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mayStand(WordPattern word, FoldedText text, Span in) {
    return WordPrefixes.canMatch(word, text, in.start(), in.end());
  }

  private static boolean isWord(WordPattern pattern) {
    return switch (pattern) {
      case WordPattern.Leaf _ -> true;
      case WordPattern.Either(var choices) -> choices.stream().allMatch(SentenceBreaks::isWord);
      case WordPattern.Chain _, WordPattern.Near _, WordPattern.Together _ -> false;
    };
  }
}
