package imr.cli;

import imr.lucene.write.IndexCopy;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `imr backup`: copies an index.
@Command(
    name = "backup",
    description = {
      "Copies an index into a folder, which is empty or holds an earlier backup of it; then only",
      "what has changed is copied. A server or an indexing run may go on meanwhile.",
      "What is copied is the newest commit; every file is read back before it counts as done."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr backup /safe/place --index mine"})
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "DIR", description = "Where the copy goes.")
  private Path to;

  @Override
  public Integer call() {
    IndexCopy.Copied copied = IndexCopy.backup(index.folder, to);
    say(spec, "backed up", copied, to);
    return Main.DONE;
  }

  static void say(CommandSpec spec, String done, IndexCopy.Copied copied, Path to) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s %,d files of %,.1f MiB into %s: %,d copied, %,d there already; all checksums agree%n",
            done,
            copied.files(),
            copied.bytes() / (double) (1 << 20),
            to,
            copied.copied(),
            copied.files() - copied.copied());
    spec.commandLine().getOut().flush();
  }
}
