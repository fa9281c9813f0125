package imr.search;

import imr.field.FieldFilter;
import imr.field.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Other searches to offer the user.
///
/// @param drops if no issue meets all conditions: for each condition, how many meet the others
/// @param further for each region in the query: the issues that name no region but are about it
/// @param spellings misspelled words, and those that were searched instead
/// @param absence if no issue meets all conditions of a search for a treatment: what there is of it
public record Advice(
    List<Drop> drops, List<Further> further, List<Spelling> spellings, @Nullable Absence absence) {
  /// No advice.
  public static final Advice NONE = new Advice(List.of(), List.of(), List.of(), null);

  public Advice {
    drops = List.copyOf(drops);
    further = List.copyOf(further);
    spellings = List.copyOf(spellings);
  }

  /// The same with corrected spellings.
  Advice with(List<Spelling> corrected) {
    return new Advice(drops, further, corrected, absence);
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
  /// @param q the whole query without misspelled words
  public record Spelling(String word, String meant, String q) {
    /// A query with a word in quotation marks, which is searched as it was typed.
    public static String asTyped(String q, String word) {
      return SpellingCorrector.replaced(q, word, '"' + word + '"');
    }
  }

  /// A treatment for which no issue meets all conditions.
  ///
  /// @param sentence says how many issues of the collection are about it
  /// @param issues the number of these, 0 if the collection has none
  /// @param broader searches for it alone and for its classes, the narrowest first; each finds more
  ///   than the one before
  public record Absence(Treatment treatment, String sentence, long issues, List<Broader> broader) {
    public Absence {
      broader = List.copyOf(broader);
    }
  }

  /// A search for a treatment or a class of treatments, without any other condition.
  ///
  /// @param label the treatment or class for people
  /// @param filter that finds it
  /// @param issues that it finds
  public record Broader(String label, FieldFilter filter, long issues) {}
}
