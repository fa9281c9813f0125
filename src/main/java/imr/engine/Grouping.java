package imr.engine;

/// What a page of hits is made of.
public enum Grouping {
  /// Single issues.
  NONE,
  /// Letters, each with all its issues that match; there are no partial matches.
  LETTER
}
