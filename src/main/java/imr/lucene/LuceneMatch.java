package imr.lucene;

import imr.engine.Match;

/// An issue by its document's number, valid for the reader that found it.
///
/// @param score 0 if matches are ordered by date
record LuceneMatch(int doc, float score, boolean isExact) implements Match {}
