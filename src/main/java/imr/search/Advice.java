package imr.search;

import imr.field.FieldFilter;
import imr.field.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What else the user could search for.
///
/// @param drops if no issue meets everything: for each condition, how many meet the rest
/// @param further for each region understood: the issues that name no region but are about it
/// @param spellings what misspelled words may mean; none of it was applied
public record Advice(List<Drop> drops, List<Further> further, List<Spelling> spellings) {
  /// Nothing to say.
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
  /// @param filter to drop, null if words are dropped
  /// @param issues that meet the rest
  public record Drop(String label, String q, @Nullable FieldFilter filter, long issues) {}

  /// Issues that name no body region, in letters about an injury of this one.
  ///
  /// @param label the region for people
  /// @param q the query without the region's words
  /// @param filter that finds them together with those that name the region
  /// @param issues how many more
  public record Further(String label, String q, FieldFilter filter, long issues) {}

  /// A word that no letter holds.
  ///
  /// @param word as typed
  /// @param meant a word that letters hold
  /// @param q the query with that word
  public record Spelling(String word, String meant, String q) {}
}
