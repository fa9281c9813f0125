package imr.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A server's addresses, access token, and time limits.
///
/// @param host the address to listen on
/// @param port the port, 0 for any free one
/// @param adminPort the port of metrics and health if other machines can reach the server, 0 for
///   any free one
/// @param token the access token, null for access without one
/// @param site the server's public address, such as `https://imr.example.org`, null if unknown
/// @param limit the time limit of a search
/// @param patience the time after which a slow connection is closed
public record ServerOptions(
    String host,
    int port,
    int adminPort,
    @Nullable AccessToken token,
    @Nullable URI site,
    Duration limit,
    Duration patience) {
  /// The default time limit of a search, about a hundred times that of a search of a million
  /// letters.
  public static final Duration LIMIT = Duration.ofSeconds(10);

  /// The default time in which the head of a request must arrive, and over which a client's reading
  /// speed is measured.
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  /// Options of a server that only this machine can reach.
  public static ServerOptions local(int port) {
    return new ServerOptions("127.0.0.1", port, 0, null, null, LIMIT, PATIENCE);
  }

  /// Options of the server of metrics and health, which only this machine can reach.
  ServerOptions admin() {
    return new ServerOptions("127.0.0.1", adminPort, 0, null, null, limit, patience);
  }

  /// Whether only this machine can reach the server directly.
  public boolean isLocal() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // the server can't listen on it either
    }
  }

  /// Whether the public address is one of HTTPS, so that no browser needs it without.
  boolean isHttpsOnly() {
    return site != null && "https".equalsIgnoreCase(site.getScheme());
  }

  /// Whether other machines use the server, directly or through a proxy.
  public boolean isForOthers() {
    return !isLocal() || site != null;
  }
}
