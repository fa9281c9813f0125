package imr.parse;

import imr.letter.Determination;

/// What came of reading one text.
public sealed interface ParseResult {
  /// A letter, read.
  record Parsed(Determination letter) implements ParseResult {}

  /// No letter that can be read.
  ///
  /// @param reason a stable id, such as `not-a-letter`
  /// @param detail a sentence for people
  record Rejected(String reason, String detail) implements ParseResult {}
}
