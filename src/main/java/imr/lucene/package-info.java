/// The in-process engine: Lucene behind the seam of `search`.
///
/// A letter is one block: its issue documents, then the letter document. Issue documents carry all
/// that is searched or counted ([imr.lucene.DocumentMapper]); the letter document carries the
/// stored letter and the facts of its files, so the index is its own manifest
/// ([imr.lucene.LuceneStore]). [imr.lucene.LuceneEngine] answers: [imr.lucene.QueryMapper] turns
/// nodes into queries ([imr.lucene.PatternQuery] those of words), [imr.lucene.Counter] counts
/// issues and letters in one pass, [imr.lucene.PartialRanking] ranks partial matches anew.
@NullMarked
package imr.lucene;

import org.jspecify.annotations.NullMarked;
