package imr.sample;

import java.util.ArrayList;
import java.util.List;

/// Lines of text as a program prints them: wrapped, with form feeds between pages. Used by one
/// thread.
final class TextPage {
  private static final int WIDTH = 92;
  private static final int LINES = 52;
  private static final int LONG_WORD = 11;

  private final RandomDraw draw;
  private final List<String> lines = new ArrayList<>();

  TextPage(RandomDraw draw) {
    this.draw = draw;
  }

  void line(String words) {
    lines.add(words);
  }

  void gap() {
    lines.add("");
  }

  /// Adds a wrapped paragraph, then an empty line.
  void paragraph(String words) {
    wrapped(words, false);
  }

  /// Adds a wrapped paragraph in which some long words are hyphenated at the end of a line.
  void prose(String words) {
    wrapped(words, true);
  }

  private void wrapped(String words, boolean parting) {
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      int room = WIDTH - line.length() - 1;
      if (line.length() > 0 && word.length() > room) {
        int cut = 6;
        if (parting
            && room > cut + 1
            && word.matches("[a-z]{" + LONG_WORD + ",}")
            && draw.chance(0.2)) {
          lines.add(line + " " + word.substring(0, cut) + "-");
          line.setLength(0);
          line.append(word, cut, word.length());
          continue;
        }
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    gap();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /// The whole text; a page ends after a fixed number of lines.
  ///
  /// @param doubleSpaced whether an empty line follows each
  String text(boolean doubleSpaced) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append('\n');
      if (doubleSpaced) {
        text.append('\n');
      }
      boolean pageEnds = i % LINES == LINES - 1 && i + 1 < lines.size();
      text.append(pageEnds ? "\f" : "");
    }
    return text.toString();
  }
}
