package imr.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import imr.web.page.LetterPage.MarkedWords;
import org.junit.jupiter.api.Test;

/// Going from one marked word of a letter to the next.
class MarkedWordsTest {
  @Test
  void theWordsAreARing() {
    assertEquals(3, new MarkedWords(4, 2).next());
    assertEquals(1, new MarkedWords(4, 4).next());
    assertEquals(1, new MarkedWords(4, 2).previous());
    assertEquals(4, new MarkedWords(4, 1).previous());
  }

  @Test
  void withoutAWordShownTheFirstIsNextAndTheLastIsPrevious() {
    assertEquals(1, new MarkedWords(4, 0).next());
    assertEquals(4, new MarkedWords(4, 0).previous());
  }

  @Test
  void noWordBehindTheLastIsShown() {
    assertThrows(IllegalArgumentException.class, () -> new MarkedWords(2, 3));
  }
}
