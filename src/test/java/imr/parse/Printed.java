package imr.parse;

import java.util.List;
import java.util.stream.Collectors;

/// Lines for tests, from a text with its pages parted by form feeds.
final class Printed {
  private Printed() {}

  static Lines lines(String text) {
    return Lines.of(List.of(text.split("\f", -1)));
  }

  /// The lines again, behind bars; a gap is `_`, a new page `^`.
  static String shown(Lines lines) {
    return lines.lines().stream()
        .map(l -> (l.gap() ? "_" : "") + (l.newPage() ? "^" : "") + l.text())
        .collect(Collectors.joining("|"));
  }
}
