/// A corpus into an engine: read, parsed, coded and stored, with a report of what became of each
/// file.
///
/// [imr.ingest.Ingest] is resumable: what a [imr.store.LetterStore] has committed is skipped by its
/// size and time, so that running it again goes on where it stopped. [imr.ingest.IngestReport]
/// counts everything, and names what was rejected.
@NullMarked
package imr.ingest;

import org.jspecify.annotations.NullMarked;
