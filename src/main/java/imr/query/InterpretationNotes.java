package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.Interpretation.Chip;
import imr.query.Interpretation.Offer;
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

/// Says what a query was taken to mean. Used once.
final class InterpretationNotes {
  private static final Pattern BARE_NOT =
      Pattern.compile("\\b(not|without)\\s+$", Pattern.CASE_INSENSITIVE);

  private final String q;
  private final Labels labels;
  private final List<Chip> chips = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Interpretation.Sought> sought = new ArrayList<>();
  private final List<Interpretation.Expansion> expansions = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  InterpretationNotes(String q, Labels labels) {
    this.q = q;
    this.labels = labels;
  }

  /// Words that are looked for as text.
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
        if (sense.field() == Field.OUTCOME) {
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
        offers.add(
            new Offer(
                String.format(
                    Locale.ROOT, "\"%s\" was read as %s.", typed, meaning.doubt().label()),
                "look for the word instead",
                replaced(meaning, '"' + typed + '"')));
      }
    }
  }

  /// Whether a name says as much as the words do: "CT" of a CT scan needs no explanation.
  private static boolean isSaid(String typed, String label) {
    return label.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
  }

  private String without(int start, int end) {
    return WordRemover.without(q, start, end);
  }

  private String replaced(Meaning meaning, String by) {
    return q.substring(0, meaning.start()) + by + q.substring(meaning.end());
  }

  /// @param parsed the query as it was read
  /// @param fields those by whose values it chooses
  /// @param first notes of an earlier step
  /// @param meant what was understood and is wanted
  /// @param understood what was made of all plain words
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
      notes.add("No issue is both overturned and upheld: drop one of the two, or write OR.");
    }
    for (Meaning word : understood.negated()) {
      Matcher not = BARE_NOT.matcher(q.substring(0, word.start()));
      if (not.find()) {
        offers.add(
            new Offer(
                "\"" + not.group(1) + "\" excludes nothing.",
                "exclude what follows",
                q.substring(0, not.start()) + "but not " + q.substring(word.start())));
      }
    }
    for (Meaning word : understood.missed()) {
      for (Sense sense : word.senses()) {
        offers.add(
            new Offer(
                String.format(
                    Locale.ROOT,
                    "\"%s\" may mean %s.",
                    q.substring(word.start(), word.end()),
                    sense.label()),
                "take it so",
                replaced(word, sense.field().id() + ":" + sense.value())));
      }
    }
    chips.sort(Comparator.comparingInt(Chip::start));
    return new Interpretation(
        parsed, fields, chips, sought, List.copyOf(notes), offers, expansions);
  }
}
