package imr.letter;

/// What the letter says utilization review had decided about an item.
public enum UrDecision {
  /// A part was authorized; only the rest is in dispute.
  MODIFIED,
  /// Denied, or the letter does not say.
  DENIED_OR_NOT_STATED
}
