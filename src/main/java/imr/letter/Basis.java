package imr.letter;

/// The ground on which a rationale decides.
public enum Basis {
  /// Medical necessity for this patient.
  MERITS,
  /// The decision on another item, most often the surgery that this item accompanies.
  FOLLOWS_ANOTHER_ITEM,
  /// An earlier approval, so nothing is left to decide.
  ALREADY_APPROVED,
  /// A request that doesn't say how much, how often, or where.
  REQUEST_INCOMPLETE,
  /// Not stated: the issue has no rationale.
  UNCLEAR
}
