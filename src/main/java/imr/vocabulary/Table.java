package imr.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A tab-separated resource table with a header line; cells are never quoted.
///
/// @param text the file as it is, for the revision
/// @param rows the cells below the header; short rows are filled with empty cells
public record Table(String text, List<List<String>> rows) {

  public Table {
    rows = List.copyOf(rows);
  }

  /// Reads a table of the program's own.
  ///
  /// @param name of the resource, such as `/imr/vocabulary/regions.tsv`
  public static Table read(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its table " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      int width = cells(lines.getFirst(), 0).size();
      return new Table(
          text,
          lines.stream().skip(1).filter(l -> !l.isBlank()).map(l -> cells(l, width)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + name, e);
    }
  }

  private static List<String> cells(String line, int width) {
    String[] cells = line.split("\t", -1);
    String[] filled = Arrays.copyOf(cells, Math.max(width, cells.length));
    for (int i = cells.length; i < filled.length; i++) {
      filled[i] = "";
    }
    return List.of(filled);
  }
}
