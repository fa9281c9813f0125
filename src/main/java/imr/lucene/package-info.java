/// The in-process engine: [imr.engine.Index] on Lucene.
///
/// - A search: [imr.lucene.LuceneEngine] provides the newest commit as a point-in-time view
///   (`Searchers`), and `LuceneIndex` answers from it. [imr.lucene.QueryMapper] turns nodes and
///   filters into Lucene queries; `PatternQuery` and `ProximityQuery` find word patterns by their
///   positions. `TopIssues` collects the best matches, `PartialRanking` ranks partial matches, and
///   `LetterReader` reads the letters of a page.
/// - A count: `SegmentCodes` keeps each segment's codes in memory (`CodeColumn`), and `Counter`,
///   `Tabulator`, `GroupCounter` and `Splitter` count issues and letters in one pass over a
///   segment. A letter is one block, its issue documents first, so its issues have neighboring
///   numbers; segments are never divided between threads.
/// - The folder: [imr.lucene.IndexFolder] recognizes our index folders, and [imr.lucene.Schema]
///   names the fields of documents. Writing needs both too.
///
/// Useful for: how Lucene finds or counts something. Not useful for: writing (`imr.lucene.write`),
/// or rules that a cluster needs too (`imr.engine`, `imr.text`).
@NullMarked
package imr.lucene;

import org.jspecify.annotations.NullMarked;
