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
/// A tour of writing: `DocumentMapper` turns a letter into its block. Issue documents carry
/// everything that is searched or counted; the letter document carries the stored letter and the
/// facts of its files, so the index is its own manifest. [imr.lucene.LuceneStore] writes cases,
/// `IndexFolder` guards the folder, `IndexCopy` backs it up and restores it, and `LuceneCheck`
/// verifies it.
///
/// Useful for: how Lucene finds, counts, or stores something. Not useful for: rules that a cluster
/// needs too (`imr.engine`, `imr.text`, `imr.store`).
@NullMarked
package imr.lucene;

import org.jspecify.annotations.NullMarked;
