/// Writing, copying and checking an index of the in-process engine.
///
/// - [imr.lucene.write.LuceneStore] is the [imr.store.LetterStore] of an index folder: it writes
///   letters, one block of documents each, and commits them with the run's report.
///   [imr.lucene.write.ParallelWriter] spreads cases over threads.
/// - `HeldLetters` reads what the writer holds, uncommitted letters included, and
///   [imr.lucene.write.DocumentMapper] makes a letter's documents.
/// - [imr.lucene.write.IndexCopy] copies one commit for a backup and restores one.
/// - [imr.lucene.write.LuceneCheck] verifies a whole index: checksums, then blocks (`BlockCheck`),
///   then the fingerprint.
///
/// Useful for: what is stored, and what happens at a commit. Not useful for: how an issue is found
/// (`imr.lucene`), or which letter of a case counts (`imr.store`).
@NullMarked
package imr.lucene.write;

import org.jspecify.annotations.NullMarked;
