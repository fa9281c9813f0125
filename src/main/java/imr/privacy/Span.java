package imr.privacy;

/// A piece of personal data.
///
/// @param kind such as `birth-date`
/// @param start the offset of its first character
/// @param end the offset after its last one
record Span(String kind, int start, int end) {}
