/// How text is analyzed, matched, and highlighted, the same way for every engine.
///
/// - Analysis: [imr.text.LetterAnalyzer] emits each word as printed and, at the same position, its
///   stem. Before that, [imr.text.SentenceMarks] sets the ends of sentences and paragraphs as words
///   of their own, without moving an offset. Each stands at the position of the word before it, so
///   phrases run across it, and it binds only what must be in one sentence or paragraph.
/// - Matching: [imr.text.PatternCompiler] analyzes the words of a query's patterns the same way,
///   into a [imr.text.WordPattern]. [imr.text.Intervals] finds where it matches, as minimal
///   intervals over the positions of an index or of a single text.
/// - Highlighting: [imr.text.PassageHighlighter] matches a hit's own text with the same code and
///   picks its best sentences as [imr.text.Passage]s, so highlights never disagree with the search.
/// - Ranking: [imr.text.SentenceRanking] reranks partial matches by how much of a query's
///   [imr.text.Concept]s one sentence says. [imr.text.SimilarIssues] builds the query for similar
///   issues.
/// - [imr.text.LuceneSyntax] parses queries in Lucene's own syntax.
///
/// Useful for: stemming, sentence ends, proximity, passages. Not useful for: finding documents
/// (`imr.lucene`, `imr.opensearch`), or the meaning of words (`imr.query`).
@NullMarked
package imr.text;

import org.jspecify.annotations.NullMarked;
