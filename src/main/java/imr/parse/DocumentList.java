package imr.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the list of documents that a reviewer had, as letters of 2013 and 2014 print it.
final class DocumentList {
  /// What marks an entry: a bullet, a number, or a dash.
  private static final Pattern MARK = Pattern.compile("^(?:[•▪◦●■*·o-]|\\d{1,3}[.)])\\s+");

  /// The last line of the standard sentence before a list without marks.
  private static final Pattern LEAD_END = Pattern.compile(".*:");

  private static final int MAX_LEAD_LINES = 5;

  private DocumentList() {}

  /// The documents, one a line, without their marks. If the list has marks, a line without one
  /// continues its entry; if not, each line is an entry.
  static String of(Lines lines) {
    List<String> texts = lines.lines().stream().map(Lines.Line::text).toList();
    boolean marked = texts.stream().anyMatch(text -> MARK.matcher(text).find());
    List<String> entries = new ArrayList<>();
    for (String text : texts.subList(marked ? 0 : lead(texts), texts.size())) {
      boolean starts = !marked || MARK.matcher(text).find();
      if (starts) {
        entries.add(MARK.matcher(text).replaceFirst("").strip());
      } else if (!entries.isEmpty()) {
        entries.add(entries.removeLast() + " " + text.strip());
      }
    }
    return String.join("\n", entries);
  }

  private static int lead(List<String> texts) {
    for (int i = 0; i < Math.min(MAX_LEAD_LINES, texts.size()); i++) {
      if (LEAD_END.matcher(texts.get(i)).matches()) {
        return i + 1;
      }
    }
    return 0;
  }
}
