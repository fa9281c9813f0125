package imr.corpus;

import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.util.List;

/// The result of reading a file's bytes in one format.
sealed interface Pages {
  /// The text of a file.
  ///
  /// @param text the text of each page, at least one
  /// @param hidden text that is on no page
  record Read(List<String> text, String hidden) implements Pages {}

  /// No text could be read.
  record None(Rejection why) implements Pages {}

  /// No text, for a reason that needs no detail.
  static Pages none(Reason reason) {
    return new None(Rejection.of(reason));
  }

  /// No text.
  ///
  /// @param detail a sentence for people
  static Pages none(Reason reason, String detail) {
    return new None(new Rejection(reason, detail));
  }
}
