package imr.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Rows after RFC 4180, with a header; no cell is taken for a formula by a spreadsheet.
final class Csv {
  private final CSVPrinter printer;

  /// @param to not closed
  Csv(Appendable to, List<String> columns) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get();
    try {
      printer = new CSVPrinter(to, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param cells texts are tamed, numbers and nulls go as they are
  void row(List<?> cells) {
    try {
      printer.printRecord(cells.stream().map(c -> c instanceof String s ? tame(s) : c).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A leading sign by which spreadsheets tell formulas gets an apostrophe before it, as OWASP
  /// advises.
  static String tame(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
