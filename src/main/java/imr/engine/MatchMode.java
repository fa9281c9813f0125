package imr.engine;

/// Which hits count as matches.
public enum MatchMode {
  /// Exact matches, then partial ones if there are few exact ones.
  AUTO,
  /// Exact matches only.
  ALL,
  /// One list of exact and partial matches, best first.
  BEST
}
