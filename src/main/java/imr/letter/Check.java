package imr.letter;

import java.util.List;

/// A possible fault in a letter, or a neutral note about it. It is never proof of a fault.
///
/// @param id a stable id, such as `side-mismatch`
/// @param spans the words that triggered the check, in reading order; empty if something is missing
///   from the letter
public record Check(String id, List<Span> spans) {
  public Check {
    spans = List.copyOf(spans);
  }

  /// A range of words in a letter.
  ///
  /// @param field the text that contains them: `request`, `rationale`, `summary`,
  ///   `reviewer-guideline-text`, or the name of a date
  /// @param start the offset of the first character, in UTF-16 code units
  /// @param end the end offset, exclusive
  public record Span(String field, int start, int end) {}
}
