package imr.corpus;

import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.util.List;

/// What one reader made of a file's bytes.
sealed interface Pages {
  /// The text of a file.
  ///
  /// @param text of each page, at least one
  record Read(List<String> text) implements Pages {}

  /// No text.
  record None(Rejection why) implements Pages {}

  /// No text, for a reason that says all.
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
