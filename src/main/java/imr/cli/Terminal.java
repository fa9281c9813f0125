package imr.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/// Writes text to a terminal: bold, or with the control characters of letters removed.
final class Terminal {
  private Terminal() {}

  /// One line without control characters, so that neither a letter nor a file's name can control
  /// the terminal or pass for a line of the program. A line end becomes a space.
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isLineEnd(c) ? ' ' : c)
        .filter(Terminal::isHarmless)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// Several lines, each of them clean.
  static String cleanLines(String text) {
    return text.lines().map(Terminal::clean).collect(Collectors.joining("\n"));
  }

  /// A text in bold, if the terminal shows it.
  static String bold(Ansi ansi, String text) {
    return ansi.enabled() ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.FORMAT;
  }

  private static boolean isLineEnd(int c) {
    return switch (c) {
      case '\n', '\r', '\t', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }
}
