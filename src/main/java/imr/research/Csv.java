package imr.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes CSV (RFC 4180) with a header. Spreadsheets read no cell as a formula.
final class Csv {
  private final CSVPrinter printer;

  /// @param to is not closed
  Csv(Appendable to, List<String> columns) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get();
    try {
      printer = new CSVPrinter(to, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param cells texts are escaped with [#tame]; numbers and nulls are written as they are
  void row(List<?> cells) {
    try {
      printer.printRecord(cells.stream().map(c -> c instanceof String s ? tame(s) : c).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Puts an apostrophe before a leading sign that would make a spreadsheet read a formula, as
  /// OWASP advises.
  static String tame(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
