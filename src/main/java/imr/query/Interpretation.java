package imr.query;

import imr.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the words of a query were taken to mean.
///
/// @param parsed the whole query as it was read, in the plain language with all operators spelt
///   out; empty where everything is asked for
/// @param fields those by whose values it chooses issues, wherever in it
/// @param chips each understood value with the words it came from
/// @param sought words and phrases that are looked for as text
/// @param notes sentences about readings that may surprise
/// @param offers other readings
/// @param expansions which words are looked for under other names too
public record Interpretation(
    String parsed,
    Set<Field> fields,
    List<Chip> chips,
    List<Sought> sought,
    List<String> notes,
    List<Offer> offers,
    List<Expansion> expansions) {
  public Interpretation {
    fields = Set.copyOf(fields);
    chips = List.copyOf(chips);
    sought = List.copyOf(sought);
    notes = List.copyOf(notes);
    offers = List.copyOf(offers);
    expansions = List.copyOf(expansions);
  }

  /// The same with a note more, before the others.
  ///
  /// @param note empty for none
  public Interpretation with(String note) {
    if (note.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(List.of(note));
    all.addAll(notes);
    return new Interpretation(parsed, fields, chips, sought, all, offers, expansions);
  }

  /// The words and phrases that are looked for as text.
  public List<String> text() {
    return sought.stream().map(Sought::text).toList();
  }

  /// Words that are looked for as text.
  ///
  /// @param text as typed
  /// @param without the query without them
  public record Sought(String text, String without) {}

  /// One understood value.
  ///
  /// @param value an id of the vocabulary
  /// @param label the value for people
  /// @param text the words as typed
  /// @param start of the words in the query, in UTF-16 code units
  /// @param end behind the words
  /// @param excluded whether issues with the value are left out
  /// @param typed whether the value was typed as `field:value`
  /// @param without the query without the words
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

  /// Another reading.
  ///
  /// @param message a sentence on the reading that was chosen, and what else may be meant
  /// @param action what the other query does, in a few words
  /// @param query the other query
  public record Offer(String message, String action, String query) {}

  /// Words that are looked for under other names too; quotation marks or `exact:` switch it off.
  ///
  /// @param text the words as typed
  /// @param to the other names
  public record Expansion(String text, List<String> to) {
    public Expansion {
      to = List.copyOf(to);
    }
  }
}
