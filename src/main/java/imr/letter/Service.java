package imr.letter;

/// The purpose of an item.
public enum Service {
  /// The item is requested on its own.
  PRIMARY,
  /// The item accompanies a surgery: before, during, or after it.
  PERIOPERATIVE
}
