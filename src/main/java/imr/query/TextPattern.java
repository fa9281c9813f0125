package imr.query;

import java.util.List;

/// What is looked for within one text: words, alone or near each other.
///
/// A match is an interval of word positions, none of which contains another match of the same
/// pattern (minimal intervals, after Clarke, Cormack and Burkowski, "An algebra for structured text
/// search", 1995). Only [Together] heeds the ends of sentences and paragraphs: words on both sides
/// of one stand next to each other.
public sealed interface TextPattern {
  /// Words next to each other in this order, cut as letters are cut.
  record Words(String text, Form form) implements TextPattern {}

  /// One word as printed.
  ///
  /// @param pattern lower-case letters and digits; `*` is any letters or none, `?` is one
  record Wildcard(String pattern) implements TextPattern {}

  /// One word as printed that a few letters tell from another; the first letter is the same.
  ///
  /// @param edits 1 or 2 letters added, dropped, changed, or swapped with a neighbour
  record Fuzzy(String word, int edits) implements TextPattern {}

  /// One next to the other in this order.
  record Sequence(List<TextPattern> parts) implements TextPattern {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /// Any of them.
  record Either(List<TextPattern> choices) implements TextPattern {
    public Either {
      choices = List.copyOf(choices);
    }
  }

  /// Both, sharing no word.
  ///
  /// @param words at least 1; one less may stand between
  /// @param ordered whether the left one must come first
  record Near(TextPattern left, TextPattern right, int words, boolean ordered)
      implements TextPattern {}

  /// Both in one sentence or paragraph, sharing no word.
  ///
  /// @param ordered whether the left one must come first
  record Together(TextPattern left, TextPattern right, Unit unit, boolean ordered)
      implements TextPattern {}

  /// Which forms of a word count.
  enum Form {
    /// All with the same stem.
    STEM,
    /// The one that is printed, but for case and accents.
    PRINTED
  }

  /// What [Together] keeps within.
  enum Unit {
    SENTENCE,
    PARAGRAPH
  }
}
