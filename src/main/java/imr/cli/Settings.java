package imr.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Defaults of the options that name an index: for `--nodes`, IMR_NODES in the environment, then
/// `nodes = ...` in the file that IMR_CONFIG names.
final class Settings implements IDefaultValueProvider {
  private static final Set<String> KNOWN =
      Set.of(
          "--index",
          "--engine",
          "--nodes",
          "--name",
          "--ca",
          "--timeout",
          "--shards",
          "--replicas");

  private final Map<String, String> environment;
  private @Nullable Properties file;

  Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) throws IOException {
    if (!(argument instanceof OptionSpec option) || !KNOWN.contains(option.longestName())) {
      return null;
    }
    String name = option.longestName().substring("--".length());
    String set = environment.get("IMR_" + name.toUpperCase(Locale.ROOT));
    return set != null ? set : file().getProperty(name);
  }

  private Properties file() throws IOException {
    if (file == null) {
      Properties read = new Properties();
      String named = environment.get("IMR_CONFIG");
      if (named != null) {
        try (Reader lines = Files.newBufferedReader(Path.of(named))) {
          read.load(lines);
        }
      }
      file = read;
    }
    return file;
  }
}
