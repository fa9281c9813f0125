/// Writing letters to an OpenSearch cluster, and checking an index there. Uses `imr.opensearch`,
/// which never uses this package.
///
/// - A run is one [imr.opensearch.write.OpenSearchStore]. It holds the `WriterLease`, which only
///   one run can hold at a time: the lease expires a minute after its last renewal, or at once on
///   the machine of a run whose process has ended. Each run has a number, which is the version of
///   all documents that it writes, so the cluster rejects late writes of an earlier run.
/// - Writing a case: `HeldLetters` reads the letters of the case by id, which also returns
///   documents that aren't refreshed yet, and writes all documents of the case together
///   (`DocumentMapper`). Document ids derive from the letters' ids, so writing a case again
///   overwrites it, and documents that the case no longer has are deleted in the same request.
///   Issues are written before their letter, which records its files, so a letter that counts as
///   read has all its issues. `BulkWriter` sends the bulk requests, a few at a time.
/// - Commits: only a commit refreshes the index, after all requests have been answered. From the
///   first change to the end of the run, the state of the index has no fingerprint.
/// - A killed run leaves whole cases, some of them not visible yet. The next run skips their files,
///   reads the others, and ends with the same letters and fingerprint as an undisturbed run.
/// - A rebuild fills a new index (`IndexMaker`); at the end the alias moves to it.
/// - [imr.opensearch.write.OpenSearchCheck] verifies everything that an index holds.
///
/// Useful for: bulk writing, leases, rebuilds, `check` on a cluster. Not useful for: searching
/// (`imr.opensearch`), or which letter of a case counts (`imr.store`).
@NullMarked
package imr.opensearch.write;

import org.jspecify.annotations.NullMarked;
