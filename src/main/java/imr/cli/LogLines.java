package imr.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Formats the log as JSON, one object per line: `at` (ISO 8601, UTC), `level`, `logger`,
/// `message`, the record's facts (a map), and `thrown`: classes and code lines, with messages only
/// at debug. Thread-safe.
final class LogLines extends Formatter {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The log levels, under their usual names.
  enum Threshold {
    OFF("OFF"),
    ERROR("SEVERE"),
    WARN("WARNING"),
    INFO("INFO"),
    DEBUG("FINE");

    private final String julName;

    Threshold(String julName) {
      this.julName = julName;
    }

    private Level level() {
      return Level.parse(julName);
    }
  }

  /// Installs this format for the log on standard error.
  static void install(Threshold threshold) {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(new LogLines());
      handler.setLevel(threshold.level());
    }
    OURS.setLevel(threshold.level());
  }

  /// Referenced here because the log manager holds loggers weakly and would forget the level.
  private static final Logger OURS = Logger.getLogger("imr");

  @Override
  public String format(LogRecord line) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("at", line.getInstant().toString());
    all.put("level", name(line.getLevel()));
    all.put("logger", line.getLoggerName());
    all.put("message", formatMessage(line));
    Object[] facts = line.getParameters();
    if (facts != null && facts.length == 1 && facts[0] instanceof Map<?, ?> map) {
      map.forEach((key, value) -> all.putIfAbsent(String.valueOf(key), value));
    }
    if (line.getThrown() != null) {
      all.put("thrown", stack(line.getThrown()));
    }
    try {
      return JSON.writeValueAsString(all) + System.lineSeparator();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts and numbers must be valid JSON", e);
    }
  }

  /// The classes and code lines of an exception. Its messages are omitted, because they may contain
  /// a query or a letter's text.
  private static String stack(Throwable thrown) {
    boolean detailed = OURS.isLoggable(Level.FINE);
    StringBuilder stack = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      stack.append(detailed ? each.toString() : each.getClass().getName()).append('\n');
      for (StackTraceElement at : each.getStackTrace()) {
        stack.append("  at ").append(at).append('\n');
      }
    }
    return stack.toString();
  }

  private static String name(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "error";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "warn";
    }
    return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
  }
}
