/// How text is analyzed, matched, and highlighted, the same way for every engine.
///
/// - Analysis: [imr.text.LetterAnalyzer] emits each word as printed and, at the same position, its
///   stem. Before that, [imr.text.SentenceMarks] marks the ends of sentences and paragraphs as
///   separate words, without moving an offset. Each has the position of the word before it, so
///   phrases match across it, and only `/s` and `/p` stop there.
/// - Matching: [imr.text.PatternCompiler] analyzes the words of a query's patterns the same way and
///   returns a [imr.text.WordPattern]. [imr.text.Intervals] finds its matches, as minimal intervals
///   over the positions of an index or of a single text.
/// - Highlighting: [imr.text.PassageHighlighter] matches a hit's own text with the same code and
///   picks its best sentences as [imr.text.Passage]s, so highlights never disagree with the search.
/// - Ranking: [imr.text.SentenceRanking] reranks partial matches by how many of a query's
///   [imr.text.Concept]s one sentence expresses. [imr.text.SimilarIssues] builds the query for
///   similar issues.
/// - [imr.text.LuceneSyntax] parses queries in Lucene's own syntax.
///
/// Useful for: stemming, sentence ends, proximity, passages. Not useful for: finding documents
/// (`imr.lucene`, `imr.opensearch`), or the meaning of words (`imr.query`).
@NullMarked
package imr.text;

import org.jspecify.annotations.NullMarked;
