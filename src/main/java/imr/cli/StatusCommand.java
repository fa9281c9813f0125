package imr.cli;

import imr.search.IndexStatus;
import imr.search.SearchEngine;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `imr status`: what an index holds.
@Command(
    name = "status",
    description = "Tells what an index holds, and what its last run could not read.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr status --index mine"})
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SearchEngine engine = new Parts().engine(index.folder)) {
      IndexStatus status = engine.status();
      out.printf(Locale.ROOT, "letters      %,d%n", status.letters());
      out.printf(Locale.ROOT, "issues       %,d%n", status.issues());
      out.printf(Locale.ROOT, "synthetic    %,d%n", status.synthetic());
      out.printf(Locale.ROOT, "rejected     %,d files%n", status.rejected());
      if (status.firstDecided() != null) {
        out.printf(
            Locale.ROOT, "decided      %s to %s%n", status.firstDecided(), status.lastDecided());
      }
      out.printf(Locale.ROOT, "fingerprint  %s%n", status.fingerprint());
      out.printf(Locale.ROOT, "rules        %s%n", status.rules());
      if (status.report() != null) {
        out.printf(Locale.ROOT, "last run     %s%n", status.report());
      }
    }
    out.flush();
    return Main.DONE;
  }
}
