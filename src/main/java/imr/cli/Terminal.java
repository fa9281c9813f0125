package imr.cli;

/// Text of letters made safe for a terminal.
final class Terminal {
  private Terminal() {}

  /// Control characters but line ends are taken out, so no letter can steer the terminal.
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
