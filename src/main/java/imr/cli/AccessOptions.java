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

/// The options of `serve` for its address and for access to it.
final class AccessOptions {
  /// The environment variable of the token.
  static final String TOKEN = "IMR_TOKEN";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7070",
      converter = Port.class,
      description = "Port to listen on (default: ${DEFAULT-VALUE}; 0: any that is free).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = {
        "Address to listen on (default: ${DEFAULT-VALUE}, this machine only). Another one needs"
            + " --token-file or --public."
      })
  private String host;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "Only who knows the token in this file gets in: as the password of HTTP Basic with any"
            + " user, or as a Bearer token. The environment's "
            + TOKEN
            + " does the same."
      })
  private @Nullable Path tokenFile;

  @Option(names = "--public", description = "Everybody who can reach the address gets in.")
  private boolean open;

  @Option(
      names = "--site",
      paramLabel = "URL",
      converter = Site.class,
      description = {
        "Where people reach the server, such as https://imr.example.org through a proxy on this"
            + " machine. Needs --token-file or --public too."
      })
  private @Nullable URI site;

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      defaultValue = "7071",
      converter = Port.class,
      description = {
        "Port on this machine for metrics and health where --host or --site lets others in"
            + " (default: ${DEFAULT-VALUE}). Otherwise they are on --port."
      })
  private int adminPort;

  /// The server options chosen on the command line.
  ///
  /// @param environment of the process
  /// @throws ParameterException if others could connect, and neither a token nor --public is given
  ServerOptions options(Map<String, String> environment) {
    AccessToken token = token(environment);
    ServerOptions options =
        new ServerOptions(
            host, port, adminPort, token, site, ServerOptions.LIMIT, ServerOptions.PATIENCE);
    if (options.isForOthers() && token == null && !open) {
      throw wrong(
          (options.isLocal() ? "--site " + site : "--host " + host)
              + " lets others in: say who may come in with --token-file FILE, or --public for"
              + " everybody");
    }
    if (token != null && open) {
      throw wrong("--public lets everybody in and a token does not: leave one away");
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
      throw wrong("--token-file " + tokenFile + " cannot be read");
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }

  /// Parses a port number.
  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > 65_535) {
        throw new TypeConversionException("goes from 0 (any that is free) to 65535, not " + typed);
      }
      return Integer.valueOf(typed);
    }
  }

  /// Parses an address of a scheme and a host.
  static final class Site implements ITypeConverter<URI> {
    @Override
    public URI convert(String typed) {
      if (!typed.toLowerCase(Locale.ROOT).matches("https?://[a-z0-9.-]+(:\\d{1,5})?/?")) {
        throw new TypeConversionException(
            "is an address without a path, such as https://imr.example.org, not " + typed);
      }
      return URI.create(typed.replaceFirst("/$", ""));
    }
  }
}
