package imr.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text cut for matching aliases: lower-case runs of letters and digits, and the signs `/ # % &`
/// that aliases use; hyphens and other signs only part words.
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[/#%&]");

  /// Two parts of the body whose hyphen a program took for one of a line end, as `handwrist`.
  private static final Pattern GLUED =
      Pattern.compile(
          "(shoulder|hand|wrist|elbow|forearm|knee|ankle|foot|neck|lumbar|cervical|thoracic)"
              + "(upper|shoulder|hand|wrist|elbow|forearm|arm|knee|ankle|foot|leg|back|neck|lumbar"
              + "|thoracic|sacral)s?");

  /// @param text lower-case
  /// @param start of its first UTF-16 code unit
  /// @param end behind its last
  record Word(String text, int start, int end) {}

  private Words() {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      String word = m.group().toLowerCase(Locale.ROOT);
      Matcher glued = GLUED.matcher(word);
      if (glued.matches()) {
        int cut = m.start() + glued.end(1);
        words.add(new Word(glued.group(1), m.start(), cut));
        words.add(new Word(glued.group(2), cut, m.end()));
      } else {
        words.add(new Word(word, m.start(), m.end()));
      }
    }
    return words;
  }
}
