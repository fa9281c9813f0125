package imr.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Logs a line for each request: at info its route and status, at fine also its query. Thread-safe.
final class RequestLog {
  private static final Logger LOG = Logger.getLogger("imr.requests");

  private RequestLog() {}

  static void answered(Context ctx, Duration took) {
    if (!LOG.isLoggable(Level.INFO)) {
      return;
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("request", Gate.id(ctx));
    facts.put("method", ctx.method().toString());
    facts.put("route", Meters.route(ctx));
    facts.put("status", ctx.statusCode());
    facts.put("ms", took.toMillis());
    if (LOG.isLoggable(Level.FINE)) {
      String query = ctx.queryString();
      facts.put("address", query == null ? ctx.path() : ctx.path() + '?' + query);
    }
    LogRecord line = new LogRecord(Level.INFO, "request");
    line.setLoggerName(LOG.getName());
    line.setParameters(new Object[] {facts});
    LOG.log(line);
  }
}
