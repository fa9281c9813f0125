package imr.parse;

import imr.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The parts of a letter, split at headings that can wrap over up to three lines.
///
/// @param all the parts in printed order; text before the first heading has an empty heading
record HeadedParts(List<Part> all) {
  private static final int HEADING_LINES = 3;

  /// A part of a letter.
  ///
  /// @param heading the heading as given to [#of]
  record Part(String heading, Lines body) {}

  HeadedParts {
    all = List.copyOf(all);
  }

  static HeadedParts of(Lines letter, List<String> headings) {
    List<Part> parts = new ArrayList<>();
    List<Lines.Line> body = new ArrayList<>();
    String open = "";
    for (int i = 0; i < letter.size(); i++) {
      Deadline.current().check();
      Found found = find(letter, i, headings);
      if (found == null) {
        body.add(letter.get(i));
        continue;
      }
      parts.add(new Part(open, new Lines(body)));
      open = found.heading;
      body.clear();
      if (!found.rest.isEmpty()) {
        body.add(new Lines.Line(found.rest, false, false));
      }
      i += found.lines - 1;
    }
    parts.add(new Part(open, new Lines(body)));
    return new HeadedParts(parts);
  }

  /// The lines of all parts with a heading, or no lines if the letter doesn't have the heading.
  Lines body(String heading) {
    List<Lines.Line> lines = new ArrayList<>();
    for (Part part : all) {
      if (part.heading.equals(heading)) {
        lines.addAll(part.body.lines());
      }
    }
    return new Lines(lines);
  }

  boolean has(String heading) {
    return all.stream().anyMatch(part -> part.heading.equals(heading));
  }

  /// A heading that starts at a line.
  ///
  /// @param lines the number of lines that the heading covers
  /// @param rest the text after the heading on its last line
  private record Found(String heading, int lines, String rest) {}

  private static @Nullable Found find(Lines letter, int at, List<String> headings) {
    StringBuilder joined = new StringBuilder();
    for (int n = 1; n <= HEADING_LINES && at + n <= letter.size(); n++) {
      joined.append(n == 1 ? "" : " ").append(letter.get(at + n - 1).text());
      String printed = joined.toString().toLowerCase(Locale.ROOT);
      for (String heading : headings) {
        if (printed.startsWith(heading.toLowerCase(Locale.ROOT))) {
          String rest = joined.substring(heading.length());
          return new Found(heading, n, rest.replaceFirst("^[ :]+", "").strip());
        }
      }
    }
    return null;
  }
}
