package imr.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.letter.FileFacts;
import imr.letter.Rejection;
import org.junit.jupiter.api.Test;

class StoredFileTest {
  private static final StoredFile HELD =
      new StoredFile(
          new FileFacts("/a \"b\"/c.zip!/ä.txt", 10, 20, "00"), "CM17-0000001", "r1", null);
  private static final StoredFile REJECTED =
      new StoredFile(
          new FileFacts(HELD.path(), 11, FileFacts.NEVER, ""),
          null,
          "r2",
          new Rejection(Rejection.Reason.BROKEN_PDF, "no more"));

  @Test
  void whatIsWrittenIsRead() {
    assertEquals(HELD, StoredFile.of(HELD.value()));
    assertEquals(REJECTED, StoredFile.of(REJECTED.value()));
  }

  @Test
  void valuesAreInTheOrderOfPaths() {
    FileFacts facts = new FileFacts("/a", 99, 99, "99");
    String shorter = new StoredFile(facts, "Z", "z", null).value();
    String longer = new StoredFile(new FileFacts("/a b", 1, 1, "00"), "A", "a", null).value();
    assertTrue(shorter.compareTo(longer) < 0);
  }

  @Test
  void aFileThatWasRejectedLaterKeepsItsCase() {
    StoredFile both = HELD.and(REJECTED);
    assertEquals(both, REJECTED.and(HELD));
    assertEquals("CM17-0000001", both.key());
    assertEquals(REJECTED.known(), both.known());
    assertEquals("r2", both.rules());
  }
}
