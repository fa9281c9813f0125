/// The writing side of an index, independent of how an engine stores data.
///
/// A [imr.store.LetterStore] holds letters and records their files; each engine implements it.
/// [imr.store.CaseUpdater] decides, for both engines, what happens when a letter is added, changes,
/// or loses its file. [imr.store.CaseLetters] ranks the letters of a case by content, so the result
/// doesn't depend on the order of reading. [imr.store.Fingerprints] computes the fingerprint of an
/// index. An [imr.store.IndexCheck] is the result of verifying one, and a [imr.store.WriterName]
/// identifies the process that is writing.
///
/// Useful for: rules on duplicates, superseded letters, and deleted files. Not useful for: reading
/// files (`imr.ingest`), or documents and commits (`imr.lucene.write`, `imr.opensearch.write`).
@NullMarked
package imr.store;

import org.jspecify.annotations.NullMarked;
