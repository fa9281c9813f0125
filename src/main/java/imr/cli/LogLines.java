package imr.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The log as JSON, one object a line: `at` (ISO 8601, UTC), `level`, `logger`, `message`, the
/// facts that a record carries as a map, and `thrown` with the stack. Safe to share.
final class LogLines extends Formatter {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What a record of each level is worth, by the names that people know.
  enum Threshold {
    OFF("OFF"),
    ERROR("SEVERE"),
    WARN("WARNING"),
    INFO("INFO"),
    DEBUG("FINE");

    private final String ofJul;

    Threshold(String ofJul) {
      this.ofJul = ofJul;
    }

    private Level level() {
      return Level.parse(ofJul);
    }
  }

  /// Writes the log so from now on, to standard error.
  static void install(Threshold threshold) {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(new LogLines());
      handler.setLevel(threshold.level());
    }
    OURS.setLevel(threshold.level());
  }

  /// Held here: the log manager keeps loggers weakly and would forget its level.
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
      StringWriter stack = new StringWriter();
      line.getThrown().printStackTrace(new PrintWriter(stack));
      all.put("thrown", stack.toString());
    }
    try {
      return JSON.writeValueAsString(all) + System.lineSeparator();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts and numbers is always JSON", e);
    }
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
