/// Searching letters on an OpenSearch cluster. `imr.opensearch.write` fills the index that is
/// searched here.
///
/// **How an index is laid out.** An issue is a document with all that is searched and counted; a
/// letter is one with the whole letter as JSON, the values that any of its issues has, and what is
/// remembered of its files ([imr.opensearch.StoredFile]); a file that is no letter has a small one.
/// All documents of a case have the case as their routing, so they lie on one shard.
/// [imr.opensearch.Schema] has the names, [imr.opensearch.Analysis] how words are cut.
///
/// **What a reader sees.** Nothing but a run's commits refreshes an index, and a commit comes
/// between two cases; so of a case a reader sees all or nothing. Each question is answered from one
/// [imr.opensearch.Snapshot], a point in time that the cluster keeps open, so hits and counts
/// agree; [imr.opensearch.Snapshots] opens a new one when [imr.opensearch.IndexState], one document
/// of the index, says that there is something new. The state has the fingerprint of the letters,
/// and none from a run's first change to its end.
///
/// **How a question is answered.** [imr.opensearch.OpenSearchEngine] puts it to a
/// [imr.opensearch.Session] through [imr.opensearch.Sessions], which begins again when a snapshot
/// is lost with its node. [imr.opensearch.QueryMapper] and [imr.opensearch.PatternMapper] write it
/// in OpenSearch's query DSL, [imr.opensearch.Facets] and [imr.opensearch.Counting] count by
/// aggregations and the scripts of [imr.opensearch.Scripts].
///
/// **How the cluster is reached.** [imr.opensearch.Cluster] sends requests and puts what goes wrong
/// into sentences; [imr.opensearch.NodeClient] is the HTTP client, which asks another node when one
/// does not answer.
@NullMarked
package imr.opensearch;

import org.jspecify.annotations.NullMarked;
