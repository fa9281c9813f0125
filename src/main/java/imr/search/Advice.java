package imr.search;

import imr.field.FieldFilter;
import imr.field.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Other searches to offer the user.
///
/// @param drops if no issue meets all conditions: for each condition, how many meet the others
/// @param further for each region in the query: the issues that name no region but are about it
/// @param spellings corrections of misspelled words; none of them was applied
public record Advice(List<Drop> drops, List<Further> further, List<Spelling> spellings) {
  /// No advice.
  public static final Advice NONE = new Advice(List.of(), List.of(), List.of());

  public Advice {
    drops = List.copyOf(drops);
    further = List.copyOf(further);
    spellings = List.copyOf(spellings);
  }

  /// A condition that could be dropped.
  ///
  /// @param label the condition for people
  /// @param q the query without it
  /// @param filter the filter to drop, null if words are dropped
  /// @param issues how many issues meet the others
  public record Drop(String label, String q, @Nullable FieldFilter filter, long issues) {}

  /// Issues that name no body region, in letters about an injury to this region.
  ///
  /// @param label the region for people
  /// @param q the query without the region's words
  /// @param filter finds them together with those that name the region
  /// @param issues how many more issues it finds
  public record Further(String label, String q, FieldFilter filter, long issues) {}

  /// A correction of a word that occurs in no letter.
  ///
  /// @param word as typed
  /// @param meant a word that occurs in letters
  /// @param q the query with that word
  public record Spelling(String word, String meant, String q) {}
}
