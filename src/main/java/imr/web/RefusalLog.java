package imr.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Logs a line for each request that no route sees: one with a wrong host name or token, or one
/// that is not HTTP. During a flood it logs [#MAX_LINES] lines a second, then how many more there
/// were. Thread-safe.
final class RefusalLog implements AutoCloseable {
  /// The maximum number of lines in a second.
  static final int MAX_LINES = 10;

  private static final Logger LOG = Logger.getLogger("imr.requests");
  private long second = Long.MIN_VALUE;
  private int lines;
  private long unlogged;

  /// Logs a rejected request.
  ///
  /// @param request its id, empty if it has none
  /// @param method its method as sent, which may be anything
  /// @param why the reason, in a few words
  void rejected(String request, String method, int status, String why) {
    if (LOG.isLoggable(Level.INFO) && mayLog()) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("request", request);
      facts.put("method", method.matches("[A-Z]{1,16}") ? method : "other");
      facts.put("route", "none");
      facts.put("status", status);
      facts.put("why", why);
      log("request rejected", facts);
    }
  }

  private synchronized boolean mayLog() {
    long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    if (now != second) {
      logUnlogged();
      second = now;
      lines = 0;
    }
    if (lines == MAX_LINES) {
      unlogged++;
      return false;
    }
    lines++;
    return true;
  }

  private void logUnlogged() {
    if (unlogged > 0) {
      log("more requests were rejected", Map.of("count", unlogged));
      unlogged = 0;
    }
  }

  private static void log(String message, Map<String, Object> facts) {
    LogRecord line = new LogRecord(Level.INFO, message);
    line.setLoggerName(LOG.getName());
    line.setParameters(new Object[] {facts});
    LOG.log(line);
  }

  /// Logs how many requests of the last flood were not logged.
  @Override
  public synchronized void close() {
    logUnlogged();
  }
}
