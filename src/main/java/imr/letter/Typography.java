package imr.letter;

import java.util.Locale;

/// Typographic signs, which programs put in place of those of a keyboard when people type or paste:
/// curly quotation marks, dashes of all kinds, line ends, and spaces that don't break.
public final class Typography {
  private static final String QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
  private static final String APOSTROPHES = "\u2018\u2019\u201A\u201B\u2032";
  private static final String DASHES =
      "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
  private static final String SPACES =
      "\u00A0\u2002\u2003\u2007\u2009\u200A\u202F\u2028\u2029\n\r\t\f";

  private Typography() {}

  /// A text with the signs of a keyboard, each at its place.
  public static String plain(String typed) {
    StringBuilder plain = new StringBuilder(typed);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, plain(plain.charAt(i)));
    }
    return plain.toString();
  }

  /// A text with a capital first letter.
  public static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// The sign of a keyboard for a character; the character itself if it is none of these signs.
  public static char plain(char c) {
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
