package imr.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// Redirects to the canonical address of a page. Without scripts, a form sends empty parameters and
/// repeats a name; with scripts, it encodes spaces differently.
final class CanonicalUrl {
  private CanonicalUrl() {}

  /// Checks whether the request has the canonical address, and otherwise redirects to it. A request
  /// by a script is never redirected; its response has the address in a header.
  ///
  /// @param address the canonical path and query
  /// @param list the name of a parameter that the address has as one list, empty for none
  /// @return false if the browser was redirected
  static boolean isCanonical(Context ctx, String address, String list) {
    if (ctx.header("HX-Request") != null) {
      ctx.header("HX-Push-Url", address);
      return true;
    }
    boolean blank =
        ctx.queryParamMap().values().stream().flatMap(List::stream).anyMatch(String::isBlank);
    if (!blank && ctx.queryParams(list).size() < 2) {
      return true;
    }
    ctx.redirect(address, HttpStatus.SEE_OTHER);
    return false;
  }
}
