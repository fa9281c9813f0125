package imr.search;

import java.util.List;

/// What the words of a query were taken to mean.
///
/// @param chips each understood value with the words it came from
/// @param text words and phrases that are looked for as text
/// @param notes sentences about readings that may surprise
public record Interpretation(List<Chip> chips, List<String> text, List<String> notes) {
  public Interpretation {
    chips = List.copyOf(chips);
    text = List.copyOf(text);
    notes = List.copyOf(notes);
  }

  /// One understood value.
  ///
  /// @param value an id of the vocabulary
  /// @param label the value for people
  /// @param text the words as typed
  /// @param start of the words in the query, in UTF-16 code units
  /// @param end behind the words
  public record Chip(Field field, String value, String label, String text, int start, int end) {}
}
