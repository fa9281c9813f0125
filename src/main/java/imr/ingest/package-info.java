/// Ingests a corpus into a store: reads, masks, parses, codes, and stores files, and reports on
/// each.
///
/// [imr.ingest.Ingest] runs the readers on all cores and stores what they return in the order of
/// the files. [imr.ingest.LetterReader] reads a file into a [imr.ingest.Reading]: a coded letter,
/// or the reason for its rejection. A run can be stopped or killed: the next run continues, because
/// it recognizes committed files in the [imr.store.LetterStore] by size and time.
/// [imr.ingest.IngestReport] counts every file and names every rejected one.
///
/// Useful for: what happens between a file and the store. Not useful for: which letter of a case
/// counts (`imr.store`), or how text becomes a letter (`imr.parse`).
@NullMarked
package imr.ingest;

import org.jspecify.annotations.NullMarked;
