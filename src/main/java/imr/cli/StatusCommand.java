package imr.cli;

import imr.search.IndexStatus;
import imr.search.SearchEngine;
import java.io.PrintWriter;
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
      out.printf("letters      %,d%n", status.letters());
      out.printf("issues       %,d%n", status.issues());
      out.printf("synthetic    %,d%n", status.synthetic());
      out.printf("rejected     %,d files%n", status.rejected());
      if (status.firstDecided() != null) {
        out.printf("decided      %s to %s%n", status.firstDecided(), status.lastDecided());
      }
      out.printf("fingerprint  %s%n", status.fingerprint());
      out.printf("rules        %s%n", status.rules());
      if (status.report() != null) {
        out.printf("last run     %s%n", status.report());
      }
    }
    out.flush();
    return Main.DONE;
  }
}
