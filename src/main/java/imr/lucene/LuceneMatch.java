package imr.lucene;

import imr.engine.Match;

/// A matching issue, identified by its document number, which is valid only for the reader that
/// found it.
///
/// @param score 0 if matches are ordered by date
record LuceneMatch(int doc, float score, boolean isExact) implements Match {
  @Override
  public Object key() {
    return doc;
  }
}
