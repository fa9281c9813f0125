package imr.cli;

import java.util.List;
import picocli.CommandLine;

/// The commands, for tests outside this package.
public final class CommandLines {
  private CommandLines() {}

  /// Those that users are told of.
  public static List<CommandLine> all() {
    return Main.commandLine().getSubcommands().values().stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .toList();
  }
}
