package imr.criteria;

import imr.letter.CriterionFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a finding was coded.
///
/// @param probability how probable its sense is, from 0 to 1
/// @param row the row of words that names the criterion in the sentence, or null if no row does and
///   the words alone decided
/// @param words what in the sentence speaks most for the finding, the strongest first: runs of one
///   to three words in lower case, without marks; `~` stands before a word that is negated, `^`
///   before one that a word such as "although" concedes, and `#` for a number
public record Explanation(
    CriterionFinding finding, double probability, @Nullable Row row, List<String> words) {
  public Explanation {
    words = List.copyOf(words);
  }

  /// A row of `criterion-words.tsv`, and how often it was right where readers labeled what it
  /// found.
  ///
  /// @param match the words that it matched, in lower case
  /// @param right how often the readers found the criterion in the row's sense
  /// @param found how often the row found it; 0 if never
  public record Row(String match, int right, int found) {}
}
