package imr.letter;

/// Something that the printed request says about itself, beside what is asked for.
public enum Flag {
  LEFT,
  RIGHT,
  BILATERAL,
  /// The word is printed; a bare date of service is not enough.
  RETROSPECTIVE,
  /// "Remaining IMR eligible portion": a part was already authorized, the rest is in dispute.
  REMAINDER,
  /// The request opens with "Associated surgical service".
  ASSOCIATED_SURGICAL
}
