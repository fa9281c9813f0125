package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {
  private static JsonNode written(LogRecord line) throws IOException {
    String text = new LogLines().format(line);
    assertEquals(1, text.lines().count(), text);
    return new ObjectMapper().readTree(text);
  }

  @Test
  void aRecordIsOneObjectOnOneLine() throws IOException {
    LogRecord line = new LogRecord(Level.INFO, "request\n{\"forged\":1}\u001b[31m");
    line.setLoggerName("imr.requests");
    line.setParameters(new Object[] {Map.of("status", 200, "level", "forged")});
    JsonNode json = written(line);
    assertEquals("info", json.path("level").asText());
    assertEquals(200, json.path("status").asInt());
    assertEquals("imr.requests", json.path("logger").asText());
    assertTrue(json.path("at").asText().matches("\\d{4}-\\d\\d-\\d\\dT.*Z"), json.toString());
    assertTrue(json.path("message").asText().contains("forged"));
    assertTrue(new LogLines().format(line).chars().noneMatch(c -> c == 27));
  }

  @Test
  void whatWasThrownIsToldWithItsStack() throws IOException {
    LogRecord line = new LogRecord(Level.SEVERE, "a request failed");
    line.setThrown(new IllegalStateException("broken"));
    JsonNode json = written(line);
    assertEquals("error", json.path("level").asText());
    assertTrue(json.path("thrown").asText().contains("at imr.cli.LogLinesTest"), json.toString());
    assertTrue(json.path("thrown").asText().startsWith("java.lang.IllegalStateException\n"));
    assertFalse(json.toString().contains("broken"), "it may be a question: " + json);
    line.setLevel(Level.FINE);
    assertEquals("debug", written(line).path("level").asText());
    line.setLevel(Level.WARNING);
    assertEquals("warn", written(line).path("level").asText());
  }
}
