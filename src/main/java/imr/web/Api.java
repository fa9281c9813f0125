package imr.web;

import imr.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Function;

/// Registers the API's routes: under `/api/v1`, and under `/api`, which is always the newest
/// version.
record Api(RoutesConfig routes) {
  private static final String NEWEST = "/api/";
  private static final String V1 = "/api/v1/";

  /// Registers a route.
  ///
  /// @param path behind the version, such as `search`
  void get(String path, Handler handler) {
    routes.get(V1 + path, handler);
    routes.get(NEWEST + path, handler);
  }

  /// Registers a route that answers JSON.
  ///
  /// @param answer a record of [imr.web.api]
  void json(String path, Function<Context, Object> answer) {
    get(path, ctx -> json(ctx, answer.apply(ctx)));
  }

  static void json(Context ctx, Object answer) {
    ctx.contentType("application/json; charset=utf-8").result(Json.write(answer));
  }

  /// Whether a request's path is the API's.
  static boolean has(String path) {
    return path.startsWith(NEWEST);
  }

  /// The route under its version.
  static String versioned(String route) {
    return has(route) && !route.startsWith(V1) ? V1 + route.substring(NEWEST.length()) : route;
  }
}
