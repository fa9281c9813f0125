package imr.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The filter that every request passes first: it gets an id, its host must be ours, and it must
/// have the token if there is one.
final class Gate {
  private static final String ID = "X-Request-Id";
  private static final Pattern IDS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final HostNames hosts;
  private final @Nullable AccessToken token;

  Gate(ServerOptions options) {
    hosts = new HostNames(options);
    token = options.token();
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::pass);
    routes.exception(
        Refused.class,
        (e, ctx) -> ctx.status(e.status).contentType("text/plain; charset=utf-8").result(e.said));
  }

  /// A request that does not come in; it learns nothing of what is inside.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String said;

    Refused(int status, String said) {
      super(said);
      this.status = status;
      this.said = said;
    }
  }

  private void pass(Context ctx) {
    String id = ctx.header(ID);
    ctx.attribute(
        ID,
        id != null && IDS.matcher(id).matches()
            ? id
            : UUID.randomUUID().toString().replace("-", "").substring(0, 16));
    ctx.header(ID, id(ctx));
    if (!hosts.has(ctx.header("Host"))) {
      throw new Refused(
          421,
          "This server does not answer to that host name. If it is the server's own, start it with"
              + " --site and its address.\n");
    }
    if (token != null && !token.admits(ctx.header("Authorization"))) {
      ctx.header("WWW-Authenticate", "Basic realm=\"IMR Search\", charset=\"UTF-8\"");
      throw new Refused(
          401, "An access token is needed: as the password with any user, or as a Bearer token.\n");
    }
  }

  /// The request's own, or what its sender calls it.
  static String id(Context ctx) {
    String id = ctx.attribute(ID);
    return id == null ? "" : id;
  }
}
