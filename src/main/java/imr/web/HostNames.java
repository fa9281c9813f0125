package imr.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The host names that a server answers to. A page elsewhere can point a name of its own at this
/// machine and read what the browser then gets from it (DNS rebinding); that name is none of these.
final class HostNames {
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
  private final boolean anyAddress;

  HostNames(ServerOptions options) {
    anyAddress = !options.isLocal();
    names.add(options.host().toLowerCase(Locale.ROOT));
    if (options.site() != null && options.site().getHost() != null) {
      names.add(options.site().getHost().toLowerCase(Locale.ROOT));
    }
  }

  /// @param header of the request, null where HTTP/1.0 left it out
  boolean has(@Nullable String header) {
    if (header == null) {
      return true;
    }
    String name = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
    return names.contains(name) || (anyAddress && ADDRESS.matcher(name).matches());
  }
}
