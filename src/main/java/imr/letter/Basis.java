package imr.letter;

/// On what a rationale decides.
public enum Basis {
  /// Whether the item is medically necessary for this patient.
  MERITS,
  /// It stands or falls with another item, most often the operation it serves.
  FOLLOWS_ANOTHER_ITEM,
  /// It was approved before, so nothing is left to decide.
  ALREADY_APPROVED,
  /// The request does not say how much, how often or where.
  REQUEST_INCOMPLETE,
  /// There is no rationale to tell it from.
  UNCLEAR
}
