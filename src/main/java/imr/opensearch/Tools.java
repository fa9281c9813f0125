package imr.opensearch;

import imr.field.IssueValues;
import imr.text.LuceneSyntax;
import imr.text.PatternCompiler;
import imr.text.TextMatcher;

/// The components that all questions share. Thread-safe.
///
/// @param broad the number of issues from which letters are counted in another way, see [Facets]
record Tools(
    PatternCompiler patterns,
    PatternMapper mapper,
    LuceneSyntax syntax,
    TextMatcher texts,
    long broad) {
  static Tools of(IssueValues values, long broad) {
    PatternCompiler patterns = new PatternCompiler();
    return new Tools(
        patterns, new PatternMapper(patterns), new LuceneSyntax(), new TextMatcher(values), broad);
  }

  /// A mapper that verifies candidates in a session if the cluster's query matches too much.
  QueryMapper queries(Session session) {
    return new QueryMapper(new Verified(session, mapper, patterns, texts)::query, syntax);
  }
}
