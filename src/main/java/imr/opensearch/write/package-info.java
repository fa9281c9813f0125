/// Writing letters into an OpenSearch cluster, and checking what an index there holds. May use
/// `imr.opensearch`, which searches the same index and never looks in here.
///
/// **A run** is one [imr.opensearch.write.OpenSearchStore]. It takes the
/// [imr.opensearch.write.WriterLease], which no two runs have at a time: it expires a minute after
/// it was last renewed, and at once on the machine of a run whose process has ended
/// ([imr.opensearch.write.Witness]). Each run has a number, which is the version of all documents
/// it writes, so that the cluster rejects what an earlier run sent and what arrives late.
///
/// **Writing a case.** [imr.opensearch.write.HeldLetters] reads what the index holds of the case by
/// id, which sees what was not refreshed yet, and writes all its documents together: the ids are
/// made of the letters' ids, so what is written again overwrites, and what the case no longer has
/// is deleted in the same request. Issues come before their letter, which remembers its files; so a
/// letter that is known as read has its issues. [imr.opensearch.write.BulkWriter] sends the
/// requests, a few at a time.
///
/// **Commits.** Nothing refreshes the index but a commit, after all requests have been answered.
/// From the first change to the end of the run the state of the index has no fingerprint.
///
/// **What a killed run leaves** are whole cases, not all of them visible yet. The next run finds
/// their files as read, reads the others, and ends in the same letters and the same fingerprint as
/// one that was not disturbed.
///
/// **A rebuild** fills an index beside the one that is searched
/// ([imr.opensearch.write.IndexMaker]), which the alias then names instead.
@NullMarked
package imr.opensearch.write;

import org.jspecify.annotations.NullMarked;
