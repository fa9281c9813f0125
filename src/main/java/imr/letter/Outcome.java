package imr.letter;

/// How an independent medical review ended, for an issue or for a whole letter.
public enum Outcome {
  /// The denial stands.
  UPHELD,
  /// The treatment is granted.
  OVERTURNED,
  /// Some of each; of an issue only where the letter itself says so.
  PARTLY_OVERTURNED
}
