package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.Interpretation.Alternative;
import imr.query.Interpretation.Chip;
import imr.query.PlainWords.Span;
import imr.query.QueryUnit.Meant;
import imr.query.WordInterpreter.Meaning;
import imr.query.WordInterpreter.Understood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/// Collects how a query was read. Use each instance once.
final class InterpretationNotes {
  private final String q;
  private final QueryClauses clauses;
  private final Labels labels;
  private final List<Chip> chips = new ArrayList<>();
  private final List<Alternative> alternatives = new ArrayList<>();
  private final List<Interpretation.Sought> sought = new ArrayList<>();
  private final List<Interpretation.Expansion> expansions = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  InterpretationNotes(String q, Labels labels) {
    this.q = q;
    clauses = ClauseReader.plain(q);
    this.labels = labels;
  }

  /// Words that are searched as text.
  void word(String shown, int start, int end) {
    sought.add(new Interpretation.Sought(shown, without(start, end)));
  }

  /// A sentence on a reading that may surprise.
  void note(String sentence) {
    notes.add(sentence);
  }

  void expansion(Interpretation.Expansion expansion) {
    expansions.add(expansion);
  }

  void typed(FieldFilter filter, QuerySyntax.Filter at, boolean excluded) {
    for (String value : filter.values()) {
      chips.add(
          new Chip(
              filter.field(),
              value,
              labels.of(filter.field(), value),
              q.substring(at.start(), at.end()),
              at.start(),
              at.end(),
              excluded,
              true,
              without(at.start(), at.end())));
    }
  }

  void understood(Meant meant, boolean excluded) {
    for (Meaning meaning : meant.meanings()) {
      for (Sense sense : meaning.senses()) {
        chips.add(
            new Chip(
                sense.field(),
                sense.value(),
                sense.label(),
                q.substring(meaning.start(), meaning.end()),
                meaning.start(),
                meaning.end(),
                excluded,
                false,
                without(meaning.start(), meaning.end())));
        if (sense.field() == Field.OUTCOME && !excluded) {
          notes.add(
              String.format(
                  Locale.ROOT,
                  "\"%s\" was read as the reviewer's decision: %s.",
                  q.substring(meaning.start(), meaning.end()),
                  Labels.outcomeInFull(sense.value())));
        }
      }
      String typed = q.substring(meaning.start(), meaning.end());
      if (meaning.doubt() != null && !isSaid(typed, meaning.doubt().label())) {
        alternatives.add(
            new Alternative(
                String.format(
                    Locale.ROOT, "\"%s\" was read as %s.", typed, meaning.doubt().label()),
                "search for the word instead",
                replaced(meaning, '"' + typed + '"')));
      }
    }
  }

  /// Whether a label starts with the typed words, as in "CT" for "CT scan". Such a reading needs no
  /// explanation.
  private static boolean isSaid(String typed, String label) {
    return label.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
  }

  private String without(int start, int end) {
    return clauses.without(List.of(new Span(start, end)));
  }

  private String replaced(Meaning meaning, String by) {
    return q.substring(0, meaning.start()) + by + q.substring(meaning.end());
  }

  /// The interpretation of the whole query.
  ///
  /// @param parsed the query as it was read
  /// @param fields the fields on which it filters
  /// @param first notes from the lexer
  /// @param meant meanings that the query requires
  /// @param understood the reading of all plain words
  Interpretation interpretation(
      String parsed,
      Set<Field> fields,
      List<String> first,
      List<Meaning> meant,
      Understood understood) {
    notes.addAll(first);
    long outcomes =
        meant.stream()
            .filter(m -> m.field() == Field.OUTCOME)
            .map(m -> m.senses().getFirst().value())
            .distinct()
            .count();
    if (outcomes > 1) {
      notes.add("No decision is both overturned and upheld. Remove one of them, or write OR.");
    }
    for (Meaning word : understood.negated()) {
      Matcher not = WordInterpreter.NEGATED.matcher(q.substring(0, word.start()));
      if (not.find()) {
        alternatives.add(
            new Alternative(
                "\"" + not.group("not") + "\" doesn't exclude anything here.",
                "exclude the words after it",
                q.substring(0, not.start()) + "but not " + q.substring(word.start())));
      }
    }
    for (Meaning word : understood.missed()) {
      for (Sense sense : word.senses()) {
        alternatives.add(
            new Alternative(
                String.format(
                    Locale.ROOT,
                    "\"%s\" can also mean %s.",
                    q.substring(word.start(), word.end()),
                    sense.label()),
                "use this meaning",
                replaced(word, sense.field().id() + ":" + sense.value())));
      }
    }
    chips.sort(Comparator.comparingInt(Chip::start));
    return new Interpretation(
        parsed,
        fields,
        chips,
        sought,
        List.copyOf(notes),
        alternatives,
        expansions,
        understood.question());
  }
}
