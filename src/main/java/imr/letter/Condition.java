package imr.letter;

/// A diagnosis that a letter mentions.
///
/// @param id the condition's id in the vocabulary, such as `rotator-cuff-tear`
public record Condition(String id, Sense sense) {
  /// How certain the letter is of the diagnosis.
  public enum Sense {
    CONFIRMED,
    /// Possible, or to be ruled out.
    SUSPECTED,
    /// Explicitly absent.
    NEGATED
  }
}
