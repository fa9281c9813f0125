package imr.parse;

import imr.letter.Determination;
import imr.letter.Rejection;

/// The result of parsing one text.
public sealed interface ParseResult {
  /// A letter, read.
  record Parsed(Determination letter) implements ParseResult {}

  /// No letter that can be read.
  record Rejected(Rejection why) implements ParseResult {}
}
