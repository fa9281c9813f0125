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
      "Copies an index into a folder.",
      "",
      "The folder must be empty or hold an earlier backup, which is then updated. The backup is of"
          + " the newest commit, and every file is read back. Servers and index runs can keep"
          + " running."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr backup /backups/imr --index mine"})
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "DIR", description = "Folder of the backup.")
  private Path to;

  @Override
  public Integer call() {
    IndexCopy.Copied copied = IndexCopy.backup(index.folder, to);
    report(spec, "backed up", copied, to);
    return Main.DONE;
  }

  static void report(CommandSpec spec, String done, IndexCopy.Copied copied, Path to) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s %,d files (%,.1f MiB) into %s: copied %,d, kept %,d; all checksums match%n",
            done,
            copied.files(),
            copied.bytes() / (double) (1 << 20),
            to,
            copied.copied(),
            copied.files() - copied.copied());
    spec.commandLine().getOut().flush();
  }
}
