package imr.cli;

/// Makes the text of letters safe for a terminal.
final class Terminal {
  private Terminal() {}

  /// Removes control characters except line ends, so no letter can control the terminal.
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Terminal::isHarmless).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return c == '\n' || (type != Character.CONTROL && type != Character.FORMAT);
  }
}
