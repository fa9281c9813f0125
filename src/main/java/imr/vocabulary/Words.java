package imr.vocabulary;

import imr.match.FilteredPattern;
import imr.table.Rules;
import imr.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/// A text tokenized for matching aliases: lower-case runs of letters and digits, and the signs that
/// aliases use (`/ # % &`); hyphens and other signs only separate words. An abbreviation with dots
/// (`M.R.I.`) is one word, and short forms are written out.
final class Words {
  private static final String SIGNS = "/#%&";

  /// Two body parts joined by mistake, as in `handwrist`, because a program dropped the hyphen at a
  /// line end.
  private static final FilteredPattern GLUED = Rules.read(Rules.REQUESTS).finder("glued");

  private static final int MIN_GLUED_LENGTH = "handarm".length();

  private static final ShortForms SHORT_FORMS =
      new ShortForms(Table.read("/imr/vocabulary/" + ShortForms.TABLE).rows());

  /// @param text lower-case
  /// @param start of its first UTF-16 code unit
  /// @param end after its last
  record Word(String text, int start, int end) {}

  private Words() {}

  static List<Word> of(String text) {
    return SHORT_FORMS.writtenOut(printed(text));
  }

  /// The words as printed, short forms included.
  static List<Word> printed(String text) {
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = wordEnd(text, at);
      int dotted = end == at + 1 ? dottedEnd(text, at) : end;
      if (dotted > end) {
        String letters = text.substring(at, dotted).replace(".", "");
        words.add(new Word(letters.toLowerCase(Locale.ROOT), at, dotted));
        end = dotted;
      } else if (end > at) {
        add(words, text.substring(at, end).toLowerCase(Locale.ROOT), at, end);
      } else if (SIGNS.indexOf(text.charAt(at)) >= 0) {
        words.add(new Word(text.substring(at, at + 1), at, at + 1));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  /// Where the last letter of an abbreviation such as `M.R.I.` ends, its first letter if it is
  /// none.
  private static int dottedEnd(String text, int from) {
    int end = from + 1;
    while (end + 1 < text.length()
        && text.charAt(end) == '.'
        && Character.isLetter(text.charAt(end - 1))
        && Character.isLetter(text.charAt(end + 1))
        && wordEnd(text, end + 1) == end + 2) {
      end += 2;
    }
    return end;
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
