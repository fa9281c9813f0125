package imr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The lines that the server logs of requests while it listens. Thread-safe.
final class RequestLines extends Handler implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger("imr.requests");

  private final List<String> lines = new ArrayList<>();

  private RequestLines() {}

  static RequestLines listen() {
    RequestLines lines = new RequestLines();
    LOG.addHandler(lines);
    return lines;
  }

  /// Message, facts, and fault of each line so far.
  synchronized List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  public synchronized void publish(LogRecord line) {
    lines.add(line.getMessage() + " " + List.of(line.getParameters()) + line.getThrown());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOG.removeHandler(this);
  }
}
