package imr.parse;

import imr.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The printed lines of a letter, cleaned: white space is collapsed, and control characters and
/// empty lines are removed.
///
/// An empty line between two printed lines is recorded as the second line's [Line#gap()]. In
/// double-spaced text a single empty line means nothing and is ignored.
///
/// @param lines in printed order
record Lines(List<Line> lines) {

  /// A printed line.
  ///
  /// @param text the cleaned text, never blank
  /// @param gap whether an empty line precedes it
  /// @param newPage whether it is the first line of its page
  record Line(String text, boolean gap, boolean newPage) {
    boolean startsWith(String label) {
      return text.regionMatches(true, 0, label, 0, label.length());
    }
  }

  Lines {
    lines = List.copyOf(lines);
  }

  static Lines of(List<String> pages) {
    boolean doubleSpaced = isDoubleSpaced(pages);
    List<Line> lines = new ArrayList<>();
    for (String page : pages) {
      int empty = 0;
      boolean first = true;
      for (String raw : page.split("\n", -1)) {
        Deadline.current().check();
        String text = clean(raw);
        if (text.isEmpty()) {
          empty++;
          continue;
        }
        lines.add(new Line(text, empty > (doubleSpaced ? 1 : 0), first && !lines.isEmpty()));
        empty = 0;
        first = false;
      }
    }
    return new Lines(lines);
  }

  int size() {
    return lines.size();
  }

  Line get(int i) {
    return lines.get(i);
  }

  Lines between(int from, int to) {
    return new Lines(lines.subList(from, Math.max(from, to)));
  }

  /// The first line at or after `from` that starts with the label, ignoring case, or -1 if there is
  /// none.
  int indexOf(String label, int from) {
    return indexOf(label, from, lines.size());
  }

  /// The first line of a range that starts with the label, ignoring case, or -1 if there is none.
  ///
  /// @param to the end of the range, exclusive
  int indexOf(String label, int from, int to) {
    Deadline.current().check();
    for (int i = from; i < to; i++) {
      if (lines.get(i).startsWith(label)) {
        return i;
      }
    }
    return -1;
  }

  /// The number of lines that start with the label.
  int count(String label) {
    return (int) lines.stream().filter(line -> line.startsWith(label)).count();
  }

  /// The lines joined with spaces, for patterns that ignore line ends.
  String flat() {
    return lines.stream().map(Line::text).collect(Collectors.joining(" "));
  }

  /// The same lines, with a line break before each occurrence of a label.
  Lines breakBefore(List<String> labels) {
    List<Line> broken = new ArrayList<>();
    for (Line line : lines) {
      Deadline.current().check();
      int start = 0;
      for (int cut = nextCut(line.text, 1, labels); cut > 0; ) {
        broken.add(part(line, start, cut));
        start = cut;
        cut = nextCut(line.text, cut + 1, labels);
      }
      broken.add(part(line, start, line.text.length()));
    }
    return new Lines(broken);
  }

  private static Line part(Line line, int start, int end) {
    return start == 0
        ? new Line(line.text.substring(0, end).strip(), line.gap, line.newPage)
        : new Line(line.text.substring(start, end).strip(), false, false);
  }

  private static int nextCut(String text, int from, List<String> labels) {
    for (int at = text.indexOf(' ', Math.max(0, from - 1));
        at >= 0;
        at = text.indexOf(' ', at + 1)) {
      for (String label : labels) {
        if (text.regionMatches(true, at + 1, label, 0, label.length())) {
          return at + 1;
        }
      }
    }
    return -1;
  }

  private static boolean isDoubleSpaced(List<String> pages) {
    int pairs = 0;
    int apart = 0;
    for (String page : pages) {
      String[] raw = page.split("\n", -1);
      int lastText = -1;
      for (int i = 0; i < raw.length; i++) {
        if (!raw[i].isBlank()) {
          if (lastText >= 0) {
            pairs++;
            apart += i > lastText + 1 ? 1 : 0;
          }
          lastText = i;
        }
      }
    }
    return (pairs > 20 && apart > 0.8 * pairs) || (pairs > 8 && apart == pairs);
  }

  private static String clean(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    boolean blank = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (!isInvisible(c)) {
        if (blank && !kept.isEmpty()) {
          kept.append(' ');
        }
        blank = false;
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || c == '\uFFFD';
  }
}
