package imr.letter;

/// The utilization review's decision about an item, as the letter states it.
public enum UrDecision {
  /// A part was authorized. Only the rest is in dispute.
  MODIFIED,
  /// Denied, or not stated in the letter.
  DENIED_OR_NOT_STATED
}
