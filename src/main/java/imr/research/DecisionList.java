package imr.research;

import imr.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Chosen decisions as a list.
public final class DecisionList {
  private static final String[] COLUMNS = {
    "case",
    "issue",
    "request",
    "outcome",
    "decided",
    "specialties",
    "guidelines",
    "quotation",
    "path"
  };

  private DecisionList() {}

  /// For a brief or a mail: a paragraph each, as text.
  public static String text(List<Hit> hits) {
    return hits.stream().map(Citation::inFull).collect(Collectors.joining("\n\n", "", "\n"));
  }

  /// After RFC 4180, with a header; no cell is taken for a formula by a spreadsheet.
  public static String csv(List<Hit> hits) {
    StringBuilder csv = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
    try (CSVPrinter printer = new CSVPrinter(csv, format)) {
      for (Hit hit : hits) {
        Citation c = Citation.of(hit);
        printer.printRecord(
            c.number(),
            c.issue(),
            tame(c.request()),
            c.outcome(),
            c.decided(),
            tame(c.specialties()),
            tame(c.guidelines()),
            tame(c.quotation()),
            c.path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes everything", e);
    }
    return csv.toString();
  }

  /// A leading sign by which spreadsheets tell formulas gets an apostrophe before it, as OWASP
  /// advises.
  static String tame(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
