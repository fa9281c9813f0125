package imr.match;

import java.util.Arrays;

/// A text, made ready once for all the patterns that are looked for in it: its signs as patterns
/// tell them apart, and where its words begin. Never changed once made, so safe to share between
/// threads.
public final class FoldedText {
  /// Stands behind the last sign, and continues nothing.
  static final byte END = 1;

  /// Stands for all signs that no pattern begins with.
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
  private final byte[] signs;
  private final int[] starts;
  private final int startCount;
  private final boolean foreignLetters;

  private FoldedText(String text) {
    this.text = text;
    signs = new byte[text.length() + 1];
    int[] found = new int[16 + text.length() / 5];
    int count = 0;
    boolean inWord = false;
    boolean foreign = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      signs[i] = fold(c);
      foreign |= c > 127 && Character.isLetter(c);
      boolean word = isWord(c);
      if (word && !inWord) {
        found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
        found[count++] = i;
      }
      inWord = word;
    }
    signs[text.length()] = END;
    starts = found;
    startCount = count;
    foreignLetters = foreign;
  }

  /// Makes a text ready.
  public static FoldedText of(String text) {
    return new FoldedText(text);
  }

  /// The text as it is printed.
  public String text() {
    return text;
  }

  /// Whether letters beyond ASCII stand in it, which all are one sign here.
  public boolean hasForeignLetters() {
    return foreignLetters;
  }

  /// The [folded][#fold] signs, and [#END] behind them. Not to be changed.
  byte[] signs() {
    return signs;
  }

  /// How many words there are.
  int words() {
    return startCount;
  }

  /// Where a word begins.
  ///
  /// @param word its number, from 0
  int wordStart(int word) {
    return starts[word];
  }

  /// The number of the first word that begins at a place or behind it; that of none where none
  /// does.
  int wordFrom(int at) {
    int found = Arrays.binarySearch(starts, 0, startCount, at);
    return found < 0 ? -found - 1 : found;
  }

  /// Whether a run of letters in a range of the text begins so: a word, or what follows a number
  /// that is written to it, as in `10mg`.
  ///
  /// @param start ASCII letters, of any case
  public boolean hasLetters(String start, int from, int to) {
    byte first = fold(start.charAt(0));
    boolean inLetters = false;
    for (int at = from; at < to; at++) {
      byte sign = signs[at];
      if (sign == first && !inLetters && begins(start, at)) {
        return true;
      }
      inLetters = sign >= 'a' && sign <= 'z';
    }
    return false;
  }

  private boolean begins(String start, int at) {
    for (int i = 0; i < start.length(); i++) {
      if (signs[at + i] != fold(start.charAt(i))) { // the last sign equals none
        return false;
      }
    }
    return true;
  }

  /// One sign for all that patterns take for the same: small letters, `0` for digits.
  static byte fold(char c) {
    return c < 128 ? FOLD[c] : OTHER;
  }

  /// Whether a character is part of a word, as `\b` has it.
  static boolean isWord(char c) {
    return c < 128 && WORD[c];
  }
}
