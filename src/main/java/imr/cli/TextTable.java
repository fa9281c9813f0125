package imr.cli;

import java.io.PrintWriter;
import java.util.List;

/// Prints rows in columns: texts to the left, numbers to the right.
final class TextTable {
  private TextTable() {}

  /// @param lines the rows, the header first, all of the same length
  /// @param texts the number of leading columns that hold texts
  static void print(List<List<String>> lines, int texts, PrintWriter out) {
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - line.get(i).length());
        text.append(i < texts ? line.get(i) + pad : pad + line.get(i)).append("  ");
      }
      out.println(text.toString().stripTrailing());
    }
  }
}
