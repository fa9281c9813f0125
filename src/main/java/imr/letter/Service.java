package imr.letter;

/// What an item is asked for.
public enum Service {
  /// For its own sake.
  PRIMARY,
  /// Because of an operation: before it, at it or after it.
  PERIOPERATIVE
}
