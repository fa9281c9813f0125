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
      "Verifies every part of an index.",
      "",
      "Checks the checksums and structure of its files, whether each letter is complete and counted"
          + " correctly, and the fingerprint. Servers and index runs can keep running. The exit code"
          + " is 1 if the index is damaged."
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
        "checked %,d files (%,.1f MiB): %,d letters with %,d issues, %,d superseded letters,"
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
            : "damaged: restore a backup with ./imr restore, or index the letters into a new"
                + " folder");
    out.flush();
    return found.isSound() ? Main.DONE : Main.SOME_REJECTED;
  }
}
