package imr.cli;

import imr.web.AccessToken;
import imr.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The options of `serve` for addresses and access.
final class AccessOptions {
  /// The environment variable with the access token.
  static final String TOKEN = "IMR_TOKEN";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7070",
      converter = Port.class,
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = {
        "Address to listen on (default: ${DEFAULT-VALUE}, for this machine only). Any other address"
            + " also needs --token-file or --public."
      })
  private String host;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "File with the access token. Browsers ask for it as the password of any user; programs can"
            + " send it as a Bearer token. The environment variable "
            + TOKEN
            + " has the same effect."
      })
  private @Nullable Path tokenFile;

  @Option(names = "--public", description = "Allow access without a token.")
  private boolean open;

  @Option(
      names = "--site",
      paramLabel = "URL",
      converter = Site.class,
      description = {
        "Public address of the server behind a proxy on this machine, such as"
            + " https://imr.example.org. Also needs --token-file or --public."
      })
  private @Nullable URI site;

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      defaultValue = "7071",
      converter = Port.class,
      description = {
        "Port for metrics and health, on this machine only, if --host or --site lets other machines"
            + " connect (default: ${DEFAULT-VALUE}). Otherwise they are on --port."
      })
  private int adminPort;

  /// The server options chosen on the command line.
  ///
  /// @param environment the process's environment
  /// @throws ParameterException if other machines could connect, and neither a token nor --public
  ///   is given
  ServerOptions options(Map<String, String> environment) {
    AccessToken token = token(environment);
    ServerOptions options =
        new ServerOptions(
            host, port, adminPort, token, site, ServerOptions.LIMIT, ServerOptions.PATIENCE);
    if (options.isForOthers() && token == null && !open) {
      throw invalid(
          (options.isLocal() ? "--site " + site : "--host " + host)
              + " lets other machines connect: require a token with --token-file FILE, or allow"
              + " everyone with --public");
    }
    if (token != null && open) {
      throw invalid("--public and an access token contradict each other: use only one of them");
    }
    return options;
  }

  private @Nullable AccessToken token(Map<String, String> environment) {
    try {
      if (tokenFile != null) {
        return AccessToken.of(Files.readString(tokenFile));
      }
      String secret = environment.get(TOKEN);
      return secret == null ? null : AccessToken.of(secret);
    } catch (IOException e) {
      throw invalid("--token-file " + tokenFile + " cannot be read");
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException invalid(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }

  /// Parses a port number.
  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > 65_535) {
        throw new TypeConversionException(
            "must be a number from 0 (any free port) to 65535, not " + typed);
      }
      return Integer.valueOf(typed);
    }
  }

  /// Parses an address with a scheme and a host.
  static final class Site implements ITypeConverter<URI> {
    @Override
    public URI convert(String typed) {
      if (!typed.toLowerCase(Locale.ROOT).matches("https?://[a-z0-9.-]+(:\\d{1,5})?/?")) {
        throw new TypeConversionException(
            "must be an address without a path, such as https://imr.example.org, not " + typed);
      }
      return URI.create(typed.replaceFirst("/$", ""));
    }
  }
}
