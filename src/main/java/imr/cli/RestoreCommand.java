package imr.cli;

import imr.lucene.write.IndexCopy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `imr restore`: replaces an index with a backup.
@Command(
    name = "restore",
    description = {
      "Restores an index from a backup.",
      "",
      "The backup is verified first and stays unchanged. Restart running servers afterwards, because"
          + " they keep the old index open."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr restore /backups/imr --index new",
      "  imr restore /backups/imr --index mine --replace"
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "DIR", description = "Folder of the backup.")
  private Path backup;

  @Option(names = "--replace", description = "Replace the existing index, which may be damaged.")
  private boolean replace;

  @Override
  public Integer call() {
    BackupCommand.report(
        spec, "restored", IndexCopy.restore(backup, index.folder, replace), index.folder);
    return Main.DONE;
  }
}
