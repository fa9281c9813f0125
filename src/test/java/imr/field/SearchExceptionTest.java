package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchExceptionTest {
  @ParameterizedTest
  @CsvSource({"2000, 2 s", "1500, 1.5 s", "30000, 30 s", "50, 0.05 s"})
  void aSearchThatTookTooLongTellsItsLimitInSeconds(long millis, String limit) {
    String message = new SearchException.TookTooLong(Duration.ofMillis(millis)).getMessage();
    assertTrue(String.valueOf(message).contains("after " + limit + ","), message);
  }

  @Test
  void aQueryThatCannotBeReadTellsWhereAndWhatCould() {
    SearchException.BadQuery e =
        new SearchException.BadQuery("no such field", "x abc:d", 2, 6, "x d");
    assertEquals("no such field", e.getMessage());
    assertEquals("x abc:d", e.query());
    assertEquals(2, e.start());
    assertEquals(6, e.end());
    assertEquals("x d", e.nearest());
  }

  @Test
  void anUnusableIndexKeepsItsCause() {
    IOException cause = new IOException("disk");
    SearchException e = new SearchException.IndexUnusable("broken", cause);
    assertSame(cause, e.getCause());
    assertEquals("broken", e.getMessage());
    assertEquals("none", new SearchException.IndexUnusable("none").getMessage());
    assertEquals("bad", new SearchException.BadRequest("bad").getMessage());
  }
}
