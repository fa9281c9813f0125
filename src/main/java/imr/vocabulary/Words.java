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

  /// @param text lower-case
  /// @param start of its first UTF-16 code unit
  /// @param end behind its last
  record Word(String text, int start, int end) {}

  private Words() {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(new Word(m.group().toLowerCase(Locale.ROOT), m.start(), m.end()));
    }
    return words;
  }
}
