package imr.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps one address for one page, however it was asked for: forms send blank parameters, and
/// scripts write blanks in another way.
final class Addresses {
  private Addresses() {}

  /// Whether a page is asked for by its own address. Where a script asks, it is told the address.
  ///
  /// @param address of the page, path and query
  /// @return false where the browser was sent to that address
  static boolean isSettled(Context ctx, String address) {
    if (ctx.header("HX-Request") != null) {
      ctx.header("HX-Push-Url", address);
      return true;
    }
    if (asked(ctx).equals(own(address))) {
      return true;
    }
    ctx.redirect(address, HttpStatus.SEE_OTHER);
    return false;
  }

  private static Set<String> asked(Context ctx) {
    return ctx.queryParamMap().entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + value))
        .collect(Collectors.toSet());
  }

  private static Set<String> own(String address) {
    int query = address.indexOf('?');
    return query < 0
        ? Set.of()
        : Stream.of(address.substring(query + 1).split("&", -1))
            .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
            .collect(Collectors.toSet());
  }
}
