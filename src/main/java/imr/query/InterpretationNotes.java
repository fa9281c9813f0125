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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Collects how a query was read. Use each instance once.
final class InterpretationNotes {
  /// An OR before what it excludes.
  private static final Pattern WIDENS = Pattern.compile("\\bOR\\s+(?=NOT\\s|-[\\p{L}\"(])");

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

  /// The values of a filter, inside a sentence.
  private String named(FieldFilter filter) {
    return filter.values().stream()
        .map(value -> labels.of(filter.field(), value).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }

  /// Says that an alternative excludes, which finds more and not less.
  void widens() {
    alternatives.add(
        new Alternative(
            "OR NOT also finds every decision without the words after it.",
            "leave those words out instead",
            WIDENS.matcher(q).replaceAll("")));
  }

  /// The interpretation of the whole query.
  ///
  /// @param parsed the query as it was read
  /// @param fields the fields on which it filters
  /// @param first notes from the lexer
  /// @param opposed conditions that no decision meets together, empty if there are none
  /// @param understood the reading of all plain words
  Interpretation interpretation(
      String parsed,
      Set<Field> fields,
      List<String> first,
      List<FieldFilter> opposed,
      Understood understood) {
    notes.addAll(first);
    if (!opposed.isEmpty()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "No decision is both %s. Remove one of them, or write OR.",
              opposed.stream().map(this::named).distinct().collect(Collectors.joining(" and "))));
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
