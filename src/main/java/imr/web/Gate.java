package imr.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The first filter of every request. It assigns an id, checks the host name, and checks the access
/// token if there is one.
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
        Denied.class,
        (e, ctx) -> ctx.status(e.status).contentType("text/plain; charset=utf-8").result(e.text));
  }

  /// A request that was denied. The answer reveals nothing about the collection.
  private static final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String text;

    Denied(int status, String text) {
      super(text);
      this.status = status;
      this.text = text;
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
      throw new Denied(
          421,
          "This server doesn't answer to that host name. If the name belongs to this server, start it"
              + " with --site and its address.\n");
    }
    if (token != null && !token.admits(ctx.header("Authorization"))) {
      ctx.header("WWW-Authenticate", "Basic realm=\"IMR Search\", charset=\"UTF-8\"");
      throw new Denied(
          401, "Send the access token as the password of any user name, or as a Bearer token.\n");
    }
  }

  /// The id that the client sent, or a random one.
  static String id(Context ctx) {
    String id = ctx.attribute(ID);
    return id == null ? "" : id;
  }
}
