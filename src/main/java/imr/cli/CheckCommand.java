package imr.cli;

import imr.store.IndexCheck;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `imr check`: verifies an index.
@Command(
    name = "check",
    description = {
      "Looks at every part of an index: the checksums of its files, what Lucene reads from them,",
      "whether each letter is whole and counted as it says, and the fingerprint.",
      "A server or an indexing run may go on meanwhile. Exit code 1 where something is wrong."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr check --index mine"})
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EngineOptions index;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    IndexCheck found = new Wiring().check(index);
    out.printf(
        Locale.ROOT,
        "looked at %,d files of %,.1f MiB: %,d letters with %,d issues, %,d superseded letters,"
            + " %,d rejected files%n",
        found.files(),
        found.bytes() / (double) (1 << 20),
        found.letters(),
        found.issues(),
        found.superseded(),
        found.rejected());
    found
        .faults()
        .forEach(f ->
            out.printf(
                Locale.ROOT,
                "wrong: %s: %s%n",
                Terminal.clean(f.where()),
                Terminal.clean(f.what())));
    out.println(
        found.isSound()
            ? "sound"
            : "not sound: imr restore puts a backup in its place, or index the letters into a new"
                + " folder");
    out.flush();
    return found.isSound() ? Main.DONE : Main.SOME_REJECTED;
  }
}
