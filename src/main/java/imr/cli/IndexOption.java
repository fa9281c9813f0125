package imr.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option `--index`, the same in every command.
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index",
      description = "Folder of the index (default: ${DEFAULT-VALUE}).")
  Path folder;
}
