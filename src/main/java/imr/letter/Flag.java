package imr.letter;

/// A property that the printed request states about itself.
public enum Flag {
  LEFT,
  RIGHT,
  BILATERAL,
  /// The word "retrospective" is printed. A date of service alone is not enough.
  RETROSPECTIVE,
  /// "Remaining IMR eligible portion": a part was already authorized, and the rest is in dispute.
  REMAINDER,
  /// The request starts with "Associated surgical service".
  ASSOCIATED_SURGICAL
}
