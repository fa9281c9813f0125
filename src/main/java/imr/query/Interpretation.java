package imr.query;

import imr.field.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a query was read.
///
/// @param parsed the whole query as it was read, in the plain language with explicit operators;
///   empty if it matches everything
/// @param fields the fields on which it filters, anywhere in the query
/// @param chips the values that were recognized, with their words
/// @param sought words and phrases that are searched as text
/// @param notes sentences about readings that may surprise
/// @param alternatives other possible readings
/// @param expansions words that are also searched by synonyms
/// @param asked what the words ask, null if they ask nothing
public record Interpretation(
    String parsed,
    Set<Field> fields,
    List<Chip> chips,
    List<Sought> sought,
    List<String> notes,
    List<Alternative> alternatives,
    List<Expansion> expansions,
    @Nullable Asked asked) {
  public Interpretation {
    fields = Set.copyOf(fields);
    chips = List.copyOf(chips);
    sought = List.copyOf(sought);
    notes = List.copyOf(notes);
    alternatives = List.copyOf(alternatives);
    expansions = List.copyOf(expansions);
  }

  /// The interpretation of words that ask nothing.
  public Interpretation(
      String parsed,
      Set<Field> fields,
      List<Chip> chips,
      List<Sought> sought,
      List<String> notes,
      List<Alternative> alternatives,
      List<Expansion> expansions) {
    this(parsed, fields, chips, sought, notes, alternatives, expansions, null);
  }

  /// A kind of question.
  public enum Question {
    /// How often decisions are overturned, as in `what percentage of` or `can I get`.
    RATE,
    /// Why, as in `why was my`.
    REASONS,
    /// How many, as in `how many`.
    COUNT,
    /// What a word of the decisions means, as in `what does upheld mean`. A note answers it.
    MEANING
  }

  /// What words ask.
  ///
  /// @param by the field that they ask to count by, as in `overturn rate by guideline`; null if
  ///   they name none
  public record Asked(Question question, @Nullable Field by) {}

  /// The question that the words ask, null if they ask nothing.
  public @Nullable Question asks() {
    return asked == null ? null : asked.question;
  }

  /// The only field of which the query names several values, null if there is none or several.
  @Nullable Field several() {
    Map<Field, Set<String>> values = new EnumMap<>(Field.class);
    for (Chip chip : chips) {
      if (!chip.excluded()) {
        values.computeIfAbsent(chip.field(), f -> new HashSet<>()).add(chip.value());
      }
    }
    values.values().removeIf(each -> each.size() < 2);
    return values.size() == 1 ? values.keySet().iterator().next() : null;
  }

  /// The same interpretation of words that ask something.
  Interpretation asking(Asked what) {
    return new Interpretation(parsed, fields, chips, sought, notes, alternatives, expansions, what);
  }

  /// The same interpretation with a note added at the start.
  ///
  /// @param note empty for no note
  public Interpretation with(String note) {
    if (note.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(List.of(note));
    all.addAll(notes);
    return new Interpretation(parsed, fields, chips, sought, all, alternatives, expansions, asked);
  }

  /// The same interpretation with an alternative added at the start.
  public Interpretation offering(Alternative other) {
    List<Alternative> all = new ArrayList<>(List.of(other));
    all.addAll(alternatives);
    return new Interpretation(parsed, fields, chips, sought, notes, all, expansions, asked);
  }

  /// The words and phrases that are searched as text.
  public List<String> text() {
    return sought.stream().map(Sought::text).toList();
  }

  /// Words that are searched as text.
  ///
  /// @param text the words as typed
  /// @param without the query without these words
  public record Sought(String text, String without) {}

  /// A recognized value.
  ///
  /// @param value an id of the vocabulary
  /// @param label the value's label
  /// @param text the words as typed
  /// @param start the start of the words in the query, in UTF-16 code units
  /// @param end the end of the words, exclusive
  /// @param excluded whether issues with the value are excluded
  /// @param typed whether the value was typed as `field:value`
  /// @param without the query without these words
  public record Chip(
      Field field,
      String value,
      String label,
      String text,
      int start,
      int end,
      boolean excluded,
      boolean typed,
      String without) {}

  /// Another possible reading.
  ///
  /// @param message a sentence about the chosen reading and the other one
  /// @param action what the other query does, as a short verb phrase
  /// @param query the other query
  public record Alternative(String message, String action, String query) {}

  /// Words that are also searched by synonyms, unless they are in quotation marks or after
  /// `exact:`.
  ///
  /// @param text the words as typed
  /// @param to the synonyms
  public record Expansion(String text, List<String> to) {
    public Expansion {
      to = List.copyOf(to);
    }
  }
}
