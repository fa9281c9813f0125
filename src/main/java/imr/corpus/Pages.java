package imr.corpus;

import java.util.List;

/// What one reader made of a file's bytes.
sealed interface Pages {
  /// The text of a file.
  ///
  /// @param text of each page, at least one
  record Read(List<String> text) implements Pages {}

  /// Why there is no text.
  ///
  /// @param reason a stable id
  /// @param detail a sentence for people
  record Refused(String reason, String detail) implements Pages {}
}
