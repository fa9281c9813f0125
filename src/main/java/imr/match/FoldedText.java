package imr.match;

import java.util.Arrays;

/// A text, folded once for all patterns that search it: each character as one byte that ignores
/// case, and the positions where words start. Immutable and thread-safe.
public final class FoldedText {
  /// The terminator after the last character. No pattern contains it.
  static final byte END = 1;

  /// The byte of all characters that no literal prefix contains.
  private static final byte OTHER = 127;

  private static final byte[] FOLD = new byte[128];
  private static final boolean[] WORD = new boolean[128];

  static {
    for (char c = 0; c < 128; c++) {
      FOLD[c] =
          c == END
              ? OTHER
              : (byte) (c >= '0' && c <= '9' ? '0' : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
      WORD[c] =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
  }

  private final String text;
  private final byte[] folded;
  private final int[] wordStarts;
  private final int wordCount;
  private final boolean nonAsciiLetters;

  private FoldedText(String text) {
    this.text = text;
    folded = new byte[text.length() + 1];
    int[] found = new int[16 + text.length() / 5];
    int count = 0;
    boolean inWord = false;
    boolean foreign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded[i] = fold(c);
      foreign |= c > 127 && Character.isLetter(c);
      boolean word = isWord(c);
      if (word && !inWord) {
        found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
        found[count++] = i;
      }
      inWord = word;
    }
    folded[text.length()] = END;
    wordStarts = found;
    wordCount = count;
    nonAsciiLetters = foreign;
  }

  /// Folds a text.
  public static FoldedText of(String text) {
    return new FoldedText(text);
  }

  /// The text as printed.
  public String text() {
    return text;
  }

  /// Whether the text has letters beyond ASCII. They all fold to the same byte.
  public boolean hasNonAsciiLetters() {
    return nonAsciiLetters;
  }

  /// The [folded][#fold] characters, terminated by [#END]. Callers must not change the array.
  byte[] folded() {
    return folded;
  }

  /// The number of words.
  int words() {
    return wordCount;
  }

  /// The position where a word starts.
  ///
  /// @param word the word's number, from 0
  int wordStart(int word) {
    return wordStarts[word];
  }

  /// The number of the first word that starts at or after a position, or the number of words if
  /// there is none.
  int firstWordFrom(int at) {
    int found = Arrays.binarySearch(wordStarts, 0, wordCount, at);
    return found < 0 ? -found - 1 : found;
  }

  /// Whether a run of letters in a range of the text starts with a prefix. A run is a word, or the
  /// letters right after a number, as in `10mg`.
  ///
  /// @param start ASCII letters; case is ignored
  public boolean hasLetters(String start, int from, int to) {
    byte first = fold(start.charAt(0));
    boolean inLetters = false;
    for (int at = from; at < to; at++) {
      byte c = folded[at];
      if (c == first && !inLetters && begins(start, at)) {
        return true;
      }
      inLetters = c >= 'a' && c <= 'z';
    }
    return false;
  }

  private boolean begins(String start, int at) {
    for (int i = 0; i < start.length(); i++) {
      if (folded[at + i] != fold(start.charAt(i))) { // END equals no letter
        return false;
      }
    }
    return true;
  }

  /// Folds a character: upper-case letters to lower case, each digit to `0`.
  static byte fold(char c) {
    return c < 128 ? FOLD[c] : OTHER;
  }

  /// Whether a character is a word character, as `\b` defines it.
  static boolean isWord(char c) {
    return c < 128 && WORD[c];
  }
}
