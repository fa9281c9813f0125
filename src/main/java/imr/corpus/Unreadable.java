package imr.corpus;

import imr.letter.Rejection;
import imr.letter.Rejection.Reason;

/// A file or folder that gave no text.
///
/// @param path as in [LetterFile#path()]
/// @param name as in [LetterFile#name()]
public record Unreadable(String path, String name, Rejection why) implements Extraction {
  static Unreadable of(LetterFile file, Rejection why) {
    return new Unreadable(file.path(), file.name(), why);
  }

  static Unreadable of(LetterFile file, Reason reason) {
    return of(file, Rejection.of(reason));
  }

  static Unreadable of(LetterFile file, Reason reason, String detail) {
    return of(file, new Rejection(reason, detail));
  }
}
