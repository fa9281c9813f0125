package imr.cli;

import imr.ingest.IngestReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/// Prints the report of an `index` run.
final class ReportPrinter {
  private ReportPrinter() {}

  /// Prints a report, and how to list all rejected files.
  static void print(IngestReport report, EngineOptions index, PrintWriter out) {
    if (report.interrupted()) {
      out.println(
          "interrupted: the letters read so far are kept; run the same command again to continue");
    }
    out.printf(
        Locale.ROOT,
        "read %,d of %,d files: %,d new, %,d changed, %,d unchanged, %,d read again,"
            + " %,d duplicate, %,d superseded%n",
        report.letters().read(),
        report.files(),
        report.letters().added(),
        report.letters().changed(),
        report.letters().unchanged(),
        report.letters().readAgain(),
        report.letters().duplicate(),
        report.letters().superseded());
    if (report.letters().sampleReplaced() > 0) {
      out.printf(
          Locale.ROOT,
          "these real letters replaced the %,d synthetic ones (--mixed keeps both)%n",
          report.letters().sampleReplaced());
    }
    if (report.letters().pruned() > 0) {
      out.printf(
          Locale.ROOT, "pruned %,d letters whose files were deleted%n", report.letters().pruned());
    }
    if (report.skipped() > 0) {
      out.printf(Locale.ROOT, "skipped %,d files of other types%n", report.skipped());
    }
    counts("masked", report.masked(), out);
    counts("warning", report.warnings(), out);
    counts("rejected", report.rejected(), out);
    report
        .examples()
        .forEach(r ->
            out.printf(
                Locale.ROOT,
                "  %s: %s (%s)%n",
                Terminal.clean(r.path()),
                Terminal.clean(r.why().detail()),
                r.why().reason().id()));
    if (report.rejections() > report.examples().size()) {
      out.printf(
          Locale.ROOT,
          "  and %,d more: imr status --rejected %s%n",
          report.rejections() - report.examples().size(),
          index.typed());
    }
    out.flush();
  }

  private static void counts(String name, Map<String, Long> counts, PrintWriter out) {
    counts.forEach((kind, count) -> out.printf(Locale.ROOT, "%s %s: %,d%n", name, kind, count));
  }
}
