package imr.opensearch;

import imr.field.IssueValues;
import imr.text.LuceneSyntax;
import imr.text.PatternCompiler;
import imr.text.TextMatcher;

/// The parts that all questions share. Safe to share between threads.
///
/// @param broad how many issues are many, which are counted in another way
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

  /// Maps nodes, asking the session where the cluster alone finds too much.
  QueryMapper queries(Session session) {
    return new QueryMapper(new Verified(session, mapper, patterns, texts)::query, syntax);
  }
}
