package imr.query;

import java.util.List;

/// A pattern within one text: words, alone or in proximity.
///
/// A match is an interval of word positions, none of which contains another match of the same
/// pattern (minimal intervals, after Clarke, Cormack and Burkowski, "An algebra for structured text
/// search", 1995). Only [Together] heeds the ends of sentences and paragraphs: words on both sides
/// of one stand next to each other.
public sealed interface TextPattern {
  /// Adjacent words in order, tokenized like letters.
  record Words(String text, Form form) implements TextPattern {}

  /// A printed word with wildcards.
  ///
  /// @param pattern lower-case letters and digits; `*` matches any number of letters, `?` exactly
  ///   one
  record Wildcard(String pattern) implements TextPattern {}

  /// A printed word within an edit distance of another. The first letter must be the same.
  ///
  /// @param edits 1 or 2 letters added, dropped, changed, or swapped with a neighbor
  record Fuzzy(String word, int edits) implements TextPattern {}

  /// Adjacent patterns in order.
  record Sequence(List<TextPattern> parts) implements TextPattern {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /// Any of several patterns.
  record Either(List<TextPattern> choices) implements TextPattern {
    public Either {
      choices = List.copyOf(choices);
    }
  }

  /// Two patterns near each other that share no word.
  ///
  /// @param words the distance, at least 1; up to one word fewer can be between them
  /// @param ordered whether the left pattern must come first
  record Near(TextPattern left, TextPattern right, int words, boolean ordered)
      implements TextPattern {}

  /// Two patterns in the same sentence or paragraph that share no word.
  ///
  /// @param ordered whether the left pattern must come first
  record Together(TextPattern left, TextPattern right, Unit unit, boolean ordered)
      implements TextPattern {}

  /// The forms of a word that match.
  enum Form {
    /// All words with the same stem.
    STEM,
    /// Only the printed form, ignoring case and accents.
    PRINTED
  }

  /// The unit that contains both patterns of [Together].
  enum Unit {
    SENTENCE,
    PARAGRAPH
  }
}
