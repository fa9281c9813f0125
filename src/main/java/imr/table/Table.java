package imr.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A tab-separated resource table with a header line. Cells are never quoted.
///
/// @param text the unchanged file, for the revision
/// @param rows the cells below the header; short rows are padded with empty cells
public record Table(String text, List<List<String>> rows) {
  private static final Set<String> FOR_PEOPLE =
      Set.of("reason", "meaning", "advice", "like", "unlike");

  public Table {
    rows = List.copyOf(rows);
  }

  /// The columns that letters are coded by, for the revision of the rules: other wording for people
  /// changes no code.
  public String rules() {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> header = cells(lines.getFirst(), 0);
    int[] kept =
        IntStream.range(0, header.size())
            .filter(column -> !FOR_PEOPLE.contains(header.get(column)))
            .toArray();
    return lines.stream()
        .map(line -> cells(line, header.size()))
        .map(row -> Arrays.stream(kept).mapToObj(row::get).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  /// Reads a table from the program's resources.
  ///
  /// @param name the resource, such as `/imr/vocabulary/regions.tsv`
  public static Table read(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource table " + name);
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

  /// The parts of a cell that holds several, which `|` separates. An empty cell has none.
  public static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
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
