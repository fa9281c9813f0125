package imr.cli;

import imr.corpus.Corpus;
import imr.ingest.IngestReport;
import imr.search.LetterStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `imr index`: letters into an index.
@Command(
    name = "index",
    description = {
      "Reads letters into an index: what is new or changed, the rest is skipped.",
      "A running server shows them within seconds."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr index ~/letters more/CM17-0001234.pdf --index mine"})
final class IndexCommand implements Callable<Integer> {
  private static final int SHOWN_REJECTIONS = 20;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Letters, or folders of them.")
  private List<Path> paths;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    IngestReport report;
    try (LetterStore store = new Parts().store(index.folder);
        ConsoleProgress progress = new ConsoleProgress(err)) {
      report = new Parts().ingest().run(new Corpus(paths), store, progress);
    }
    print(report, spec.commandLine().getOut());
    return report.rejected().isEmpty() ? Main.DONE : Main.SOME_REJECTED;
  }

  /// The report as people read it.
  static void print(IngestReport report, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "read %,d of %,d files: %,d new, %,d replaced, %,d unchanged, %,d duplicate, %,d superseded%n",
        report.read(),
        report.files(),
        report.added(),
        report.replaced(),
        report.unchanged(),
        report.duplicate(),
        report.superseded());
    if (report.skipped() > 0) {
      out.printf(Locale.ROOT, "skipped %,d files of other kinds%n", report.skipped());
    }
    if (!report.rejected().isEmpty()) {
      out.printf(Locale.ROOT, "rejected %,d:%n", report.rejected().size());
      report.rejected().stream()
          .limit(SHOWN_REJECTIONS)
          .forEach(
              r -> out.printf(Locale.ROOT, "  %s: %s (%s)%n", r.file(), r.detail(), r.reason()));
      if (report.rejected().size() > SHOWN_REJECTIONS) {
        out.printf(Locale.ROOT, "  and %,d more%n", report.rejected().size() - SHOWN_REJECTIONS);
      }
    }
    report.warnings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(w -> out.printf(Locale.ROOT, "warning %s: %,d%n", w.getKey(), w.getValue()));
    out.flush();
  }
}
