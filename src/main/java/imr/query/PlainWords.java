package imr.query;

import imr.field.Field;
import imr.letter.Typography;
import imr.query.Interpretation.Asked;
import imr.query.Interpretation.Question;
import imr.query.WordInterpreter.Meaning;
import imr.query.WordInterpreter.Understood;
import imr.table.Rules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A run of plain words while it is being read: each reader in turn takes the words that it
/// understands, and the readers after it see spaces in their place. Not thread-safe.
final class PlainWords {
  /// A negation right before a value: "not ODG", "did not cite MTUS". Outcomes have their own.
  private static final Pattern NOT = Reader.RULES.pattern("not-before");

  /// More words are a passage.
  private static final int MAX_WORDS = 20;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private static final Pattern ASKS = Reader.RULES.pattern("asks");

  private final String text;
  private final StringBuilder rest;
  private final int shift;
  private final Understood found;

  /// Gives some of a query's plain words a meaning. Immutable and thread-safe.
  @FunctionalInterface
  interface Reader {
    /// The phrases by which plain words are read, as rows of `readings.tsv`.
    Rules RULES = Rules.ofResource("/imr/query/readings.tsv");

    /// Takes the words that it understands, and leaves all others.
    void read(PlainWords words);
  }

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
  /// @param found receives what is read, at its places in the query
  PlainWords(String text, int start, Understood found) {
    this.text = text;
    this.shift = start;
    this.found = found;
    rest = new StringBuilder(Typography.plain(text));
  }

  /// The run as it was typed.
  String typed() {
    return text;
  }

  /// Whether the run is a passage from a letter, too long and no question: its dates are not when
  /// it was decided, and its outcomes not what is asked.
  boolean isPassage() {
    return WORD.matcher(text).results().count() > MAX_WORDS && !ASKS.matcher(text).find();
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
    found.meanings().add(taken.shifted(shift));
    blank(taken.start(), taken.end());
  }

  /// Takes words that hold the query together and are not searched.
  void ignore(int start, int end) {
    found.ignored().add(new Span(shift + start, shift + end));
    blank(start, end);
  }

  /// Takes a phrase that is searched in other words too, unless it is a word such as "except".
  void name(Named phrase) {
    Named placed = phrase.shifted(shift);
    if (found.exceptions().stream()
        .noneMatch(e -> e.start() < placed.end && placed.start < e.end())) {
      found.named().add(placed);
    }
    blank(phrase.start, phrase.end);
  }

  /// Adds a phrase that may mean any of some other words; its own words are still read.
  void vague(Named phrase) {
    found.vague().add(phrase.shifted(shift));
  }

  /// Offers another meaning of words that are still read.
  void offer(Meaning meaning) {
    found.missed().add(meaning.shifted(shift));
  }

  /// Says what the words ask. The first question counts.
  ///
  /// @param by the field to count by, null for none
  void ask(Question question, @Nullable Field by) {
    found.asked().add(new Asked(question, by));
  }

  /// Adds what ranks, and excludes nothing.
  void rank(QueryNode node) {
    found.evidence().add(node);
  }

  /// Adds a sentence about a reading that may surprise.
  void note(String sentence) {
    found.notes().add(sentence);
  }

  private void blank(int start, int end) {
    blank(rest, start, end);
  }

  /// Puts spaces in place of characters.
  static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
