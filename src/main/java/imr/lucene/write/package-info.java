/// Writing, copying and checking an index in this process.
///
/// [imr.lucene.write.LuceneStore] is the writing side: it puts letters, one block of documents
/// each, and commits them with the run's report. [imr.lucene.write.HeldLetters] reads what is held,
/// the newest writes included, and [imr.lucene.write.DocumentMapper] makes a letter's documents.
/// [imr.lucene.write.IndexCopy] copies one commit for a backup and puts one back;
/// [imr.lucene.write.LuceneCheck] looks at every part of an index.
///
/// Useful for: what is stored, and what happens at a commit. Not useful for: how an issue is found
/// again (`imr.lucene`), or which letter of a case counts (`imr.store`).
@NullMarked
package imr.lucene.write;

import org.jspecify.annotations.NullMarked;
