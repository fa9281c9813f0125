package imr.cli;

import imr.engine.IndexStatus;
import imr.engine.SearchEngine;
import imr.ingest.IngestReport;
import imr.json.Json;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `imr status`: prints the contents of an index.
@Command(
    name = "status",
    description = "Prints the contents of an index and the report of its last run.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  imr status --index mine", "  imr status --index mine --rejected"})
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EngineOptions index;

  @Option(
      names = "--rejected",
      description = "List every file that could not be read as a letter: path, reason, detail.")
  private boolean rejected;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SearchEngine engine = new Wiring().engine(index)) {
      if (rejected) {
        engine
            .rejected()
            .forEach(file ->
                out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%s%n",
                    Terminal.clean(file.path()),
                    file.why().reason().id(),
                    Terminal.clean(file.why().detail())));
      } else {
        print(engine.status(), out);
      }
    }
    out.flush();
    return Main.DONE;
  }

  private void print(IndexStatus status, PrintWriter out) {
    count(out, "letters", status.letters(), "");
    count(out, "issues", status.issues(), "");
    count(out, "synthetic", status.synthetic(), " letters");
    count(out, "superseded", status.superseded(), " letters, with a later decision of their case");
    count(out, "format not verified", status.unverified(), " letters");
    count(out, "rejected", status.rejected(), " files");
    status.masked().forEach((kind, letters) -> count(out, "masked " + kind, letters, " letters"));
    if (status.firstDecided() != null) {
      line(out, "decided", status.firstDecided() + " to " + status.lastDecided());
    }
    line(out, "fingerprint", IndexStatus.shown(status.fingerprint()));
    line(out, "rules", status.rules());
    if (status.report() != null) {
      out.printf(Locale.ROOT, "%nThe last run:%n");
      ReportPrinter.print(Json.read(status.report(), IngestReport.class), index, out);
    }
  }

  private static void count(PrintWriter out, String name, long count, String of) {
    line(out, name, String.format(Locale.ROOT, "%,d%s", count, of));
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf(Locale.ROOT, "%-21s%s%n", name, value);
  }
}
