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
      "Puts a backup in the place of an index. The backup is checked first and stays as it is.",
      "A server that has the old index open goes on with it: start it again afterwards."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  imr restore /safe/place --index mine --replace"})
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "DIR", description = "The backup.")
  private Path backup;

  @Option(
      names = "--replace",
      description = "Give up the index that is there, whole or damaged, for the backup.")
  private boolean replace;

  @Override
  public Integer call() {
    BackupCommand.say(
        spec, "restored", IndexCopy.restore(backup, index.folder, replace), index.folder);
    return Main.DONE;
  }
}
