package imr.parse;

import imr.letter.Determination;
import imr.letter.Rejection;

/// The result of parsing one text.
public sealed interface ParseResult {
  /// A parsed letter.
  record Parsed(Determination letter) implements ParseResult {}

  /// A text that couldn't be read as a letter.
  record Rejected(Rejection why) implements ParseResult {}
}
