package imr.letter;

/// A diagnosis that a letter mentions.
///
/// @param id of the vocabulary, such as `rotator-cuff-tear`
public record Condition(String id, Sense sense) {
  /// What the letter says of it.
  public enum Sense {
    CONFIRMED,
    /// Possible, or to be ruled out.
    SUSPECTED,
    /// Said not to be there.
    NEGATED
  }
}
