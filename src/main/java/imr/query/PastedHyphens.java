package imr.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Text as programs change it when people paste: curly quotation marks, dashes of all kinds, line
/// ends, and spaces that don't break.
final class TypedText {
  private static final String QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
  private static final String APOSTROPHES = "\u2018\u2019\u201A\u201B\u2032";
  private static final String DASHES =
      "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
  private static final String SPACES =
      "\u00A0\u2002\u2003\u2007\u2009\u200A\u202F\u2028\u2029\n\r\t\f";

  /// A hyphen that programs show only where a line breaks, and the line's end.
  private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00AD\\s*");

  private static final Pattern LINE_END_HYPHEN = Pattern.compile("(?<=\\p{L})-\\s+(?=\\p{Ll})");

  /// More hyphens at line ends are all read as parting a word.
  private static final int MAX_HYPHENS = 3;

  private TypedText() {}

  /// The text with plain signs, each at its place.
  static String plain(String typed) {
    StringBuilder plain = new StringBuilder(typed);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, plain(plain.charAt(i)));
    }
    return plain.toString();
  }

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

  private static char plain(char c) {
    if (QUOTES.indexOf(c) >= 0) {
      return '"';
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return '\'';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    return SPACES.indexOf(c) >= 0 ? ' ' : c;
  }
}
