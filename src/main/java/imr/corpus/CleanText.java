package imr.corpus;

/// Text as its writer meant it: one kind of line end, and no characters that only change how words
/// look or where they break. Without this, `ﬁbromyalgia` and `Conser-vative` with a soft hyphen at
/// the end of its line are words that nobody searches for.
final class CleanText {
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final char FIRST_LIGATURE = '\uFB00';
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char FIRST_WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';

  private CleanText() {}

  /// Cleans a text. Runs in linear time.
  static String of(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        continue; // the line feed follows
      }
      if (isLineEnd(c)) {
        clean.append('\n');
      } else if (c == SOFT_HYPHEN) {
        i = endOfBreak(text, i);
      } else if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.length) {
        clean.append(LIGATURES[c - FIRST_LIGATURE]);
      } else if (c >= FIRST_WIDE && c <= LAST_WIDE) {
        clean.append((char) (c - FIRST_WIDE + '!'));
      } else if (!isZeroWidth(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\u000B' || (c >= '\u0085' && isOdd(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOdd(char c) {
    return isLineEnd(c)
        || c == SOFT_HYPHEN
        || isZeroWidth(c)
        || (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.length)
        || (c >= FIRST_WIDE && c <= LAST_WIDE);
  }

  private static boolean isLineEnd(char c) {
    return switch (c) {
      case '\n', '\r', '\u000B', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  private static boolean isZeroWidth(char c) {
    return (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
  }

  /// The last character of a soft hyphen and, if a line ends after it, of that line end and the
  /// space before the rest of the word.
  private static int endOfBreak(String text, int hyphen) {
    int at = hyphen + 1;
    boolean line = false;
    while (at < text.length()
        && isBreak(text.charAt(at))
        && !(line && isLineEnd(text.charAt(at)))) {
      line |= isLineEnd(text.charAt(at)) && !isReturnBeforeFeed(text, at);
      at++;
    }
    return line ? at - 1 : hyphen;
  }

  private static boolean isBreak(char c) {
    return c == ' ' || c == '\t' || isLineEnd(c);
  }

  private static boolean isReturnBeforeFeed(String text, int at) {
    return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }
}
