package imr.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Addresses and access of a server.
///
/// @param host address to listen on
/// @param port 0 for any that is free
/// @param adminPort of metrics and health where the server can be reached from elsewhere; 0 for any
///   that is free
/// @param token who knows it gets in; null if everybody does
/// @param site where the public reaches the server, such as `https://imr.example.org`; null if that
///   is not known
/// @param limit for one question
/// @param patience with a connection whose other side is slow
public record ServerOptions(
    String host,
    int port,
    int adminPort,
    @Nullable AccessToken token,
    @Nullable URI site,
    Duration limit,
    Duration patience) {
  /// The time limit of a question; some hundred times what one over a million letters does.
  public static final Duration LIMIT = Duration.ofSeconds(10);

  /// The time in which the head of a request must arrive, and over which the speed at which an
  /// answer is read is measured.
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  /// For this machine alone.
  public static ServerOptions local(int port) {
    return new ServerOptions("127.0.0.1", port, 0, null, null, LIMIT, PATIENCE);
  }

  /// Whether only this machine can reach it.
  public boolean isLocal() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // then it cannot be listened on either
    }
  }

  /// Whether others than this machine use it: directly, or through a proxy that knows its site.
  public boolean isForOthers() {
    return !isLocal() || site != null;
  }
}
