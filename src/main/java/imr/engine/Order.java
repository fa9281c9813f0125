package imr.engine;

/// The sort order of hits.
public enum Order {
  /// By score, then like [#NEWEST].
  RELEVANCE,
  /// By decision date, latest first and undated last, then by id.
  NEWEST,
  /// By decision date, earliest first and undated last, then by id.
  OLDEST
}
