package imr.letter;

import java.util.List;

/// A possible fault of a letter, or a neutral note on it; never proof of an error.
///
/// @param id a stable id, such as `side-mismatch`
/// @param spans the words that made it, in the order of reading; empty where something is missing
public record Check(String id, List<Span> spans) {
  public Check {
    spans = List.copyOf(spans);
  }

  /// Some words of a letter.
  ///
  /// @param field the text they stand in: `request`, `rationale`, `summary`,
  ///   `reviewer-guideline-text`, or the name of a date
  /// @param start UTF-16 code units from the start of the text
  /// @param end where they end, exclusive
  public record Span(String field, int start, int end) {}
}
