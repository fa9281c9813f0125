package imr.cli;

import picocli.CommandLine.Help.Ansi;

/// Writes text to a terminal: bold, or with the control characters of letters removed.
final class Terminal {
  private Terminal() {}

  /// Removes control characters except line ends, so that a letter can't control the terminal.
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Terminal::isHarmless).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// A text in bold, if the terminal shows it.
  static String bold(Ansi ansi, String text) {
    return ansi.enabled() ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return c == '\n' || (type != Character.CONTROL && type != Character.FORMAT);
  }
}
