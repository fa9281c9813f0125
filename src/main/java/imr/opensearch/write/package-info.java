/// Writing letters into an OpenSearch cluster, and checking an index there. Uses `imr.opensearch`,
/// which never uses this package.
///
/// - A run is one [imr.opensearch.write.OpenSearchStore]. It holds the `WriterLease`, which only
///   one run can hold: the lease expires a minute after it was last renewed, and at once on the
///   machine of a run whose process has ended (`Witness`). Each run has a number, which is the
///   version of all documents that it writes, so the cluster rejects what an earlier run sent and
///   what arrives late.
/// - Writing a case: `HeldLetters` reads what the index holds of the case by id, which includes
///   what is not refreshed yet, and writes all its documents together (`DocumentMapper`). Document
///   ids come from the letters' ids, so writing again overwrites, and documents that the case no
///   longer has are deleted in the same request. Issues come before their letter, which remembers
///   its files, so a letter that is known as read has its issues. `BulkWriter` sends the bulk
///   requests, a few at a time.
/// - Commits: only a commit refreshes the index, after all requests have been answered. From the
///   first change to the end of the run, the state of the index has no fingerprint.
/// - A killed run leaves whole cases, some of them not visible yet. The next run finds their files
///   as read, reads the others, and ends with the same letters and fingerprint as an undisturbed
///   run.
/// - A rebuild fills an index beside the one that is searched (`IndexMaker`); at the end the alias
///   moves to it.
/// - [imr.opensearch.write.OpenSearchCheck] verifies everything that an index holds.
///
/// Useful for: bulk writing, leases, rebuilds, `check` on a cluster. Not useful for: searching
/// (`imr.opensearch`), or which letter of a case counts (`imr.store`).
@NullMarked
package imr.opensearch.write;

import org.jspecify.annotations.NullMarked;
