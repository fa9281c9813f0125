package imr.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// Redirects to one address for each page, however a form sent it: without scripts, a form sends
/// empty parameters and repeats a name; with them, it encodes spaces in another way.
final class CanonicalUrl {
  private CanonicalUrl() {}

  /// Whether a page is asked for as a link would. If a script asks, the answer has the address.
  ///
  /// @param address of the page, path and query
  /// @param list a parameter that links write as a list, empty for none
  /// @return false where the browser was sent to that address
  static boolean isSettled(Context ctx, String address, String list) {
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
