/// The engine in this process: Lucene behind [imr.engine.Index].
///
/// A tour of a search: [imr.lucene.LuceneEngine] provides the newest commit as a point-in-time view
/// (`Searchers`), and `LuceneIndex` answers from it. `QueryMapper` turns nodes and filters into
/// Lucene queries; `PatternQuery` and `ProximityQuery` find word patterns by their positions.
/// `TopIssues` collects the best, `PartialRanking` reranks partial matches, and `LetterReader`
/// reads the letters of a page.
///
/// A tour of a count: `SegmentCodes` keeps each segment's codes in memory (`CodeColumn`), and
/// `Counter`, `Tabulator`, `GroupCounter` and `Splitter` count issues and letters in one pass over
/// a segment. A letter is one block, its issue documents first, so its issues have neighboring
/// numbers; segments are never divided between threads.
///
/// The index folder and the forms of documents (`IndexFolder`, `Schema`) are here too, since
/// writing needs them as well.
///
/// Useful for: how Lucene finds or counts something. Not useful for: writing (`imr.lucene.write`),
/// or rules that a cluster needs too (`imr.engine`, `imr.text`).
@NullMarked
package imr.lucene;

import org.jspecify.annotations.NullMarked;
