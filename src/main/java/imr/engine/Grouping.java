package imr.engine;

/// The unit of a page of hits.
public enum Grouping {
  /// Single issues.
  NONE,
  /// Letters, each with all its matching issues. There are no partial matches.
  LETTER
}
