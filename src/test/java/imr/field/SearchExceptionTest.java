package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SearchExceptionTest {
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
