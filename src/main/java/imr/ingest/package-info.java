/// A corpus into a store: files are read, parsed, coded, masked, and stored, with a report on each
/// file.
///
/// [imr.ingest.Ingest] runs the readers on all cores and stores what they return in the order of
/// the files. [imr.ingest.LetterReader] turns a file into a [imr.ingest.Reading]: a coded letter,
/// or the reason why there is none. [imr.ingest.PrivacyScreen] masks personal data in between. A
/// run can be stopped or killed: what a [imr.store.LetterStore] has committed is skipped by size
/// and time, so the next run continues. [imr.ingest.IngestReport] counts every file and names every
/// rejected one.
///
/// Useful for: what happens between a file and the store. Not useful for: which letter of a case
/// counts (`imr.store`), or how text becomes a letter (`imr.parse`).
@NullMarked
package imr.ingest;

import org.jspecify.annotations.NullMarked;
