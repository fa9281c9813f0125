package imr.cli;

import java.util.Collection;
import picocli.CommandLine;

/// The commands, for tests outside this package.
public final class CommandLines {
  private CommandLines() {}

  public static Collection<CommandLine> all() {
    return Main.commandLine().getSubcommands().values();
  }
}
