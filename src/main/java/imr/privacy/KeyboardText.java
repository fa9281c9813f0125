package imr.privacy;

import imr.letter.Typography;
import java.util.Arrays;

/// A text as one would type it: hyphens and quotation marks of a keyboard, digits from 0 to 9, no
/// invisible characters. A gap of several spaces, as between columns, is a tab; other white space
/// is one space, or one line end if it contains one. Immutable and thread-safe.
final class KeyboardText {
  private final String text;

  /// For each character of the text and its end, the offset in the original.
  private final int[] places;

  private KeyboardText(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /// Reads a text. Runs in linear time.
  static KeyboardText of(String original) {
    StringBuilder typed = new StringBuilder(original.length());
    int[] places = new int[original.length() + 1];
    int length = original.length();
    for (int i = 0; i < length; ) {
      char c = original.charAt(i);
      if (isSpace(c)) {
        int start = i;
        boolean line = false;
        for (; i < length && isSpace(original.charAt(i)); i++) {
          line |= isLineEnd(original.charAt(i));
        }
        places[typed.length()] = start;
        typed.append(line ? '\n' : i - start > 1 || c == '\t' ? '\t' : ' ');
      } else {
        if (c < 128 || !isInvisible(c)) {
          places[typed.length()] = i;
          typed.append(c < 128 ? c : Character.isDigit(c) ? digit(c) : Typography.plain(c));
        }
        i++;
      }
    }
    places[typed.length()] = length;
    return new KeyboardText(typed.toString(), Arrays.copyOf(places, typed.length() + 1));
  }

  /// The typed text.
  String text() {
    return text;
  }

  /// The offset in the original of a character of the text.
  int start(int at) {
    return places[at];
  }

  /// The offset in the original after the last of some characters.
  ///
  /// @param end the end in the text, exclusive, greater than 0
  int end(int end) {
    return places[end - 1] + 1;
  }

  private static char digit(char c) {
    return (char) ('0' + Character.digit(c, 10));
  }

  private static boolean isSpace(char c) {
    return c < 128
        ? c <= ' '
        : Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD' || Character.getType(c) == Character.FORMAT;
  }
}
