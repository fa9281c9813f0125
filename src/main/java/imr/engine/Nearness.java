package imr.engine;

/// Why a match that doesn't meet the whole query is shown, the nearest first.
public enum Nearness {
  /// The same treatment, with another outcome, body region, or date.
  SAME_TREATMENT,
  /// A treatment of the same group.
  SIMILAR_TREATMENT,
  /// Some of the query's words or codes.
  SOME_TERMS
}
