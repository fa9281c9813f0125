package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.letter.Rejection.Reason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionTest {
  @Test
  void idsAreWhatIsPrintedAndStored() {
    assertEquals(
        List.of(
            "no-such-file",
            "no-file",
            "no-access",
            "unreadable-file",
            "unreadable-folder",
            "unknown-kind",
            "too-deep",
            "broken-archive",
            "unpacks-too-large",
            "unsafe-name",
            "password",
            "too-large",
            "too-long",
            "too-slow",
            "empty",
            "not-text",
            "no-text",
            "broken-pdf",
            "broken-docx",
            "not-a-letter",
            "incomplete-letter",
            "no-issues",
            "several-letters",
            "synthetic-letter",
            "cannot-be-stored",
            "internal-error"),
        Arrays.stream(Reason.values()).map(Reason::id).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aReasonIsFoundByItsIdAndSaysWhatIsWrong(Reason reason) {
    assertSame(reason, Reason.of(reason.id()));
    assertFalse(reason.sentence().isBlank());
    assertEquals(reason.sentence(), Rejection.of(reason).detail());
  }

  @Test
  void whatWasSeenStandsBehindTheSentence() {
    assertEquals(
        "not a readable PDF: it ends too early",
        Rejection.of(Reason.BROKEN_PDF, "it ends too early").detail());
  }

  @Test
  void onlyAFaultInTheFileItselfLasts() {
    assertTrue(Reason.BROKEN_PDF.isLasting());
    assertFalse(Reason.NO_ACCESS.isLasting(), "access may be granted");
    assertFalse(Reason.BROKEN_ARCHIVE.isLasting(), "its entries are looked at again");
    assertFalse(Reason.SYNTHETIC_LETTER.isLasting(), "--mixed takes it");
  }

  @Test
  void anUnknownIdIsNamed() {
    var e = assertThrows(IllegalArgumentException.class, () -> Reason.of("broken-pdfs"));
    assertEquals("unknown reason for a rejection: broken-pdfs", e.getMessage());
  }
}
