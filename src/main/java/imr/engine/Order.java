package imr.engine;

/// The order in which hits come.
public enum Order {
  /// By score, then as [#NEWEST].
  RELEVANCE,
  /// By decision date, latest first and undated last, then by id.
  NEWEST,
  /// By decision date, earliest first and undated last, then by id.
  OLDEST
}
