package imr.web;

import imr.deadline.Deadline;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The first handler of every request, whatever its method, path, and protocol. It assigns an id,
/// checks the host name, checks the access token if there is one, and starts the request's
/// [Deadline].
final class Gate extends Handler.Wrapper {
  private static final String ID = "X-Request-Id";

  /// Browsers heed it only if it comes over HTTPS, from the proxy.
  static final String HTTPS_FOR_A_YEAR = "max-age=31536000";

  private static final Pattern IDS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final ServerOptions options;
  private final HostNames hosts;
  private final RefusalLog log;
  private final Meters meters;

  Gate(ServerOptions options, RefusalLog log, Meters meters) {
    this.options = options;
    this.log = log;
    this.meters = meters;
    hosts = new HostNames(options);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String sent = request.getHeaders().get(ID);
    String id =
        sent != null && IDS.matcher(sent).matches()
            ? sent
            : UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    request.setAttribute(ID, id);
    response.getHeaders().put(ID, id);
    if (options.isHttpsOnly()) {
      response.getHeaders().put(HttpHeader.STRICT_TRANSPORT_SECURITY, HTTPS_FOR_A_YEAR);
    }
    Refusal refusal = refusal(request);
    if (refusal == null) {
      return Deadline.in(options.limit(), isGone(request))
          .run(() -> super.handle(request, response, callback));
    }
    log.rejected(id, request.getMethod(), refusal.status, refusal.why);
    meters.rejected(refusal.status);
    refusal.write(response, callback);
    return true;
  }

  /// A request that was rejected. The answer reveals nothing about the collection.
  private record Refusal(int status, String why, String text) {
    void write(Response response, Callback callback) {
      response.setStatus(status);
      HttpFields.Mutable headers = response.getHeaders();
      headers.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
      if (status == 401) {
        headers.put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"IMR Search\", charset=\"UTF-8\"");
      }
      Content.Sink.write(response, true, text, callback);
    }
  }

  private @Nullable Refusal refusal(Request request) {
    String named = request.getHttpURI().getHost(); // of a CONNECT or an absolute URL
    if (!hosts.has(request.getHeaders().get(HttpHeader.HOST)) || !hosts.has(named)) {
      return new Refusal(
          421,
          "host name",
          "This server doesn't answer to that host name. If the name belongs to this server, start it"
              + " with --site and its address.\n");
    }
    AccessToken token = options.token();
    if (token != null && !token.admits(request.getHeaders().get(HttpHeader.AUTHORIZATION))) {
      return new Refusal(
          401,
          "access token",
          "Send the access token as the password of any user name, or as a Bearer token.\n");
    }
    return null;
  }

  private static BooleanSupplier isGone(Request request) {
    return request.getConnectionMetaData().getConnection().getEndPoint()
            instanceof WatchedEndPoint client
        ? client::isGone
        : () -> false;
  }

  /// The id that the client sent, or a random one.
  static String id(Context ctx) {
    String id = ctx.attribute(ID);
    return id == null ? "" : id;
  }

  /// The id of a request that a gate has seen, empty for one that is not HTTP.
  static String id(Request request) {
    return request.getAttribute(ID) instanceof String id ? id : "";
  }
}
