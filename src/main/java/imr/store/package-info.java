/// The writing side of an index, apart from how an engine stores things.
///
/// A [imr.store.LetterStore] holds letters and remembers their files; each engine implements it.
/// [imr.store.CaseUpdater] decides, once for both engines, what happens when a letter comes,
/// changes, or loses its file. [imr.store.CaseLetters] ranks the letters of a case by what they
/// say, so the order of reading leaves no trace. [imr.store.Fingerprints] adds up the fingerprint
/// of an index. An [imr.store.IndexCheck] is the result of verifying one, and a
/// [imr.store.WriterName] identifies the process that is writing.
///
/// Useful for: rules on duplicates, superseded letters and vanished files. Not useful for: reading
/// files (`imr.ingest`), or documents and commits (`imr.lucene.write`, `imr.opensearch.write`).
@NullMarked
package imr.store;

import org.jspecify.annotations.NullMarked;
