/// The OpenSearch engine: [imr.engine.Index] on a cluster. `imr.opensearch.write` fills the index
/// that is searched here.
///
/// - Index layout: an issue is a document with all its searched and counted fields. A letter is a
///   document with the whole letter as JSON, the values of all its issues, and its files
///   ([imr.opensearch.StoredFile]). A file that is not a letter has a small document. All documents
///   of a case are routed by the case, so they are on one shard. [imr.opensearch.Schema] names the
///   fields, and [imr.opensearch.Analysis] defines how text is tokenized.
/// - Consistency: only a run's commits refresh an index, and a commit comes between two cases, so a
///   reader sees all of a case or nothing. Each question is answered from one `Snapshot`, a point
///   in time that the cluster keeps open, so hits and counts agree. `Snapshots` opens a new one
///   when [imr.opensearch.IndexState], a single document of the index, has changed. The state holds
///   the fingerprint of the letters, or none from a run's first change to its end.
/// - Answering a question: [imr.opensearch.OpenSearchEngine] provides an `OpenSearchIndex`, which
///   sends its requests through a `Session`. The engine starts over when a snapshot is lost with
///   its node. `QueryMapper` and `PatternMapper` write OpenSearch's query DSL; `TopIssues` finds
///   hits; `Facets` and `Counting` count by aggregations and the scripts of
///   [imr.opensearch.Scripts].
/// - Connection: [imr.opensearch.Cluster] sends requests and explains failures. `NodeClient` is the
///   HTTP client, which tries another node when one doesn't respond.
///
/// Useful for: how searches, counts and failures work on a cluster. Not useful for: writing
/// (`imr.opensearch.write`), or rules that both engines share (`imr.engine`, `imr.text`).
@NullMarked
package imr.opensearch;

import org.jspecify.annotations.NullMarked;
