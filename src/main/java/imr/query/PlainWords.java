package imr.query;

import imr.field.Field;
import imr.query.Interpretation.Question;
import imr.query.WordInterpreter.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A run of plain words while it is being read: each reader in turn takes the words that it
/// understands, and the readers after it see spaces in their place. Not thread-safe.
final class PlainWords {
  private final String text;

  /// A negation right before a value: "not ODG", "did not cite MTUS". Outcomes have their own.
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:(?:and |but )?not|(?:is|are|was|were|did|does|do)n't)"
              + "(?: (?:an?|the|in|by|of|from|under|cite|cited|citing|use|used|using))*\\s+$");

  private final StringBuilder rest;
  private final int shift;
  private final List<Meaning> meanings = new ArrayList<>();
  private final List<Span> ignored = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<QueryNode> evidence = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final List<Named> vague = new ArrayList<>();
  private final List<Meaning> offered = new ArrayList<>();
  private @Nullable Question asked;

  /// A half-open range of UTF-16 code units of the query.
  record Span(int start, int end) {}

  /// A phrase that letters write in other words.
  ///
  /// @param text as typed
  /// @param means the other words
  record Named(String text, List<String> means, int start, int end) {
    Named {
      means = List.copyOf(means);
    }

    private Named shifted(int by) {
      return new Named(text, means, start + by, end + by);
    }
  }

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

  /// Takes words with a meaning; its places are those of this run. After a "not" it is left out.
  void take(Meaning meaning) {
    Matcher not = NOT.matcher(rest.substring(0, meaning.start()));
    boolean negated = meaning.field() != Field.OUTCOME && not.find();
    Meaning taken = negated ? meaning.from(not.start()).asExcluded() : meaning;
    meanings.add(taken.shifted(shift));
    blank(taken.start(), taken.end());
  }

  /// Takes words that hold the query together and are not searched.
  void ignore(int start, int end) {
    ignored.add(new Span(shift + start, shift + end));
    blank(start, end);
  }

  /// Takes a phrase that is searched in other words too.
  void name(Named phrase) {
    named.add(phrase.shifted(shift));
    blank(phrase.start, phrase.end);
  }

  /// Adds a phrase that may mean any of some other words; its own words are still read.
  void vague(Named phrase) {
    vague.add(phrase.shifted(shift));
  }

  /// Offers another meaning of words that are still read.
  void offer(Meaning meaning) {
    offered.add(meaning.shifted(shift));
  }

  /// Says what the words ask. The first question counts.
  void ask(Question question) {
    asked = asked == null ? question : asked;
  }

  /// What the words ask, null if nothing.
  @Nullable Question asked() {
    return asked;
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

  /// Phrases that are searched in other words too.
  List<Named> named() {
    return List.copyOf(named);
  }

  /// Phrases that may mean any of some other words.
  List<Named> vague() {
    return List.copyOf(vague);
  }

  /// Other meanings of the words.
  List<Meaning> offered() {
    return List.copyOf(offered);
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
