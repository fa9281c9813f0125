package imr.letter;

/// The outcome of an independent medical review, of an issue or of a whole letter.
public enum Outcome {
  /// The denial stands.
  UPHELD,
  /// The treatment is granted.
  OVERTURNED,
  /// Partly upheld and partly overturned. An issue has this outcome only if the letter itself says
  /// so.
  PARTLY_OVERTURNED
}
