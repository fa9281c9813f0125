package imr.query;

import imr.query.WordInterpreter.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A run of plain words while it is being read: each reader in turn takes the words that it
/// understands, and the readers after it see spaces in their place. Used by one thread.
final class PlainWords {
  private final String text;

  private final StringBuilder rest;
  private final int shift;
  private final List<Meaning> meanings = new ArrayList<>();
  private final List<Span> ignored = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<QueryNode> evidence = new ArrayList<>();

  /// A half-open range of UTF-16 code units of the query.
  record Span(int start, int end) {}

  /// @param text of the run; typographic signs are read as their plain ones
  /// @param start where the run begins in the query
  PlainWords(String text, int start) {
    this.text = text;
    this.shift = start;
    rest = new StringBuilder(TypedText.plain(text));
  }

  /// The run as it was typed.
  String typed() {
    return text;
  }

  /// The words that nobody took yet, at their places.
  String rest() {
    return rest.toString();
  }

  /// The same in lower case.
  String folded() {
    return rest.toString().toLowerCase(Locale.ROOT);
  }

  /// Takes words with a meaning; its places are those of this run.
  void take(Meaning meaning) {
    meanings.add(meaning.shifted(shift));
    blank(meaning.start(), meaning.end());
  }

  /// Takes words that hold the query together and are not searched.
  void ignore(int start, int end) {
    ignored.add(new Span(shift + start, shift + end));
    blank(start, end);
  }

  /// Adds what ranks, and excludes nothing.
  void rank(QueryNode node) {
    evidence.add(node);
  }

  /// Adds a sentence about a reading that may surprise.
  void note(String sentence) {
    notes.add(sentence);
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      rest.setCharAt(i, ' ');
    }
  }

  /// What was taken with a meaning, at its places in the query.
  List<Meaning> meanings() {
    return List.copyOf(meanings);
  }

  /// What was taken without one.
  List<Span> ignored() {
    return List.copyOf(ignored);
  }

  /// What ranks, and excludes nothing.
  List<QueryNode> evidence() {
    return List.copyOf(evidence);
  }

  /// Sentences about readings that may surprise.
  List<String> notes() {
    return List.copyOf(notes);
  }
}
