package imr.cli;

import imr.ingest.IngestReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/// An indexing run's report as people read it.
final class ReportPrinter {
  private ReportPrinter() {}

  /// The report, with how to see what it leaves out.
  static void print(IngestReport report, EngineOptions index, PrintWriter out) {
    if (report.interrupted()) {
      out.println("interrupted: what was read is kept; run the same command again to go on");
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
          "these real letters replaced the %,d made-up ones (--mixed keeps both)%n",
          report.letters().sampleReplaced());
    }
    if (report.letters().pruned() > 0) {
      out.printf(
          Locale.ROOT, "pruned %,d letters whose files vanished%n", report.letters().pruned());
    }
    if (report.skipped() > 0) {
      out.printf(Locale.ROOT, "skipped %,d files of other kinds%n", report.skipped());
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
