package imr.search;

import imr.field.FieldFilter;
import imr.field.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What else could be asked.
///
/// @param drops where no issue meets everything: for each condition, how many would without it
/// @param further for each region understood: the issues that name none but concern it
/// @param spellings what misspelt words may stand for; nothing of it was applied
public record Advice(List<Drop> drops, List<Further> further, List<Spelling> spellings) {
  /// Nothing to say.
  public static final Advice NONE = new Advice(List.of(), List.of(), List.of());

  public Advice {
    drops = List.copyOf(drops);
    further = List.copyOf(further);
    spellings = List.copyOf(spellings);
  }

  /// A condition that could go.
  ///
  /// @param label the condition for people
  /// @param q the words without it
  /// @param filter the filter without which to ask, null where words go
  /// @param issues that meet the rest
  public record Drop(String label, String q, @Nullable FieldFilter filter, long issues) {}

  /// Issues that name no region, of letters whose summary names this one as injured.
  ///
  /// @param label the region for people
  /// @param q the words without the region's
  /// @param filter that takes them in beside those that name the region
  /// @param issues how many more
  public record Further(String label, String q, FieldFilter filter, long issues) {}

  /// A word that no letter holds.
  ///
  /// @param word as typed
  /// @param meant one that letters do hold
  /// @param q the words with that one
  public record Spelling(String word, String meant, String q) {}
}
