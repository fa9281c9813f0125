package imr.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Hyphens as programs change them when people paste: soft ones, and those at the ends of lines.
final class PastedHyphens {
  /// A hyphen that programs show only where a line breaks, and the line's end.
  private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00AD\\s*");

  private static final Pattern LINE_END_HYPHEN = Pattern.compile("(?<=\\p{L})-\\s+(?=\\p{Ll})");

  /// More hyphens at line ends are all read as parting a word.
  private static final int MAX_HYPHENS = 3;

  private PastedHyphens() {}

  /// A word without the hyphens that only show where a line may break.
  static String withoutSoftHyphens(String text) {
    return text.indexOf('\u00AD') < 0 ? text : SOFT_HYPHEN.matcher(text).replaceAll("");
  }

  /// What a quotation may say: a hyphen at the end of a line parts a word (`oper- ation`) or
  /// belongs to it (`long- term`, `pre- and`).
  ///
  /// @param plain with spaces in place of line ends
  static List<String> readings(String plain) {
    String text = withoutSoftHyphens(plain);
    List<MatchResult> hyphens = LINE_END_HYPHEN.matcher(text).results().toList();
    if (hyphens.size() > MAX_HYPHENS) {
      return List.of(LINE_END_HYPHEN.matcher(text).replaceAll(""));
    }
    List<String> readings = List.of(text);
    for (MatchResult hyphen : hyphens.reversed()) { // the places of those before stay
      List<String> both = new ArrayList<>();
      for (String reading : readings) {
        String before = reading.substring(0, hyphen.start());
        String after = reading.substring(hyphen.end());
        both.add(before + "-" + after);
        both.add(before + after);
      }
      readings = both;
    }
    return readings;
  }
}
