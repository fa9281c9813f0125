package imr.vocabulary;

import imr.match.FilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/// Tokenizes a text for alias matching. A word is a lower-case run of letters and digits, or one of
/// the characters that aliases use (`/ # % &`). Hyphens and other punctuation only separate words.
final class Words {
  private static final String SIGNS = "/#%&";

  /// Two body parts joined by mistake, as in `handwrist`, because a program dropped the hyphen at a
  /// line end.
  private static final FilteredPattern GLUED = Rules.read(Rules.REQUESTS).finder("glued");

  private static final int MIN_GLUED_LENGTH = "handarm".length();

  /// @param text the word in lower case
  /// @param start the offset of the first character, in UTF-16 code units
  /// @param end the end offset, exclusive
  record Word(String text, int start, int end) {}

  private Words() {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = wordEnd(text, at);
      if (end > at) {
        add(words, text.substring(at, end).toLowerCase(Locale.ROOT), at, end);
      } else if (SIGNS.indexOf(text.charAt(at)) >= 0) {
        words.add(new Word(text.substring(at, at + 1), at, at + 1));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /// Whether a character is a letter, or a number of any kind.
  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || (c > 127
            && (Character.getType(c) == Character.OTHER_NUMBER
                || Character.getType(c) == Character.LETTER_NUMBER));
  }

  private static void add(List<Word> words, String word, int start, int end) {
    MatchResult glued = word.length() < MIN_GLUED_LENGTH ? null : GLUED.first(word);
    if (glued != null) {
      int cut = start + glued.end(1);
      words.add(new Word(glued.group(1), start, cut));
      words.add(new Word(glued.group(2), cut, end));
    } else {
      words.add(new Word(word, start, end));
    }
  }
}
